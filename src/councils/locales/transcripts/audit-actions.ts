import type { AuditActions } from '#platform/slice.ts';

export const transcriptsAuditActions: AuditActions = {
  ja: {
    'councils.import-transcript': '文字起こしを取り込む',
    'councils.see-transcript': '文字起こしを見る',
    'councils.map-speakers': '話者と席を結びつける',
    'councils.see-speakers': '話者と席を見る',
    'councils.see-participation': '発言の状況を見る',
  },
  en: {
    'councils.import-transcript': 'import a transcript',
    'councils.see-transcript': 'read a transcript',
    'councils.map-speakers': 'say whose seats speakers are',
    'councils.see-speakers': 'see speakers and seats',
    'councils.see-participation': 'see who spoke how much',
  },
};
