import type { AuditActions } from '#platform/slice.ts';

export const meetingsAuditActions = {
  ja: {
    'councils.see-meeting': '会議のページを見た',
    'councils.plan-meeting': '会議を予定した',
    'councils.change-meeting': '会議の日時・場所を変えた',
    'councils.cancel-meeting': '会議を中止にした',
    'councils.notice-meeting': '開催通知を送ったことを記録した',
    'councils.close-meeting': '会議を閉会にした',
    'councils.see-agenda': '次第を見た',
    'councils.add-item': '議題を加えた',
    'councils.change-item': '議題を直した・動かした・外した',
    'councils.carry-over': '持ち越しを次第に加えた・やめた',
    'councils.print-agenda': '次第を紙で出した',
    'councils.see-calendar': '会議の予定表を取り出した',
  },
  en: {
    'councils.see-meeting': "looked at a meeting's page",
    'councils.plan-meeting': 'planned a meeting',
    'councils.change-meeting': "changed a meeting's date or place",
    'councils.cancel-meeting': 'cancelled a meeting',
    'councils.notice-meeting': 'wrote down that a notice was sent',
    'councils.close-meeting': 'closed a meeting',
    'councils.see-agenda': 'looked at an agenda',
    'councils.add-item': 'added an agenda item',
    'councils.change-item': 'changed, moved or took off an agenda item',
    'councils.carry-over': 'took or let go carry-over',
    'councils.print-agenda': 'printed an agenda',
    'councils.see-calendar': 'took out a calendar of meetings',
  },
} satisfies AuditActions;
