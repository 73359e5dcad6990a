import { readFile } from 'node:fs/promises';
import { appendAudit } from '#access/index.ts';
import { printedId } from '#evidence/index.ts';
import type { Language } from '#kernel/language.ts';
import type { Result } from '#kernel/result.ts';
import type { Command } from '#platform/command.ts';
import { tableRefusal } from '#platform/tabular/locales/table-refusal.ts';
import { fileSentence, importMessages } from './locales/import-messages.ts';
import { messages } from './locales/messages.ts';
import {
  type ImportOrganisationsRefusal,
  importOrganisations,
  type OrganisationImport,
} from './use-cases/import-organisations.ts';
import { listOrganisations } from './use-cases/list-organisations.ts';

type Done = Result<OrganisationImport, ImportOrganisationsRefusal>;

/** `renkei directory import FILE`: exit 1 with rows and columns when it is refused. */
const importCommand: Command = {
  words: ['directory', 'import'],
  help: {
    ja: '団体の一覧をCSVから取り込みます（--dry-run は試しに読むだけ）',
    en: 'Import organisations from a CSV file (--dry-run only reads it on trial)',
  },
  options: ['workspace'],
  switches: ['dry-run', 'json'],
  operands: ['file'],
  async run({ operands, switches, language, clock, inWorkspace, print, say }) {
    const t = importMessages[language];
    const [path] = operands;
    if (!path) {
      say(t.cli.operandMissing);
      return 2;
    }
    const bytes = await readFile(path).catch(() => null);
    if (!bytes) {
      say(t.cli.unreadable(path));
      return 2;
    }
    const dryRun = switches.has('dry-run');
    const done = await inWorkspace(async (tx, actor) => {
      const result = await importOrganisations(tx, actor, { bytes, dryRun, clock });
      const event = { action: 'organisation.import', record: '', outcome: result.ok ? 'done' : 'refused' } as const;
      const { workspaceId, auditName } = actor;
      if (!dryRun) await appendAudit(tx, { workspaceId, at: clock.now(), actor: auditName, ...event });
      return result;
    });
    for (const line of lines(done, language)) say(line);
    if (switches.has('json')) print(JSON.stringify(asJson(done, dryRun, language), null, 2));
    return done.ok ? 0 : 1;
  },
};

function lines(done: Done, language: Language): readonly string[] {
  const t = importMessages[language];
  if (done.ok) return [t.previewLead(done.value.added, done.value.changed, done.value.unchanged)];
  switch (done.error.kind) {
    case 'forbidden':
      return [];
    case 'unreadable':
      return [tableRefusal(done.error.refusal, language)];
    case 'refused': {
      const { errors } = done.error;
      return [t.refusedTitle(errors.length), ...errors.map((error) => fileSentence(error, language)), t.refusedBody];
    }
  }
}

function asJson(done: Done, dryRun: boolean, language: Language) {
  if (done.ok) return { ok: true, dryRun, ...done.value, errors: [] };
  const errors =
    done.error.kind === 'refused'
      ? done.error.errors.map((error) => ({
          row: error.row,
          column: error.column,
          kind: error.finding.kind === 'field' ? error.finding.finding.kind : error.finding.kind,
          message: fileSentence(error, language),
        }))
      : lines(done, language).map((message) => ({ row: null, column: null, kind: 'unreadable', message }));
  return { ok: false, dryRun, errors };
}

/** `renkei directory organisations`: who there is, one a line. */
const organisationsCommand: Command = {
  words: ['directory', 'organisations'],
  help: { ja: '登録されている団体を一覧します', en: 'List the organisations' },
  options: ['workspace'],
  switches: ['json'],
  operands: [],
  async run({ switches, language, inWorkspace, print, say }) {
    const found = await inWorkspace(async (tx, actor) => ({
      key: actor.workspaceKey,
      organisations: await listOrganisations(tx, actor),
    }));
    if (switches.has('json')) {
      const rows = found.organisations.map(
        ({ organisationId, enteredAt, version, endedOn, endReason, byName, ...one }) => ({
          id: printedId(found.key, organisationId),
          ...one,
        }),
      );
      print(JSON.stringify(rows, null, 2));
      return 0;
    }
    if (found.organisations.length === 0) say(importMessages[language].cli.none);
    const { kinds, sectors } = messages[language];
    for (const { organisationId, name, kind, sector } of found.organisations) {
      print([printedId(found.key, organisationId), name, kinds[kind], sectors[sector]].join('\t'));
    }
    return 0;
  },
};

export const directoryCommands: readonly Command[] = [importCommand, organisationsCommand];
