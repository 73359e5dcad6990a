import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { appendAudit } from '#access/index.ts';
import { type PictureContributor, printedId } from '#evidence/index.ts';
import type { Command, CommandContext, ExitCode } from '#platform/command.ts';
import { isPaperFormat } from './domain/paper-format.ts';
import { messages } from './locales/messages.ts';
import { makePicturePaper } from './use-cases/make-picture-paper.ts';

interface Deps {
  readonly contributors: readonly PictureContributor[];
  readonly filesDir: string;
}

/** `renkei report picture --workspace otsuki --out picture.pdf` */
export const reportCommands = (deps: Deps): readonly Command[] => [
  {
    words: ['report', 'picture'],
    help: { ja: messages.ja.cli.help, en: messages.en.cli.help },
    options: ['workspace', 'out'],
    switches: ['json'],
    operands: [],
    run: (context) => reportPicture(context, deps),
  },
];

async function reportPicture(context: CommandContext, deps: Deps): Promise<ExitCode> {
  const { language, clock, options, say } = context;
  const words = messages[language].cli;
  const out = options.out ?? '';
  const format = extname(out).slice(1).toLowerCase();
  if (!isPaperFormat(format)) {
    say(words.needOut);
    return 2;
  }
  // The file appears whole or not at all; whether it can be written is found out before anything is registered.
  const half = join(dirname(out), `.${basename(out)}.${randomUUID()}`);
  const handle = await open(half, 'wx').catch(() => null);
  if (!handle) {
    say(words.cannotWrite(out));
    return 1;
  }
  try {
    const done = await context.inWorkspace(async (tx, actor) => {
      const made = await makePicturePaper(tx, actor, { paperId: randomUUID(), format, language, clock, ...deps });
      if (!made.ok) return { made, actor };
      await handle.writeFile(made.value.bytes);
      await handle.sync();
      await appendAudit(tx, {
        workspaceId: actor.workspaceId,
        at: clock.now(),
        actor: actor.auditName,
        action: 'paper.make',
        record: made.value.paper.paperId,
        outcome: 'done',
      });
      return { made, actor };
    });
    if (!done.made.ok) {
      say(words.noFigures);
      return 1;
    }
    await handle.close();
    await rename(half, out);
    const { paper, figures } = done.made.value;
    say(words.made({ path: out, edition: paper.edition, checkCode: paper.checkCode, figures }));
    if (context.switches.has('json')) {
      const id = printedId(done.actor.workspaceKey, paper.paperId);
      context.print(JSON.stringify({ paper: id, edition: paper.edition, checkCode: paper.checkCode, figures, out }));
    }
    return 0;
  } finally {
    await handle.close().catch(() => {});
    await rm(half, { force: true });
  }
}
