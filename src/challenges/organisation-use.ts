import type { OrganisationUse } from '#directory/index.ts';
import { messages } from './locales/messages.ts';
import { paths } from './paths.ts';
import { selectOpenOfOrganisations } from './store/actions.ts';

/** Before an organisation is ended: which actions in progress it still owns. */
export const actionsOfOrganisation: OrganisationUse = {
  async uses(tx, actor, { organisationId, language }) {
    const actions = await selectOpenOfOrganisations(tx, actor.workspaceId, [organisationId]);
    return actions.map(({ actionId, title }) => ({
      text: messages[language].mention(title),
      href: paths.action.to(actor.workspaceKey, actionId),
    }));
  },
};
