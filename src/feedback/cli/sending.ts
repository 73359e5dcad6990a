import { extname } from 'node:path';
import { appendAudit, createPersonalLinks } from '#access/index.ts';
import { findOrganisation } from '#directory/index.ts';
import { printedId, withoutWorkspace } from '#evidence/index.ts';
import type { Actor } from '#kernel/actor.ts';
import { isUuid } from '#kernel/uuid.ts';
import type { Command, CommandContext, ExitCode } from '#platform/command.ts';
import type { Tx } from '#platform/db/database.ts';
import { openWholeFile, type WholeFile } from '#platform/files/whole-file.ts';
import { sheetCliMessages } from '../locales/sending/cli.ts';
import { findQuestion } from '../store/questions.ts';
import { printSheets } from '../use-cases/sending/print-sheets.ts';

/** `renkei feedback sheet --question ID --organisation ID --out FILE.pdf` */
export const sendingCommands: readonly Command[] = [
  {
    words: ['feedback', 'sheet'],
    help: { ja: sheetCliMessages.ja.help, en: sheetCliMessages.en.help },
    options: ['workspace', 'question', 'organisation', 'out'],
    switches: ['json'],
    operands: [],
    run: writeSheet,
  },
];

async function writeSheet(context: CommandContext): Promise<ExitCode> {
  const { options, language, say } = context;
  const t = sheetCliMessages[language];
  const { question = '', organisation = '', out = '' } = options;
  if (question === '' || organisation === '' || extname(out).toLowerCase() !== '.pdf') {
    say(t.usage);
    return 2;
  }
  const file = await openWholeFile(out);
  if (!file) {
    say(t.cannotWrite(out));
    return 1;
  }
  try {
    const made = await context.inWorkspace((tx, actor) => makeSheet(tx, actor, context, file));
    if (made.kind !== 'made') {
      const said = { question: t.noQuestion(question), organisation: t.noOrganisation(organisation) };
      say(made.kind === 'not-asked' ? t.notAsked(question, organisation) : said[made.kind]);
      return 1;
    }
    await file.keep();
    say(t.made(out));
    if (context.switches.has('json')) context.print(JSON.stringify({ ...made.ids, out }));
    return 0;
  } finally {
    await file.drop();
  }
}

async function makeSheet(tx: Tx, actor: Actor, context: CommandContext, file: WholeFile) {
  const { options, language, clock } = context;
  const questionId = withoutWorkspace(actor.workspaceKey, options.question ?? '');
  const organisationId = withoutWorkspace(actor.workspaceKey, options.organisation ?? '');
  const question = isUuid(questionId) && (await findQuestion(tx, actor.workspaceId, questionId));
  if (!question) return { kind: 'question' } as const;
  const organisation = isUuid(organisationId) && (await findOrganisation(tx, actor.workspaceId, organisationId));
  if (!organisation) return { kind: 'organisation' } as const;
  const links = createPersonalLinks(await context.secretKey());
  const wanted = { questionId, organisationId };
  const made = await printSheets(tx, actor, links, { wanted, origin: '', language, clock });
  if (made.ok) await file.write(made.value.bytes);
  await appendAudit(tx, {
    workspaceId: actor.workspaceId,
    at: clock.now(),
    actor: actor.auditName,
    action: 'feedback.print-sheets',
    record: made.ok ? made.value.addresseeIds.join(' ') : questionId,
    outcome: made.ok ? 'done' : 'refused',
  });
  if (!made.ok) return { kind: 'not-asked' } as const;
  const printed = (id: string) => printedId(actor.workspaceKey, id);
  return { kind: 'made', ids: { question: printed(questionId), organisation: printed(organisationId) } } as const;
}
