import type { Actor } from '#kernel/actor.ts';
import type { Language } from '#kernel/language.ts';
import type { Command } from '#platform/command.ts';
import { auditCommand } from './cli-audit.ts';
import { summariseChecks } from './domain/check-summary.ts';
import type { CheckResult } from './domain/checks.ts';
import { checkPlace, checkSentence } from './locales/check-sentences.ts';
import { messages } from './locales/messages.ts';
import { printedId, withoutWorkspace } from './printed-id.ts';
import { explainFinding } from './use-cases/explain-finding.ts';
import { loadChecks } from './use-cases/load-checks.ts';

/** `renkei evidence check`: exit 1 when a finding has no explanation. */
export const checkCommand: Command = {
  words: ['evidence', 'check'],
  help: {
    ja: '数値どうしの関係をすべて検算します（説明のない食い違いがあれば終了コード1）',
    en: 'Check all relations between figures (exit 1 when a finding is not explained)',
  },
  options: ['workspace'],
  switches: ['json'],
  operands: [],
  async run({ switches, language, inWorkspace, print, say }) {
    const found = await inWorkspace(async (tx, actor) => ({ actor, checks: await loadChecks(tx, actor) }));
    const { counts } = summariseChecks(found.checks);
    if (switches.has('json')) {
      print(
        JSON.stringify(
          found.checks.map((check) => asJson(check, found.actor, language)),
          null,
          2,
        ),
      );
    } else {
      for (const check of found.checks) print(line(check, found.actor, language));
      say(messages[language].cli.checkSummary(counts.violated, counts.unexplained));
    }
    return counts.unexplained > 0 ? 1 : 0;
  },
};

function asJson(check: CheckResult, actor: Actor, language: Language) {
  return {
    check: printedId(actor.workspaceKey, check.check),
    status: check.status,
    expected: check.expected,
    actual: check.actual,
    figures: check.figures.map((figure) => ({
      id: printedId(actor.workspaceKey, figure.id),
      indicator: figure.indicator,
      asOf: figure.asOf,
      value: Number(figure.value),
      source: figure.source.title,
    })),
    sentence: checkSentence(check, language),
    explained: check.explained,
  };
}

function line(check: CheckResult, actor: Actor, language: Language): string {
  const t = messages[language];
  const state =
    check.status !== 'violated'
      ? t.findingState[check.status]
      : check.explained
        ? t.findingState.explained
        : t.findingState.unexplained;
  const id = printedId(actor.workspaceKey, check.check);
  return [state, id, t.placed(checkPlace(check, language), checkSentence(check, language))].join('\t');
}

/** `renkei evidence explain CHECK --reason TEXT` */
export const explainCommand: Command = {
  words: ['evidence', 'explain'],
  help: {
    ja: '食い違いに、理由を名前とともに書き残します',
    en: 'Keep the reason for a finding, with a name',
  },
  options: ['workspace', 'reason'],
  switches: [],
  operands: ['check'],
  async run({ options, operands, language, clock, inWorkspace, say }) {
    const t = messages[language].cli;
    const [check] = operands;
    const { reason } = options;
    if (!check) {
      say(t.operandMissing('CHECK'));
      return 2;
    }
    if (!reason?.trim()) {
      say(t.reasonMissing);
      return 2;
    }
    const done = await inWorkspace(async (tx, actor) => {
      const id = withoutWorkspace(actor.workspaceKey, check);
      const explained = await explainFinding(tx, actor, { check: id, reason, seen: null, clock });
      await auditCommand(tx, actor, {
        action: 'finding.explain',
        record: explained.ok ? explained.value.figures.map((figure) => figure.id).join(' ') : '',
        outcome: explained.ok ? 'done' : 'refused',
        clock,
      });
      return explained;
    });
    if (done.ok) {
      say(t.explained);
      return 0;
    }
    say(
      done.error.kind === 'no-finding'
        ? t.noFinding
        : done.error.kind === 'reason-too-long'
          ? messages[language].explain.reasonTooLong(done.error.limit)
          : t.notFound,
    );
    return 1;
  },
};
