import { extname } from 'node:path';
import { appendAudit } from '#access/index.ts';
import { printedId, withoutWorkspace } from '#evidence/index.ts';
import { dateInJapan } from '#kernel/date-in-japan.ts';
import { isUuid } from '#kernel/uuid.ts';
import type { Command, CommandContext, ExitCode } from '#platform/command.ts';
import { openWholeFile } from '#platform/files/whole-file.ts';
import { editions } from '../domain/returning/response-list.ts';
import { returningMessages } from '../locales/returning/messages.ts';
import { listDocx } from '../paper/returning/list-docx.ts';
import { listPaper } from '../paper/returning/list-paper.ts';
import { listPdf } from '../paper/returning/list-pdf.ts';
import { listXlsx } from '../paper/returning/list-xlsx.ts';
import { responseList } from '../use-cases/returning/response-list.ts';

const writers = { '.pdf': listPdf, '.docx': listDocx, '.xlsx': listXlsx } as const;
const isKnown = (ending: string): ending is keyof typeof writers => Object.hasOwn(writers, ending);

/** `renkei feedback list --question ID --out FILE.(pdf|docx|xlsx)`: 意見一覧と対応, the members' edition unless told. */
export const returningCommands: readonly Command[] = [
  {
    words: ['feedback', 'list'],
    help: { ja: returningMessages.ja.cli.listHelp, en: returningMessages.en.cli.listHelp },
    options: ['workspace', 'question', 'out', 'edition'],
    switches: ['json'],
    operands: [],
    run: list,
  },
];

async function list(context: CommandContext): Promise<ExitCode> {
  const { options, language, clock, say } = context;
  const t = returningMessages[language].cli;
  const { question = '', out = '' } = options;
  const ending = extname(out).toLowerCase();
  const edition = editions.find((each) => each === (options.edition ?? 'members'));
  if (question === '' || !isKnown(ending) || !edition) {
    say(t.usage);
    return 2;
  }
  const file = await openWholeFile(out);
  if (!file) {
    say(t.cannotWrite(out));
    return 1;
  }
  try {
    const made = await context.inWorkspace(async (tx, actor) => {
      const questionId = withoutWorkspace(actor.workspaceKey, question);
      if (!isUuid(questionId)) return null;
      const at = clock.now();
      const found = await responseList(tx, actor, { questionId, edition, today: dateInJapan(at) });
      if (found.ok) await file.write(await writers[ending](listPaper(found.value, actor.workspaceName, language), at));
      await appendAudit(tx, {
        workspaceId: actor.workspaceId,
        at,
        actor: actor.auditName,
        action: 'feedback.export-list',
        record: questionId,
        outcome: found.ok ? 'done' : 'refused',
      });
      return found.ok
        ? { question: printedId(actor.workspaceKey, questionId), edition, answers: found.value.answers.length, out }
        : null;
    });
    if (!made) {
      say(t.unknown(question));
      return 1;
    }
    await file.keep();
    say(t.made(out, made.answers));
    if (context.switches.has('json')) context.print(JSON.stringify(made));
    return 0;
  } finally {
    await file.drop();
  }
}
