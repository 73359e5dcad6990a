import type { AuditActions } from '#platform/slice.ts';

/** What this slice writes to the audit trail, as an officer reads it. */
export const auditActions = {
  ja: {
    'organisation.view': '団体の情報を見る',
    'organisation.save': '団体を登録・変更する',
    'organisation.end': '団体を終了にする',
    'organisation.reopen': '団体の終了を取り消す',
    'organisation.save-date': '例会の日を加える・中止にする',
    'organisation.remove-date': '例会の日の変更を取り消す',
    'organisation.export': '団体の一覧を書き出す',
    'organisation.import-trial': '団体の一覧を試し読みする',
    'organisation.import': '団体の一覧を取り込む',
  },
  en: {
    'organisation.view': 'View an organisation',
    'organisation.save': 'Enter or change an organisation',
    'organisation.end': 'End an organisation',
    'organisation.reopen': 'Undo the ending of an organisation',
    'organisation.save-date': 'Add or cancel a regular meeting',
    'organisation.remove-date': 'Take back a change of a regular meeting',
    'organisation.export': 'Export the organisations',
    'organisation.import-trial': 'Read a list of organisations on trial',
    'organisation.import': 'Import a list of organisations',
  },
} satisfies AuditActions;
