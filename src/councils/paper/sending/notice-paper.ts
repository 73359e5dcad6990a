import type { IsoDate } from '#kernel/calendar.ts';
import type { Language } from '#kernel/language.ts';
import type { AttendeeRole } from '../../domain/meeting.ts';
import { levelOf } from '../../domain/sending/reading-state.ts';
import { mayRead } from '../../domain/viewpoint.ts';
import { paperMessages, sendingWords } from '../../locales/sending/messages.ts';
import type { AgendaItem, MeetingOfBody } from '../../store/meetings.ts';
import type { Attendee } from '../../store/sending/attendees.ts';
import type { Letter } from '../../store/sending/letters.ts';
import type { Material } from '../../store/sending/materials.ts';
import { printedDay, printedTimes } from './printed-day.ts';

/** What the notices of a meeting are made from. */
export interface NoticeFacts extends MeetingOfBody {
  readonly items: readonly AgendaItem[];
  /** Those in force. */
  readonly materials: readonly Material[];
  /** 文書番号 and date; undefined while none was taken. */
  readonly letter: Letter | undefined;
  readonly today: IsoDate;
  /** Replies are asked for by this day. */
  readonly replyBy: IsoDate;
}

/** One notice as it is printed. */
export interface NoticeText {
  readonly number: string;
  readonly dated: string;
  readonly addressee: readonly string[];
  readonly sender: string;
  readonly title: string;
  readonly body: string;
  readonly rows: readonly (readonly [label: string, lines: readonly string[]])[];
}

export type ReplyWay = 'link' | 'slip' | 'either';

/** 開催通知 to one addressee (null: 委員各位). Nothing stands in it that the addressee may not read. */
export function noticeText(
  facts: NoticeFacts,
  to: Pick<Attendee, 'role' | 'name' | 'organisationName' | 'contact'> | null,
  way: ReplyWay,
  language: Language,
): NoticeText {
  const t = paperMessages[language];
  const words = sendingWords[language];
  const { meeting, body, letter } = facts;
  const nth = words.nth(body.name, meeting.number);
  const written = meeting.form === 'written';
  const role: AttendeeRole = to?.role ?? 'member';
  const day = printedDay(facts.replyBy, language);
  const reply = { link: t.byLink, slip: t.bySlip, either: t.replyBy }[way](day);
  const rows: (readonly [string, readonly string[]])[] = [];
  if (!written) {
    const times = printedTimes(meeting.startsAt, meeting.endsAt, language);
    rows.push([t.rows.when, [`${printedDay(meeting.heldOn, language)} ${times}`]]);
    if (meeting.place !== '') rows.push([t.rows.where, [meeting.place]]);
    if (meeting.onlineLink !== '') rows.push([t.rows.online, [meeting.onlineLink]]);
  }
  rows.push([t.rows.agenda, orElse(agendaLines(facts, role, language), t.noAgenda)]);
  rows.push([t.rows.materials, orElse(materialLines(facts, role, language), t.noMaterials)]);
  rows.push([written ? t.rows.answer : t.rows.reply, [reply]]);
  const contact = [body.secretariat, body.secretariatContact].filter((line) => line !== '');
  if (contact.length > 0) rows.push([t.rows.contact, contact]);
  return {
    number: letter ? t.number(letter.documentNumber) : t.numberless,
    dated: printedDate(letter?.dated ?? facts.today, language),
    addressee: addressee(to, language),
    sender: body.convener,
    title: written ? t.titleWritten(nth) : t.title(nth),
    body: written ? t.bodyWritten(nth) : t.body(nth),
    rows,
  };
}

/** Top right of a letter: the day without its weekday. */
const printedDate = (day: IsoDate, language: Language): string =>
  printedDay(day, language).replace(/\s?[（(].[^（(]*[）)]$/u, '');

function addressee(
  to: Pick<Attendee, 'role' | 'name' | 'organisationName' | 'contact'> | null,
  language: Language,
): readonly string[] {
  const t = paperMessages[language];
  if (!to) return [t.toAll];
  const organisation = [to.organisationName, to.contact?.jobTitle ?? ''].filter(Boolean).join('　');
  return [organisation, to.role === 'member' ? t.toMember(to.name) : t.toGuest(to.name)].filter((line) => line !== '');
}

/** The agenda under the numbers that members know, as far as this reader may read it. */
export function agendaLines(facts: Pick<NoticeFacts, 'items'>, role: AttendeeRole, language: Language) {
  const t = paperMessages[language];
  return facts.items
    .filter((item) => mayRead('members', item.visibility))
    .map((item, index) => ({ item, number: index + 1 }))
    .filter(({ item }) => mayRead(levelOf(role), item.visibility))
    .map(({ item, number }) => t.agendaItem(number, item.title));
}

export const materialLines = (
  facts: Pick<NoticeFacts, 'materials'>,
  role: AttendeeRole,
  language: Language,
): readonly string[] =>
  facts.materials
    .filter(({ visibility }) => mayRead(levelOf(role), visibility))
    .map(({ number, title }) => sendingWords[language].material(number, title));

const orElse = (lines: readonly string[], none: string): readonly string[] => (lines.length > 0 ? lines : [none]);
