import { type CalendarEvent, iCalendar } from '#kernel/icalendar.ts';
import type { Language } from '#kernel/language.ts';
import { isSilent } from '../../domain/state.ts';
import { errandMessages } from '../../locales/answers/messages.ts';
import type { OrganisationErrand } from '../../use-cases/answers/load-errand.ts';
import { referenceOf } from './question-facts.tsx';

/** 期日 of what the organisation has not answered, as whole days; a closed question is called off. Its link stands nowhere in the file. */
export function errandCalendar(
  { organisationName, questions }: OrganisationErrand,
  at: Date,
  language: Language,
): Uint8Array {
  const t = errandMessages[language].ics;
  const events = questions
    .filter(({ addressee }) => isSilent(addressee.state))
    .map(
      ({ addressee, question }): CalendarEvent => ({
        uid: `question-${addressee.addresseeId}@renkei`,
        sequence: addressee.version,
        changedAt: at,
        summary: t.summary(referenceOf(addressee), question.title),
        day: addressee.dueOn,
        hours: null,
        location: '',
        url: '',
        description: t.description(question.bodyName),
        cancelled: question.closed !== null,
      }),
    );
  return new TextEncoder().encode(iCalendar(t.name(organisationName), events));
}
