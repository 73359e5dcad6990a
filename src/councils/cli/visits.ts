import { extname } from 'node:path';
import { appendAudit } from '#access/index.ts';
import { printedId, withoutWorkspace } from '#evidence/index.ts';
import { isUuid } from '#kernel/uuid.ts';
import type { Command, CommandContext, ExitCode } from '#platform/command.ts';
import { openWholeFile } from '#platform/files/whole-file.ts';
import type { CommandDeps } from '../cli.ts';
import { visitsMessages } from '../locales/visits/messages.ts';
import { briefingsPdf } from '../use-cases/visits/briefings-pdf.ts';

/** `renkei councils briefing --meeting ID --out FILE.pdf`: the briefings of all members in posting order. */
export const visitCommands = (deps: CommandDeps): readonly Command[] => [
  {
    words: ['councils', 'briefing'],
    help: { ja: visitsMessages.ja.cli.help, en: visitsMessages.en.cli.help },
    options: ['workspace', 'meeting', 'out'],
    switches: ['json'],
    operands: [],
    run: (context) => briefing(context, deps),
  },
];

async function briefing(context: CommandContext, deps: CommandDeps): Promise<ExitCode> {
  const { options, language, clock, say } = context;
  const t = visitsMessages[language].cli;
  const { meeting = '', out = '' } = options;
  if (meeting === '' || extname(out).toLowerCase() !== '.pdf') {
    say(t.usage);
    return 2;
  }
  const file = await openWholeFile(out);
  if (!file) {
    say(t.cannotWrite(out));
    return 1;
  }
  try {
    const done = await context.inWorkspace(async (tx, actor) => {
      const meetingId = withoutWorkspace(actor.workspaceKey, meeting);
      if (!isUuid(meetingId)) return { kind: 'not-found' } as const;
      const asked = { meetingId, seatIds: null, language, clock, sections: deps.briefingSections };
      const made = await briefingsPdf(tx, actor, asked);
      if (made.ok) await file.write(made.value.bytes);
      await appendAudit(tx, {
        workspaceId: actor.workspaceId,
        at: clock.now(),
        actor: actor.auditName,
        action: 'councils.make-briefings',
        record: [meetingId, ...(made.ok ? made.value.seatIds : [])].join(' '),
        outcome: made.ok ? 'done' : 'refused',
      });
      if (!made.ok) return made.error;
      return { kind: 'made', id: printedId(actor.workspaceKey, meetingId), sheets: made.value.seatIds.length } as const;
    });
    if (done.kind !== 'made') {
      say(done.kind === 'no-seats' ? t.noSeats : t.noMeeting);
      return 1;
    }
    await file.keep();
    say(t.made(out, done.sheets));
    if (context.switches.has('json')) context.print(JSON.stringify({ meeting: done.id, sheets: done.sheets, out }));
    return 0;
  } finally {
    await file.drop();
  }
}
