import type { AuditActions } from '#platform/slice.ts';

/** What this slice writes to the audit trail, as an officer reads it. */
export const auditActions = {
  ja: {
    'challenge.view': '課題と根拠を見る',
    'challenge.raise': '課題を上げる',
    'challenge.change': '課題を書き直す',
    'challenge.add-evidence': '課題に根拠を加える',
    'challenge.end': '課題を解決・取り下げにする',
    'challenge.reopen': '課題をもう一度取り上げる',
    'action.view': '実施事項を見る',
    'action.list': '実施事項の一覧を見る',
    'action.export': '実施事項の一覧を書き出す',
    'action.agree': '実施事項を登録する',
    'action.change': '実施事項を変更する',
    'action.end': '実施事項を完了・取り下げにする',
    'action.reopen': '実施事項をもう一度取り上げる',
  },
  en: {
    'challenge.view': 'View a challenge with its evidence',
    'challenge.raise': 'Raise a challenge',
    'challenge.change': 'Reword a challenge',
    'challenge.add-evidence': 'Add evidence to a challenge',
    'challenge.end': 'Settle or drop a challenge',
    'challenge.reopen': 'Take a challenge up again',
    'action.view': 'View an action',
    'action.list': 'View the list of actions',
    'action.export': 'Export the list of actions',
    'action.agree': 'Enter an action',
    'action.change': 'Change an action',
    'action.end': 'Finish or drop an action',
    'action.reopen': 'Take an action up again',
  },
} satisfies AuditActions;
