import type { VoicelessMessages } from './ja.ts';

export const en: VoicelessMessages = {
  raised: (reference, title, withdrawn) => `${reference} ${title}${withdrawn ? ' (withdrawn)' : ''}`,
};
