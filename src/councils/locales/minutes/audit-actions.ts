import type { AuditActions } from '#platform/slice.ts';

export const minutesAuditActions: AuditActions = {
  ja: {
    'councils.read-minutes': '会議録を読む',
    'councils.write-minutes': '会議録を書く・確認する',
    'councils.read-check': '会議録の確認の状況を見る',
    'councils.check-minutes': '会議録の確認を始める・やめる',
    'councils.sign-minutes': '会議録に署名する',
    'councils.add-addendum': '会議録に追記する',
    'councils.answer-comment': '会議録への意見に答える',
    'councils.take-minutes': '会議録をファイルにする',
  },
  en: {
    'councils.read-minutes': 'Read minutes',
    'councils.write-minutes': 'Write or confirm minutes',
    'councils.read-check': 'See how far the check of minutes is',
    'councils.check-minutes': 'Begin or stop the check of minutes',
    'councils.sign-minutes': 'Sign minutes',
    'councils.add-addendum': 'Add an addendum to minutes',
    'councils.answer-comment': 'Answer a comment on minutes',
    'councils.take-minutes': 'Take minutes as a file',
  },
};
