import type { AuditActions } from '#platform/slice.ts';

export const visitsAuditActions: AuditActions = {
  ja: {
    'councils.see-visits': '事前訪問の一覧と記録を見た',
    'councils.record-visit': '事前訪問を記録した',
    'councils.change-visit': '事前訪問の記録を直した',
    'councils.see-questions': '会議の二つの問いを見た',
    'councils.set-questions': '会議の二つの問いを決めた',
    'councils.make-briefings': '説明資料を作った',
  },
  en: {
    'councils.see-visits': 'looked at visits',
    'councils.record-visit': 'recorded a visit',
    'councils.change-visit': 'changed the record of a visit',
    'councils.see-questions': "looked at a meeting's two questions",
    'councils.set-questions': "set a meeting's two questions",
    'councils.make-briefings': 'made briefings',
  },
};
