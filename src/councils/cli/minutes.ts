import { extname } from 'node:path';
import { appendAudit } from '#access/index.ts';
import { printedId, withoutWorkspace } from '#evidence/index.ts';
import type { Command, CommandContext, ExitCode } from '#platform/command.ts';
import { openWholeFile } from '#platform/files/whole-file.ts';
import { minutesMessages } from '../locales/minutes/messages.ts';
import { paperWords } from '../locales/minutes/paper-words.ts';
import { minutesDocument } from '../use-cases/minutes/minutes-document.ts';
import { isEdition, minutesFile } from '../use-cases/minutes/minutes-file.ts';

/** `renkei councils minutes --meeting ID --edition public|closed --out FILE.(pdf|docx)` */
export const minutesCommands: readonly Command[] = [
  {
    words: ['councils', 'minutes'],
    help: { ja: minutesMessages.ja.cli.help, en: minutesMessages.en.cli.help },
    options: ['workspace', 'meeting', 'edition', 'out'],
    switches: ['json'],
    operands: [],
    run: writeMinutes,
  },
];

async function writeMinutes(context: CommandContext): Promise<ExitCode> {
  const { options, language, clock, say } = context;
  const t = minutesMessages[language].cli;
  const { meeting = '', edition, out = '' } = options;
  const format = extname(out).slice(1).toLowerCase();
  if (meeting === '' || !isEdition(edition) || (format !== 'pdf' && format !== 'docx')) {
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
      const reading = await minutesDocument(tx, actor, { meetingId, edition });
      if (reading) await file.write(await minutesFile(reading, format, language, clock));
      await appendAudit(tx, {
        workspaceId: actor.workspaceId,
        at: clock.now(),
        actor: actor.auditName,
        action: 'councils.take-minutes',
        record: reading ? meetingId : '',
        outcome: reading ? 'done' : 'refused',
      });
      return reading && { ...reading, id: printedId(actor.workspaceKey, meetingId) };
    });
    if (!done) {
      say(t.noMeeting);
      return 1;
    }
    await file.keep();
    say(t.made(out, paperWords[language].editions[edition], !done.locked));
    if (context.switches.has('json')) {
      const { id, sha256, locked } = done;
      context.print(JSON.stringify({ meeting: id, edition, draft: !locked, sha256, out }));
    }
    return 0;
  } finally {
    await file.drop();
  }
}
