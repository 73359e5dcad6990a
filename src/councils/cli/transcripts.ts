import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { appendAudit } from '#access/index.ts';
import { printedId, withoutWorkspace } from '#evidence/index.ts';
import type { Actor } from '#kernel/actor.ts';
import type { Language } from '#kernel/language.ts';
import type { Command } from '#platform/command.ts';
import { messages, percent, transcriptRefusal } from '../locales/transcripts/messages.ts';
import {
  type ImportTranscriptRefusal,
  importTranscript,
  type TranscriptReport,
} from '../use-cases/transcripts/import-transcript.ts';
import { type MeetingParticipation, participationOf } from '../use-cases/transcripts/participation-of.ts';

/** `renkei councils import-transcript FILE --meeting ID [--append]`: exit 1 with file, line and reason when it is refused. */
const importCommand: Command = {
  words: ['councils', 'import-transcript'],
  help: {
    ja: '会議の文字起こし（WebVTT、SRT、文章、Word）を取り込みます（--append は続きとして加えます）',
    en: 'Import a transcript of a meeting (WebVTT, SRT, text, Word); --append adds a further part',
  },
  options: ['workspace', 'meeting'],
  switches: ['append', 'json'],
  operands: ['file'],
  async run({ operands, options, switches, language, clock, inWorkspace, print, say }) {
    const t = messages[language];
    const [path] = operands;
    const { meeting } = options;
    if (!path || !meeting) {
      say(path ? t.cli.meetingMissing : t.cli.operandMissing);
      return 2;
    }
    const bytes = await readFile(path).catch(() => null);
    if (!bytes) {
      say(t.cli.fileMissing(path));
      return 2;
    }
    const { actor, done, begun } = await inWorkspace(async (tx, actor) => {
      // Not the start of the database, which a running server has behind it.
      const begun = performance.now();
      const meetingId = withoutWorkspace(actor.workspaceKey, meeting);
      const append = switches.has('append');
      const done = await importTranscript(tx, actor, { meetingId, fileName: basename(path), bytes, append, clock });
      await appendAudit(tx, {
        workspaceId: actor.workspaceId,
        at: clock.now(),
        actor: actor.auditName,
        action: 'councils.import-transcript',
        record: done.ok ? done.value.transcriptId : meetingId,
        outcome: done.ok ? 'done' : 'refused',
      });
      return { actor, done, begun };
    });
    if (!done.ok) {
      say(refusalSentence(done.error, basename(path), language));
      return 1;
    }
    const seconds = Math.round(performance.now() - begun) / 1000;
    for (const sentence of reportSentences(done.value, language)) say(sentence);
    if (switches.has('json')) print(JSON.stringify(asJson(done.value, actor, seconds, language), null, 2));
    return 0;
  },
};

function refusalSentence(refusal: ImportTranscriptRefusal, fileName: string, language: Language): string {
  const t = messages[language];
  switch (refusal.kind) {
    case 'refused':
      return transcriptRefusal(fileName, refusal.refusal, language);
    case 'signed':
      return t.place(fileName, 1) + t.signed;
    default:
      return t.cli.notFound;
  }
}

function reportSentences(report: TranscriptReport, language: Language): readonly string[] {
  const t = messages[language];
  const skipped = report.skipped.length + report.skippedMore;
  const unmapped = report.speakers.filter(({ seatId }) => seatId === null).map(({ name }) => name || t.noName);
  return [
    report.unchanged ? t.cli.unchanged : t.cli.taken(report.utterances, report.speakers.length),
    ...(skipped > 0 ? [t.cli.skippedCount(skipped)] : []),
    ...report.warnings.map(({ kind, line, count }) => t.warnings[kind](line, count)),
    ...(unmapped.length > 0 ? [t.transcript.unmapped(unmapped.slice(0, 50).join(t.list))] : []),
    ...(report.isAhead ? [t.ahead] : []),
  ];
}

/** `seconds` is how long the import took, from bytes to commit. */
const asJson = (report: TranscriptReport, actor: Actor, seconds: number, language: Language) => ({
  utterances: report.utterances,
  speakers: report.speakers.map(({ name, seatId, turns }) => ({
    name,
    seat: seatId && printedId(actor.workspaceKey, seatId),
    turns,
  })),
  skipped: report.skipped.map(({ line, reason }) => ({ line, reason: messages[language].skipped[reason] })),
  seconds,
});

/** `renkei councils participation --meeting ID`: who spoke how much. */
const participationCommand: Command = {
  words: ['councils', 'participation'],
  help: {
    ja: '会議でだれがどれだけ発言したかを、席と区分ごとに示します',
    en: 'Show who spoke how much in a meeting, by seat and by sector',
  },
  options: ['workspace', 'meeting'],
  switches: ['json'],
  operands: [],
  async run({ options, switches, language, clock, inWorkspace, print, say }) {
    const t = messages[language].cli;
    const { meeting } = options;
    if (!meeting) {
      say(t.meetingMissing);
      return 2;
    }
    const { actor, found } = await inWorkspace(async (tx, actor) => {
      const meetingId = withoutWorkspace(actor.workspaceKey, meeting);
      const found = await participationOf(tx, actor, { meetingId });
      await appendAudit(tx, {
        workspaceId: actor.workspaceId,
        at: clock.now(),
        actor: actor.auditName,
        action: 'councils.see-participation',
        record: meetingId,
        outcome: found.ok ? 'done' : 'refused',
      });
      return { actor, found };
    });
    if (!found.ok) {
      say(t.notFound);
      return 1;
    }
    if (switches.has('json')) print(JSON.stringify(participationJson(found.value, actor), null, 2));
    else for (const line of participationLines(found.value, language)) print(line);
    return 0;
  },
};

const participationJson = ({ participation }: MeetingParticipation, actor: Actor) => ({
  seats: participation.seats.map(({ seat, turns, characters, share }) => ({
    seat: printedId(actor.workspaceKey, seat.seatId),
    organisation: seat.organisationName || seat.note,
    sector: seat.sector,
    turns,
    characters,
    share,
  })),
  unmapped: participation.unmapped.map(({ name, turns, characters, share }) => ({ name, turns, characters, share })),
  sectors: participation.sectors.map(({ sector, turns, characters, share }) => ({ sector, turns, characters, share })),
});

function participationLines({ participation }: MeetingParticipation, language: Language): readonly string[] {
  const t = messages[language];
  const line = (name: string, spoken: { turns: number; characters: number; share: number }) =>
    t.cli.line(name, spoken.turns, spoken.characters, `${percent(spoken.share)} %`);
  return [
    ...participation.seats.map((each) =>
      line(`${each.seat.organisationName || each.seat.note} ${each.seat.person?.name ?? t.participation.vacant}`, each),
    ),
    ...participation.unmapped.map((each) => line(each.name || t.noName, each)),
  ];
}

export const transcriptCommands: readonly Command[] = [importCommand, participationCommand];
