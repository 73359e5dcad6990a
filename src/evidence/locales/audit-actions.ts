import type { AuditActions } from '#platform/slice.ts';

/** What this slice writes to the audit trail, as an officer reads it. */
export const auditActions = {
  ja: {
    'figure.record': '数値を入力する',
    'figure.correct': '数値を訂正する',
    'figure.import': '数値を取り込む',
    'figure.import-trial': '取り込む表を試しに読む',
    'figure.export': '数値を書き出す',
    'indicator.record': '指標を加える・改める',
    'finding.explain': '食い違いを説明する',
    'assumption.set': '仮定を置く',
  },
  en: {
    'figure.record': 'Enter a figure',
    'figure.correct': 'Correct a figure',
    'figure.import': 'Import figures',
    'figure.import-trial': 'Read a table on trial',
    'figure.export': 'Export figures',
    'indicator.record': 'Add or redefine an indicator',
    'finding.explain': 'Explain a finding',
    'assumption.set': 'Set an assumption',
  },
} satisfies AuditActions;
