import type { Language } from '#kernel/language.ts';
import { levelOf } from '../../domain/sending/reading-state.ts';
import { mayRead } from '../../domain/viewpoint.ts';
import { paperMessages, sendingWords } from '../../locales/sending/messages.ts';
import type { Attendee } from '../../store/sending/attendees.ts';
import { materialLines, type NoticeFacts } from './notice-paper.ts';
import { printedDay } from './printed-day.ts';

/** 出欠・書面意見の用紙 (返送用) of one attendee. */
export interface SlipText {
  readonly title: string;
  readonly reference: string;
  readonly returnTo: string;
  readonly until: string;
  readonly meeting: string;
  readonly nameLabel: string;
  readonly name: string;
  /** Heading and lines to tick; null where nobody meets. */
  readonly attendance: { readonly heading: string; readonly lines: readonly string[] } | null;
  readonly votes: {
    readonly heading: string;
    readonly columns: readonly string[];
    readonly items: readonly string[];
    readonly note: string;
  } | null;
  readonly read: { readonly heading: string; readonly lines: readonly string[] } | null;
  readonly opinion: string;
}

/** 受付番号 by which a sheet that comes back is found: the first eight signs of the attendee's id. */
export const referenceOf = ({ attendeeId }: Pick<Attendee, 'attendeeId'>): string =>
  attendeeId.slice(0, 8).toUpperCase();

export function slipText(facts: NoticeFacts, to: Attendee, language: Language): SlipText {
  const t = paperMessages[language].slip;
  const words = sendingWords[language];
  const { meeting, body } = facts;
  const written = meeting.form === 'written';
  const online = meeting.form === 'online' || meeting.form === 'hybrid';
  const numbered = facts.items
    .filter((item) => mayRead('members', item.visibility))
    .map((item, index) => ({ item, text: paperMessages[language].agendaItem(index + 1, item.title) }));
  const voted = numbered.filter(
    ({ item }) => mayRead(levelOf(to.role), item.visibility) && item.kind !== 'information' && to.voting,
  );
  const materials = to.personId === null ? [] : materialLines(facts, to.role, language);
  return {
    title: written ? t.titleWritten : t.title,
    reference: t.reference(referenceOf(to)),
    returnTo: t.returnTo(body.secretariat, body.secretariatContact),
    until: t.until(printedDay(facts.replyBy, language)),
    meeting: words.nth(body.name, meeting.number),
    nameLabel: t.name,
    name: [to.organisationName, to.name].filter(Boolean).join('　'),
    attendance: written
      ? null
      : {
          heading: t.attendance,
          lines: [...(meeting.form === 'online' ? [] : [t.attend]), ...(online ? [t.online] : []), t.absent, t.proxy],
        },
    votes:
      written && voted.length > 0
        ? { heading: t.votes, columns: t.voteColumns, items: voted.map(({ text }) => text), note: t.silence }
        : null,
    read: materials.length > 0 ? { heading: t.read, lines: materials.map(t.readLine) } : null,
    opinion: written ? t.opinionWritten : t.opinion,
  };
}
