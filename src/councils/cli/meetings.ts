import { printedId, withoutWorkspace } from '#evidence/index.ts';
import { formatEra } from '#kernel/japanese-date.ts';
import { isUuid } from '#kernel/uuid.ts';
import type { Command } from '#platform/command.ts';
import type { CommandDeps } from '../cli.ts';
import { messages } from '../locales/meetings/messages.ts';
import { listMeetings } from '../use-cases/meetings/list-meetings.ts';
import { nextAgenda } from '../use-cases/meetings/next-agenda.ts';

/** `renkei councils meetings`: every meeting of the workspace that was not cancelled, oldest first. */
const meetings: Command = {
  words: ['councils', 'meetings'],
  help: { ja: messages.ja.cli.meetingsHelp, en: messages.en.cli.meetingsHelp },
  options: ['workspace'],
  switches: ['json'],
  operands: [],
  async run({ switches, language, inWorkspace, print, say }) {
    const t = messages[language];
    const { rows, key } = await inWorkspace(async (tx, actor) => ({
      rows: await listMeetings(tx, actor),
      key: actor.workspaceKey,
    }));
    if (switches.has('json')) {
      const json = rows.map((row) => ({
        id: printedId(key, row.meetingId),
        body: printedId(key, row.bodyId),
        number: row.number,
        date: row.heldOn,
        state: row.state,
        transcript: row.transcript,
      }));
      print(JSON.stringify(json, null, 2));
      return 0;
    }
    for (const row of rows) {
      const date = language === 'ja' ? formatEra(row.heldOn) : row.heldOn;
      const state = row.transcript ? `${t.states[row.state]} ${t.cli.withTranscript}` : t.states[row.state];
      print([date, row.bodyName, t.nth(row.number), state, printedId(key, row.meetingId)].join('\t'));
    }
    say(t.cli.counted(rows.length));
    return 0;
  },
};

/** `renkei councils agenda --body ID --next`: what the next meeting's agenda holds, or should hold by rule. */
const agenda = (deps: CommandDeps): Command => ({
  words: ['councils', 'agenda'],
  help: { ja: messages.ja.cli.agendaHelp, en: messages.en.cli.agendaHelp },
  options: ['workspace', 'body'],
  switches: ['next', 'json'],
  operands: [],
  async run({ options, switches, language, clock, inWorkspace, print, say }) {
    const t = messages[language];
    if (!options.body || !switches.has('next')) {
      say(t.cli.agendaUsage);
      return 2;
    }
    const asked = options.body;
    const { found, key } = await inWorkspace(async (tx, actor) => {
      const bodyId = withoutWorkspace(actor.workspaceKey, asked);
      const found = isUuid(bodyId)
        ? await nextAgenda(tx, actor, { bodyId, sources: deps.agendaSources, clock })
        : ({ ok: false } as const);
      return { found, key: actor.workspaceKey };
    });
    if (!found.ok) {
      say(t.cli.noBody(asked));
      return 1;
    }
    const { items, meeting, body } = found.value;
    if (switches.has('json')) {
      const json = items.map(({ title, kind, carriedFrom, timesCarried, reason }) => ({
        title,
        kind,
        carriedFrom: carriedFrom && printedId(key, carriedFrom),
        timesCarried,
        reason: reason?.[language] ?? null,
      }));
      print(JSON.stringify({ items: json }, null, 2));
      return 0;
    }
    for (const item of items) {
      print(
        [item.title, t.thingKinds(item.kind), t.times(item.timesCarried), item.reason?.[language] ?? ''].join('\t'),
      );
    }
    say(meeting ? t.cli.nextIs(body.name, meeting.number, meeting.heldOn) : t.cli.noNext(body.name, items.length));
    return 0;
  },
});

export const meetingCommands = (deps: CommandDeps): readonly Command[] => [meetings, agenda(deps)];
