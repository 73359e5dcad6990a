import { formatAsOf } from '#kernel/as-of.ts';
import type { Language } from '#kernel/language.ts';
import type { MinutesDocument, MinutesGuest, MinutesMember } from '../../domain/minutes/document.ts';
import type { PaperWords } from '../../locales/minutes/paper-words.ts';
import type { Block } from './blocks.ts';

/** 会議の概要: when, where, who counted, open or closed and why, how it was recorded. */
export function factBlocks(document: MinutesDocument, words: PaperWords, language: Language): readonly Block[] {
  const { meeting, members } = document;
  const { facts } = words;
  const really = meeting.openedAt !== '';
  const time =
    meeting.form === 'written'
      ? words.written
      : words.timeSpan(
          really ? meeting.openedAt : meeting.startsAt,
          really ? meeting.closedAt : meeting.endsAt,
          really,
        );
  const proxies = members.filter(({ presence }) => presence === 'proxy').length;
  const absent = members.filter(({ presence }) => presence === 'absent').length;
  const unsaid = members.filter(({ presence }) => presence === null).length;
  const counted = { all: members.length, came: members.length - proxies - absent - unsaid, proxies, absent };
  return [
    { type: 'heading', level: 2, text: facts.heading },
    {
      type: 'facts',
      rows: [
        [facts.date, formatAsOf(meeting.heldOn, language)],
        [facts.time, time],
        [facts.place, words.placeAndForm(meeting.place, words.forms[meeting.form])],
        [facts.members, words.membersCount(counted)],
        [facts.quorum, words.quorumSentence(document.quorum)],
        [facts.observers, words.observersCount(document.observers.count)],
        [facts.openness, words.opennessWithReason(words.opennesses[meeting.openness], meeting.closedReason)],
        [facts.record, words.recordedAs(words.styles[document.style], meeting.transcribed)],
        ...(document.body.secretariat ? [[facts.secretariat, document.body.secretariat] as const] : []),
      ],
    },
  ];
}

/** 出席者: members who came, who did not, and everybody else. */
export function peopleBlocks(document: MinutesDocument, words: PaperWords): readonly Block[] {
  const { people } = words;
  const absent = document.members.filter(({ presence }) => presence === 'absent');
  const unsaid = document.members.filter(({ presence }) => presence === null);
  const came = document.members.filter((member) => !absent.includes(member) && !unsaid.includes(member));
  return [
    { type: 'heading', level: 2, text: people.heading },
    ...memberTable(people.present, came, words),
    ...memberTable(people.absent, absent, words),
    ...(unsaid.length > 0 ? memberTable(people.unknown, unsaid, words) : []),
    ...nameList(people.guests, document.guests, words),
    ...nameList(people.secretariat, document.secretariat, words),
    ...nameList(
      people.observers,
      document.observers.names.map(({ name }) => ({ name, organisation: '' })),
      words,
    ),
  ];
}

function memberTable(title: string, members: readonly MinutesMember[], words: PaperWords): readonly Block[] {
  const { people } = words;
  if (members.length === 0) {
    return [
      { type: 'heading', level: 3, text: title },
      { type: 'paragraph', lines: [people.none] },
    ];
  }
  return [
    { type: 'heading', level: 3, text: title },
    {
      type: 'table',
      header: [people.sector, people.organisation, people.name, people.attendance],
      widths: [2, 5, 4, 4],
      rows: members.map((member) => [
        words.sectors[member.sector],
        member.organisation,
        [
          ...(member.office === 'member' ? [] : [words.offices[member.office]]),
          ...(member.jobTitle ? [member.jobTitle] : []),
          member.name,
        ].join(' '),
        [
          member.presence === null ? people.notSaid : words.presences[member.presence],
          ...(member.presence === 'proxy' ? [words.proxy(member.proxyName, member.proxyTitle)] : []),
        ].join(' '),
      ]),
    },
  ];
}

function nameList(title: string, guests: readonly MinutesGuest[], words: PaperWords): readonly Block[] {
  if (guests.length === 0) return [];
  return [
    { type: 'heading', level: 3, text: title },
    { type: 'list', items: guests.map(({ name, organisation }) => words.speaker(name, organisation)) },
  ];
}
