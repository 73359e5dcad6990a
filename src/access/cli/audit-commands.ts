import { open, rm } from 'node:fs/promises';
import type { Command, CommandContext, ExitCode } from '#platform/command.ts';
import type { Database } from '#platform/db/database.ts';
import { appendAudit } from '../audit.ts';
import { auditCells, auditColumns, headCells } from '../audit-cells.ts';
import type { AuditHead, AuditRow } from '../domain/audit-chain.ts';
import type { ChainProblem } from '../domain/verify-chain.ts';
import type { AccessMessages } from '../locales/message-types.ts';
import { messages } from '../locales/messages.ts';
import { findWorkspace, listWorkspaces, type WorkspaceAddress } from '../use-cases/find-workspace.ts';
import { auditHead, auditRows } from '../use-cases/read-audit.ts';
import { type AuditReport, verifyAudit } from '../use-cases/verify-audit.ts';
import { csvLine } from './csv-line.ts';

/** `renkei audit verify`, `audit head`, `audit export`. */
export const auditCommands: readonly Command[] = [
  {
    words: ['audit', 'verify'],
    help: {
      ja: '操作の記録が書き換えられたり抜けたりしていないかを確かめます（--head は紙に控えた末尾）',
      en: 'Checks that no event of the audit trail was altered or removed (--head: a head kept on paper)',
    },
    options: ['workspace', 'head'],
    switches: ['json'],
    operands: [],
    run: verify,
  },
  {
    words: ['audit', 'head'],
    help: {
      ja: '操作の記録の末尾（番号とハッシュ）を出します',
      en: 'Prints the head of the audit trail (number and hash)',
    },
    options: ['workspace'],
    switches: ['json'],
    operands: [],
    run: head,
  },
  {
    words: ['audit', 'export'],
    help: { ja: '操作の記録を .csv か .jsonl に書き出します', en: 'Writes the audit trail to a .csv or .jsonl file' },
    options: ['workspace', 'out'],
    switches: [],
    operands: [],
    run: exportTrail,
  },
];

async function verify(context: CommandContext): Promise<ExitCode> {
  const t = messages[context.language];
  const { workspace, head: text } = context.options;
  const printed = text === undefined ? null : readHead(text);
  if (text !== undefined && !printed) return usage(context, t.cliBadHead);
  if (printed && workspace === undefined) return usage(context, t.cliHeadNeedsWorkspace);
  const database = await context.database();
  const chosen = await choose(database, workspace);
  if (!chosen) return refused(context, t.cliUnknownWorkspace(workspace ?? ''));
  const reports: AuditReport[] = [];
  for (const each of chosen) reports.push(await verifyAudit(database, each, printed));
  for (const report of reports) {
    const first = report.problems[0];
    const { workspace: key, events } = report;
    context.say(first ? t.cliBroken(key, problemSentence(t, first)) : t.cliOk(key, events));
  }
  // One workspace asked for: one object; all of them: a list.
  if (context.switches.has('json')) context.print(JSON.stringify(workspace === undefined ? reports : reports[0]));
  return reports.every((report) => report.ok) ? 0 : 1;
}

async function head(context: CommandContext): Promise<ExitCode> {
  const { workspace } = context.options;
  const database = await context.database();
  const chosen = await choose(database, workspace);
  if (!chosen) return refused(context, messages[context.language].cliUnknownWorkspace(workspace ?? ''));
  const heads: { workspace: string; head: AuditHead | null }[] = [];
  for (const { workspaceId, key } of chosen) {
    heads.push({ workspace: key, head: await database.inWorkspace(workspaceId, (tx) => auditHead(tx, workspaceId)) });
  }
  if (context.switches.has('json')) context.print(JSON.stringify(workspace === undefined ? heads : heads[0]));
  else
    for (const each of heads)
      context.print(`${each.workspace} ${each.head ? `${each.head.seq}:${each.head.hash}` : '-'}`);
  return 0;
}

async function exportTrail(context: CommandContext): Promise<ExitCode> {
  const t = messages[context.language];
  const { workspace, out } = context.options;
  if (workspace === undefined) return usage(context, t.cliWorkspaceMissing);
  const form = out === undefined ? undefined : forms[/\.(csv|jsonl)$/.exec(out)?.[1] as keyof typeof forms];
  if (out === undefined || form === undefined) return usage(context, t.cliOutMissing);
  const opened = await open(out, 'wx', 0o600).catch((error: NodeJS.ErrnoException) => error);
  if (opened instanceof Error) {
    return refused(context, opened.code === 'EEXIST' ? t.cliOutExists(out) : t.cliOutRefused(out));
  }
  try {
    // The export is an event too, and the last one of the file. In a transaction of its own: whoever appends holds the
    // head, and nobody's page would open until the last of millions of events is written.
    const end = await context.inWorkspace(async (tx, actor) => {
      const { workspaceId, auditName } = actor;
      const event = { workspaceId, at: context.clock.now(), actor: auditName, record: actor.workspaceKey };
      await appendAudit(tx, { ...event, action: 'audit.export', outcome: 'done' });
      return auditHead(tx, workspaceId);
    });
    const count = await context.inWorkspace(async (tx, { workspaceId }) => {
      await opened.write(form.begin);
      let written = 0;
      for await (const row of auditRows(tx, workspaceId, { upTo: end?.seq })) {
        await opened.write(form.row(row));
        written += 1;
      }
      if (end) await opened.write(form.head(end));
      await opened.sync();
      return written;
    });
    context.say(t.cliExported(count, out));
    return 0;
  } catch (error) {
    // A trail without its end must not pass for the whole one.
    await rm(out, { force: true });
    throw error;
  } finally {
    await opened.close();
  }
}

const forms = {
  csv: {
    begin: `\uFEFF${csvLine(auditColumns)}`,
    row: (row: AuditRow) => csvLine(auditCells(row)),
    head: (end: AuditHead) => csvLine(headCells(end)),
  },
  jsonl: {
    begin: '',
    row: ({ workspaceId: _, ...row }: AuditRow) => `${JSON.stringify(row)}\n`,
    head: (end: AuditHead) => `${JSON.stringify({ head: end })}\n`,
  },
};

async function choose(database: Database, key: string | undefined): Promise<readonly WorkspaceAddress[] | null> {
  if (key === undefined) return database.outsideWorkspaces(listWorkspaces);
  const found = await database.outsideWorkspaces((tx) => findWorkspace(tx, key));
  return found ? [found] : null;
}

function readHead(text: string): AuditHead | null {
  const read = /^([1-9]\d{0,14}):([0-9a-f]{64})$/.exec(text.trim());
  return read?.[1] && read[2] ? { seq: Number(read[1]), hash: read[2] } : null;
}

function problemSentence(t: AccessMessages, problem: ChainProblem): string {
  const other =
    problem.kind === 'reordered' ? problem.belongsAt : problem.kind === 'altered' ? problem.seq : problem.last;
  return t.cliProblem[problem.kind](problem.seq, other);
}

function usage(context: CommandContext, sentence: string): ExitCode {
  context.say(sentence);
  return 2;
}

function refused(context: CommandContext, sentence: string): ExitCode {
  context.say(sentence);
  return 1;
}
