import { indicatorName, indicatorUnit } from '#evidence/index.ts';
import { formatAsOf } from '#kernel/as-of.ts';
import type { Language } from '#kernel/language.ts';
import { printedAmount } from '#kernel/printed-number.ts';
import { weekdayOf } from '#kernel/weekday.ts';
import { shortened } from '../../domain/visits/shortened.ts';
import { visitsMessages } from '../../locales/visits/messages.ts';
import type { Briefing, Briefings } from '../../use-cases/visits/load-briefings.ts';

/** One section of a sheet. `lines` may be cut with 「ほかn件」; `note` is always printed. */
export interface SheetSection {
  readonly heading: string;
  readonly lines: readonly string[];
  readonly note: string;
  /** Each line carries its own number. */
  readonly numbered?: boolean;
}

export interface BriefingSheet {
  readonly addressee: readonly string[];
  readonly sections: readonly SheetSection[];
  readonly questions: readonly string[];
}

/**
 * Room in full-width characters: a line of a section takes two printed lines, a sentence of another slice three; a name, a heading
 * and a fact one. What is left out stands in Renkei. The least that sections take, all of it at once, fits beside the rest.
 */
const ROOM = { line: 84, sentence: 126, name: 36, fact: 38 } as const;
/** Sections from other slices that a sheet has room for. */
const PARTS = 2;

/** The sheets in words, each with all it could say; how much of it fits on A4 is measured when it is set. */
export function briefingSheets(briefings: Briefings, language: Language): readonly BriefingSheet[] {
  return briefings.sheets.map((briefing) => briefingSheet(briefings, briefing, language));
}

function briefingSheet(briefings: Briefings, briefing: Briefing, language: Language): BriefingSheet {
  const t = visitsMessages[language].briefing;
  const { seat } = briefing;
  // The note of a seat without an organisation is about the roster; nobody is addressed by it.
  const organisation = seat.organisationName || t.seatOf(visitsMessages[language].sectors[seat.sector]);
  const name = seat.person ? [seat.person.jobTitle, seat.person.name].filter(Boolean).join(' ') : '';
  const goal = [...briefings.forAll, ...briefing.parts].slice(0, PARTS).map((part) => ({
    heading: part.heading,
    lines: part.sentences,
    note: '',
  }));
  const sections = [
    ...goal,
    figuresSection(briefings, briefing, language),
    saidSection(briefings, briefing, language),
    openSection(briefing, language),
    {
      heading: t.agenda,
      lines: briefings.agenda.map((item, index) =>
        t.agendaItem(index + 1, shortened(item.title, ROOM.name), item.minutes),
      ),
      note: briefings.agenda.length === 0 ? t.agendaNone : '',
      numbered: true,
    },
  ];
  return {
    addressee: t
      .addressee(shortened(organisation, ROOM.name), shortened(name, ROOM.name))
      .filter(Boolean)
      .concat(name === '' ? [t.representative] : [])
      .map(breakable),
    sections: sections.map(({ heading, lines, note, numbered = false }: SheetSection) => ({
      numbered,
      // A goal's own sentence is its heading: it may take a second line rather than lose its end.
      heading: breakable(shortened(heading, ROOM.line)),
      lines: lines.map((line) => breakable(shortened(line, ROOM.sentence))),
      note: breakable(shortened(note, ROOM.line)),
    })),
    questions: briefing.questions.filter(Boolean).map(breakable),
  };
}

function figuresSection(briefings: Briefings, { seat, figures }: Briefing, language: Language): SheetSection {
  const t = visitsMessages[language];
  const word = (key: string) => briefings.indicators.find((each) => each.key === key) ?? { key, name: key, unit: '' };
  return {
    heading: t.briefing.figures(t.sectors[seat.sector]),
    lines: figures.figures.map((figure) =>
      t.briefing.figure(
        indicatorName(word(figure.indicator), language),
        printedAmount(figure.value, indicatorUnit(word(figure.indicator), language), language),
        formatAsOf(figure.asOf, language),
        shortened(figure.source.title, 24),
      ),
    ),
    note:
      figures.missing.length === 0
        ? ''
        : t.briefing.figuresMissing(figures.missing.map((key) => indicatorName(word(key), language))),
  };
}

function saidSection({ body, last }: Briefings, { said }: Briefing, language: Language): SheetSection {
  const { briefing: t, meeting } = visitsMessages[language];
  return {
    heading: t.said(last ? meeting(shortened(body.name, 20), last.number) : '－'),
    lines: said.map(({ kind, text }) => {
      const words = shortened(text, ROOM.line);
      return kind === null ? words : t.keyRemark(t.keyRemarkKinds[kind], words);
    }),
    note: last === null ? t.noMeetingYet : said.length === 0 ? t.saidNone : '',
  };
}

function openSection({ seat, actions, entrusted }: Briefing, language: Language): SheetSection {
  const { briefing: t, meeting } = visitsMessages[language];
  // The date and the meeting stand behind the words and are not to be cut off with them.
  const cut = (text: string) => shortened(text, ROOM.line / 2);
  return {
    heading: t.open(shortened(seat.organisationName, 24)),
    lines: [
      ...actions.map(({ title, dueOn }) => t.action(cut(title), dueOn === null ? null : formatAsOf(dueOn, language))),
      ...entrusted.map(({ text, bodyName, number }) =>
        t.entrusted(cut(text), meeting(shortened(bodyName, 20), number)),
      ),
    ],
    note: actions.length + entrusted.length === 0 ? t.openNone : '',
  };
}

/** 日時 and 場所 in short, as on the notice. */
export function meetingFacts({ meeting, body }: Briefings, language: Language): readonly (readonly [string, string])[] {
  const t = visitsMessages[language].briefing;
  const day = formatAsOf(meeting.heldOn, language);
  const when =
    meeting.form === 'written'
      ? t.written(meeting.answersUntil === null ? null : formatAsOf(meeting.answersUntil, language))
      : t.time(day, t.weekdays[weekdayOf(meeting.heldOn)] ?? '', meeting.startsAt, meeting.endsAt);
  const places = [meeting.place, meeting.form === 'online' || meeting.form === 'hybrid' ? t.online : ''].filter(
    Boolean,
  );
  const contact = [body.secretariat, body.secretariatContact].filter(Boolean).join('　');
  const facts: readonly (readonly [string, string])[] = [
    [t.date, when],
    ...(meeting.form === 'written' ? [] : [[t.place, places.join('・') || t.placeOpen] as const]),
    ...(contact === '' ? [] : [[t.contact, contact] as const]),
  ];
  return facts.map(([label, value]) => [label, breakable(shortened(value, ROOM.fact))] as const);
}

/**
 * A run without a place to break (an address, a long code) may be broken at every tenth character: on paper nothing runs over the
 * edge.
 */
const breakable = (text: string): string =>
  text.replace(/[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}、。「」（）]{10}/gu, '$&\u200b');
