import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { formatAsOf } from '#kernel/as-of.ts';
import type { Language } from '#kernel/language.ts';
import { printedNumber } from '#kernel/printed-number.ts';
import type { Result } from '#kernel/result.ts';
import type { Command } from '#platform/command.ts';
import { tableRefusal } from '#platform/tabular/locales/table-refusal.ts';
import { auditCommand } from './cli-audit.ts';
import { inCatalogueOrder } from './domain/catalogue-order.ts';
import { figureFileMessage } from './locales/figure-file-messages.ts';
import { indicatorName, indicatorUnit } from './locales/indicator-names.ts';
import { messages } from './locales/messages.ts';
import { printedId } from './printed-id.ts';
import { catalogue, currentFigures } from './use-cases/current-figures.ts';
import { exportFiguresCsv, exportFiguresXlsx } from './use-cases/export-figures.ts';
import { type ImportRefusal, type ImportReport, importFigures } from './use-cases/import-figures.ts';

/** `renkei evidence figures`: the current figures, one a line. */
export const figuresCommand: Command = {
  words: ['evidence', 'figures'],
  help: { ja: 'いま使われている数値を一覧します', en: 'List the current figures' },
  options: ['workspace'],
  switches: ['json'],
  operands: [],
  async run({ switches, language, inWorkspace, print }) {
    const found = await inWorkspace(async (tx, actor) => {
      const indicators = await catalogue(tx, actor);
      const figures = inCatalogueOrder(await currentFigures(tx, actor), indicators);
      return { key: actor.workspaceKey, figures, catalogue: indicators };
    });
    if (switches.has('json')) {
      print(
        JSON.stringify(
          found.figures.map(({ id, supersedes, source, value, ...figure }) => ({
            id: printedId(found.key, id),
            ...figure,
            value: Number(value),
            printed: value,
            source: source.title,
            supersedes: supersedes && printedId(found.key, supersedes),
          })),
          null,
          2,
        ),
      );
      return 0;
    }
    const byKey = new Map(found.catalogue.map((indicator) => [indicator.key, indicator]));
    for (const figure of found.figures) {
      const indicator = byKey.get(figure.indicator);
      const name = indicator ? indicatorName(indicator, language) : figure.indicator;
      const unit = indicator ? indicatorUnit(indicator, language) : '';
      const value = printedNumber(figure.value);
      const kind = messages[language].kinds[figure.kind];
      const at = formatAsOf(figure.asOf, language);
      print(messages[language].cli.figureLine(name, figure.place, at, kind, value, unit, figure.source.title));
    }
    return 0;
  },
};

/** `renkei evidence import FILE`: exit 1 with rows and columns when it is refused. */
export const importCommand: Command = {
  words: ['evidence', 'import'],
  help: {
    ja: 'CSVの数値を取り込みます（--dry-run は試しに読むだけ）',
    en: 'Import figures from a CSV file (--dry-run only reads it on trial)',
  },
  options: ['workspace'],
  switches: ['dry-run', 'json'],
  operands: ['file'],
  async run({ operands, switches, language, clock, inWorkspace, print, say }) {
    const t = messages[language];
    const [path] = operands;
    if (!path) {
      say(t.cli.operandMissing('FILE'));
      return 2;
    }
    const bytes = await readFile(path).catch(() => null);
    if (!bytes) {
      say(t.cli.fileMissing(path));
      return 2;
    }
    const dryRun = switches.has('dry-run');
    const done = await inWorkspace(async (tx, actor) => {
      const result = await importFigures(tx, actor, { bytes, fileName: basename(path), dryRun, clock });
      const record = (result.ok && result.value.importId) || '';
      const outcome = result.ok ? 'done' : 'refused';
      if (!dryRun) await auditCommand(tx, actor, { action: 'figure.import', record, outcome, clock });
      return result;
    });
    for (const text of reportLines(done, language)) say(text);
    if (switches.has('json')) print(JSON.stringify(asJson(done, dryRun, language), null, 2));
    return done.ok ? 0 : 1;
  },
};

function reportLines(done: Result<ImportReport, ImportRefusal>, language: Language): readonly string[] {
  const t = messages[language].import;
  if (done.ok) {
    const { added, corrected, unchanged, warnings, more } = done.value;
    const count = warnings.length + more.warnings;
    return [
      ...(count > 0
        ? [t.warningsTitle(count), ...warnings.map((warning) => figureFileMessage(warning, language))]
        : []),
      t.previewLead(added, corrected, unchanged),
    ];
  }
  switch (done.error.kind) {
    case 'forbidden':
      return [];
    case 'unreadable':
      return [tableRefusal(done.error.refusal, language)];
    case 'refused': {
      const { errors, more } = done.error;
      const title = t.refusedTitle(errors.length + more.errors);
      const rest = more.errors > 0 ? [t.moreErrors(more.errors)] : [];
      return [title, ...errors.map((error) => figureFileMessage(error, language)), ...rest, t.refusedBody];
    }
  }
}

function asJson(done: Result<ImportReport, ImportRefusal>, dryRun: boolean, language: Language) {
  const worded = (list: ImportReport['warnings']) =>
    list.map((one) => ({
      row: one.row,
      column: one.column,
      kind: one.kind,
      message: figureFileMessage(one, language),
    }));
  if (done.ok) {
    const { encoding, rows, added, corrected, unchanged, skipped, warnings, more } = done.value;
    const counts = { encoding, rows, added, corrected, unchanged };
    return { ok: true, dryRun, ...counts, skipped: worded(skipped), warnings: worded(warnings), errors: [], more };
  }
  if (done.error.kind !== 'refused') {
    return {
      ok: false,
      dryRun,
      errors: reportLines(done, language).map((message) => ({ row: null, column: null, message })),
    };
  }
  const { encoding, errors, warnings, more } = done.error;
  return { ok: false, dryRun, encoding, errors: worded(errors), warnings: worded(warnings), more };
}

/** `renkei evidence export --out FILE.csv|.xlsx` */
export const exportCommand: Command = {
  words: ['evidence', 'export'],
  help: { ja: '数値をCSVかExcelのファイルに書き出します', en: 'Export the figures as a CSV or Excel file' },
  options: ['workspace', 'out'],
  switches: [],
  operands: [],
  async run({ options, language, clock, inWorkspace, say }) {
    const t = messages[language].cli;
    const { out } = options;
    const write = out?.endsWith('.csv') ? exportFiguresCsv : out?.endsWith('.xlsx') ? exportFiguresXlsx : null;
    if (!out || !write) {
      say(t.outUnknown);
      return 2;
    }
    const exported = await inWorkspace(async (tx, actor) => {
      const made = await write(tx, actor, { language, clock });
      await auditCommand(tx, actor, { action: 'figure.export', record: '', outcome: 'done', clock });
      return made;
    });
    const kept = await writeFile(out, exported.bytes).then(
      () => true,
      () => false,
    );
    if (!kept) {
      say(t.outFailed(out));
      return 1;
    }
    say(t.written(out, exported.count));
    return 0;
  },
};
