import type { AuditActions } from '#platform/slice.ts';

export const voicelessAuditActions = {
  ja: {
    'feedback.see-voiceless': '団体のない分野を見た',
    'feedback.see-founding': '連絡会の設立を見た',
    'feedback.begin-founding': '連絡会の設立を始めた',
    'feedback.change-founding': '連絡会の設立の内容を直した',
    'feedback.record-founding-step': '設立の段階を記録・取り消した',
    'feedback.found-organisation': '設立した団体を登録・席を団体のものにした',
    'feedback.give-up-founding': '設立を取りやめた・もう一度始めた',
  },
  en: {
    'feedback.see-voiceless': 'Trades without a voice read',
    'feedback.see-founding': 'Founding read',
    'feedback.begin-founding': 'Founding begun',
    'feedback.change-founding': 'Founding changed',
    'feedback.record-founding-step': 'Step of a founding entered or taken back',
    'feedback.found-organisation': 'Founded organisation entered, or seats given to it',
    'feedback.give-up-founding': 'Founding given up or taken up again',
  },
} satisfies AuditActions;
