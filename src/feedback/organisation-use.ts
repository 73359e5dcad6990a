import type { OrganisationUse } from '#directory/index.ts';
import { referenceText } from './domain/reference.ts';
import { isSilent } from './domain/state.ts';
import { messages } from './locales/questions/messages.ts';
import { paths } from './paths.ts';
import { addressees } from './store/addressees.ts';

/** Before an organisation is ended: the open questions that it has not answered, or was not sent yet. */
export const questionsOfOrganisation: OrganisationUse = {
  async uses(tx, actor, { organisationId, language }) {
    const asked = await addressees(tx, actor.workspaceId, { organisationIds: [organisationId], closed: false });
    return asked
      .filter(({ state }) => state === 'drafted' || isSilent(state))
      .map(({ addresseeId, fiscalYear, questionNumber, number, questionTitle }) => ({
        text: messages[language].openQuestion(
          referenceText({ fiscalYear, number: questionNumber, addressee: number }),
          questionTitle,
        ),
        href: paths.addressee.to(actor.workspaceKey, addresseeId),
      }));
  },
};
