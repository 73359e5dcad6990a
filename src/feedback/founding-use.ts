import type { OrganisationUse } from '#directory/index.ts';
import { messages } from './locales/voiceless/messages.ts';
import { paths } from './paths.ts';
import { foundings } from './store/foundings.ts';

/** Before an organisation is ended: the foundings that it came of. */
export const foundingsOfOrganisation: OrganisationUse = {
  async uses(tx, actor, { organisationId, language }) {
    const standing = (await foundings(tx, actor.workspaceId, null)).filter(
      (founding) => founding.organisationId === organisationId && founding.givenUpOn === null,
    );
    return standing.map(({ foundingId, trade }) => ({
      text: messages[language].mention(trade),
      href: paths.founding.to(actor.workspaceKey, foundingId),
    }));
  },
};
