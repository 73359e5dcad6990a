import type { PersonalLinks } from '#access/index.ts';
import type { Actor } from '#kernel/actor.ts';
import type { IsoDate } from '#kernel/calendar.ts';
import type { Clock } from '#kernel/clock.ts';
import { dateInJapan } from '#kernel/date-in-japan.ts';
import { addDays } from '#kernel/day-count.ts';
import type { Language } from '#kernel/language.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import { isUuid } from '#kernel/uuid.ts';
import type { Tx } from '#platform/db/database.ts';
import { underItems } from '../../domain/viewpoint.ts';
import type { BriefingSection } from '../../extension-points.ts';
import { paperMessages, sendingWords } from '../../locales/sending/messages.ts';
import { LABELS_A_SHEET, labelsOf, labelsPdf, postingOrderOf } from '../../paper/sending/labels-pdf.ts';
import { type Letters, lettersPdf, type Sheet } from '../../paper/sending/letters-pdf.ts';
import { type NoticeFacts, noticeText } from '../../paper/sending/notice-paper.ts';
import { slipText } from '../../paper/sending/slip-paper.ts';
import { paths } from '../../paths.ts';
import { councilsPolicy } from '../../policy.ts';
import { agendaItems, findMeeting, type Meeting } from '../../store/meetings.ts';
import { type Attendee, attendeesOf } from '../../store/sending/attendees.ts';
import { noticeLetter } from '../../store/sending/letters.ts';
import { inForce, materialsOf } from '../../store/sending/materials.ts';
import { briefingsPdf } from '../visits/briefings-pdf.ts';
import { meetingLinks } from './links.ts';
import { channelOf, isNotified } from './mark-sent.ts';
import { answersUntil } from './meeting-is-over.ts';

export interface NoticesAsked {
  readonly meetingId: string;
  readonly language: Language;
  /** Replies are asked for by this day; five days before the meeting when null. */
  readonly replyBy: IsoDate | null;
  /** Scheme and host that the printed addresses begin with: 'https://renkei.example.lg.jp'. */
  readonly origin: string;
  readonly links: PersonalLinks;
  readonly sections: readonly BriefingSection[];
  readonly clock: Clock;
}

type Refusal = { readonly kind: 'forbidden' | 'not-found' };
const DAYS_TO_REPLY = 5;

/** The last day for replies that a notice proposes; none that has passed, where the notice goes out late. */
export function proposedReplyBy(meeting: Pick<Meeting, 'form' | 'heldOn' | 'answersUntil'>, today: IsoDate): IsoDate {
  const last = answersUntil(meeting);
  const early = meeting.form === 'written' ? last : addDays(meeting.heldOn, -DAYS_TO_REPLY);
  return early < today && today <= last ? today : early;
}

/** What the notices say; null when there is no such meeting. */
export async function noticeFacts(
  tx: Tx,
  workspaceId: string,
  asked: Pick<NoticesAsked, 'meetingId' | 'replyBy' | 'clock'>,
): Promise<NoticeFacts | null> {
  if (!isUuid(asked.meetingId)) return null;
  const found = await findMeeting(tx, workspaceId, asked.meetingId);
  if (!found) return null;
  const items = await agendaItems(tx, workspaceId, asked.meetingId);
  const today = dateInJapan(asked.clock.now());
  return {
    ...found,
    items,
    materials: underItems(inForce(await materialsOf(tx, workspaceId, asked.meetingId)), items),
    letter: await noticeLetter(tx, workspaceId, asked.meetingId),
    today,
    replyBy: asked.replyBy ?? proposedReplyBy(found.meeting, today),
  };
}

/** All 開催通知, one after the other: with the personal link for those who have one, with the reply sheet for the others. */
export const noticesPdf = (tx: Tx, actor: Actor, asked: NoticesAsked): Promise<Result<Uint8Array, Refusal>> =>
  letters(tx, actor, asked, { briefings: false, labels: false });

/** Everything that is posted, in posting order: per addressee notice, reply sheet and briefing; then the address labels. */
export const postPdf = (tx: Tx, actor: Actor, asked: NoticesAsked): Promise<Result<Uint8Array, Refusal>> =>
  letters(tx, actor, asked, { briefings: true, labels: true });

async function letters(
  tx: Tx,
  actor: Actor,
  asked: NoticesAsked,
  parts: { readonly briefings: boolean; readonly labels: boolean },
): Promise<Result<Uint8Array, Refusal>> {
  if (!councilsPolicy['councils.keep'](actor)) return err({ kind: 'forbidden' });
  const facts = await noticeFacts(tx, actor.workspaceId, asked);
  if (!facts) return err({ kind: 'not-found' });
  return ok(await lettersPdf(await postOf(tx, actor, asked, facts, parts), asked.clock.now()));
}

/** The pile as data: who gets what, in which order. */
export async function postOf(
  tx: Tx,
  actor: Actor,
  asked: NoticesAsked,
  facts: NoticeFacts,
  parts: { readonly briefings: boolean; readonly labels: boolean },
): Promise<Letters> {
  const { meetingId, language, clock } = asked;
  const attendees = (await attendeesOf(tx, actor.workspaceId, meetingId)).filter(isNotified);
  const order = postingOrderOf(attendees);
  const links = await meetingLinks(tx, actor.workspaceId, asked.links, { meetingId, at: clock.now() });
  const briefings = parts.briefings ? await briefingsOf(tx, actor, asked, order) : null;
  const nth = sendingWords[language].nth(facts.body.name, facts.meeting.number);
  const labels = parts.labels ? labelsOf(order, language) : [];
  return {
    title: paperMessages[language].postTitle(nth),
    language,
    twoSided: true,
    sheets: order.map((attendee): Sheet => {
      const link = links.get(attendee.attendeeId);
      const address =
        link?.state === 'open' ? asked.origin + paths.link.meeting.to(actor.workspaceKey, link.token) : null;
      return {
        notice: noticeText(facts, attendee, wayOf(attendee, address), language),
        link: address,
        slip: needsSlip(attendee, address) ? slipText(facts, attendee, language) : null,
        briefing: (attendee.seatId !== null && briefings?.pageOf.get(attendee.seatId)) || null,
        footer: paperMessages[language].footer(nth, attendee.name),
      };
    }),
    briefings: briefings?.bytes ?? null,
    labels:
      labels.length > 0
        ? {
            bytes: await labelsPdf(labels, language, clock.now()),
            pages: Math.ceil(labels.length / LABELS_A_SHEET),
          }
        : null,
  };
}

/** Whoever has an open link and gets papers that way answers there; everybody else has a sheet to send back. */
const needsSlip = (attendee: Attendee, link: string | null): boolean => link === null || channelOf(attendee) !== 'link';
const wayOf = (attendee: Attendee, link: string | null) =>
  link === null ? 'slip' : needsSlip(attendee, link) ? 'either' : 'link';

async function briefingsOf(tx: Tx, actor: Actor, asked: NoticesAsked, order: readonly Attendee[]) {
  const seatIds = order.flatMap(({ seatId }) => seatId ?? []);
  if (seatIds.length === 0) return null;
  const { meetingId, language, sections, clock } = asked;
  const made = await briefingsPdf(tx, actor, { meetingId, seatIds, language, sections, clock });
  if (!made.ok) return null;
  return { bytes: made.value.bytes, pageOf: new Map(made.value.seatIds.map((seatId, index) => [seatId, index + 1])) };
}
