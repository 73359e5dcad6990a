import type { BriefingSection } from '#councils/index.ts';
import { formatAsOf } from '#kernel/as-of.ts';
import type { IsoDate } from '#kernel/calendar.ts';
import type { Language } from '#kernel/language.ts';
import type { Addressee } from './domain/addressee.ts';
import { referenceText } from './domain/reference.ts';
import { isSilent, shownState } from './domain/state.ts';
import { returningMessages } from './locales/returning/messages.ts';
import { feedbackWords } from './locales/words/words.ts';
import { addressees } from './store/addressees.ts';

/** A sheet has room for three sentences. */
const SENTENCES = 3;

/** 貴団体への照会 on the briefing of whoever sits for an organisation: what it is asked, until when, and how far it has come. One query. */
export const questionsInBriefing: BriefingSection = {
  async sections(tx, actor, { seats, language, today }) {
    const organisationIds = [...new Set(seats.flatMap(({ organisationId }) => organisationId ?? []))];
    const asked = await addressees(tx, actor.workspaceId, {
      organisationIds,
      states: ['sent', 'on-agenda', 'answered', 'no-view', 'declined'],
      closed: false,
    });
    const bySeat = seats.flatMap(({ seatId, organisationId }) => {
      const theirs = asked.filter((one) => one.organisationId === organisationId);
      if (theirs.length === 0) return [];
      const part = { heading: returningMessages[language].briefing.heading, sentences: said(theirs, today, language) };
      return [[seatId, [part]] as const];
    });
    return { forAll: [], bySeat: new Map(bySeat) };
  },
};

/** What still waits for an answer first, the earliest due date ahead. */
function said(theirs: readonly Addressee[], today: IsoDate, language: Language): readonly string[] {
  const t = returningMessages[language].briefing;
  const order = (one: Addressee) => `${isSilent(one.state) ? 0 : 1}${one.dueOn}`;
  const all = theirs.toSorted((a, b) => (order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : 0));
  const told = all.length <= SENTENCES ? all : all.slice(0, SENTENCES - 1);
  const sentences = told.map((one) =>
    t.sentence({
      reference: referenceText({ fiscalYear: one.fiscalYear, number: one.questionNumber, addressee: one.number }),
      title: one.questionTitle,
      due: formatAsOf(one.dueOn, language),
      state: feedbackWords[language].states[shownState(one, today)],
      waits: isSilent(one.state),
      overdue: shownState(one, today) === 'overdue',
    }),
  );
  return told.length < all.length ? [...sentences, t.more(all.length - told.length)] : sentences;
}
