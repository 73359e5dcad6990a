/** 資料の種類 */
const paperKinds = ['picture'] as const;
export type PaperKind = (typeof paperKinds)[number];

export const paperFormats = ['pdf', 'pptx', 'xlsx'] as const;
export type PaperFormat = (typeof paperFormats)[number];

export const isPaperFormat = (text: string): text is PaperFormat => (paperFormats as readonly string[]).includes(text);

export const mediaTypes: Readonly<Record<PaperFormat, string>> = {
  pdf: 'application/pdf',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};
