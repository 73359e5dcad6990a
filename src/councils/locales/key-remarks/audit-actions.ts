import type { AuditActions } from '#platform/slice.ts';

export const keyRemarksAuditActions: AuditActions = {
  ja: {
    'councils.see-key-remarks': '要点発言を見る',
    'councils.mark-key-remark': '要点発言の印をつける',
    'councils.settle-key-remark': '要点発言の扱いを決める・直す',
  },
  en: {
    'councils.see-key-remarks': 'See key remarks',
    'councils.mark-key-remark': 'Mark a key remark',
    'councils.settle-key-remark': 'Settle or correct a key remark',
  },
};
