import type { Language } from '#kernel/language.ts';
import { worded } from '#kernel/locales/refusal-sentence.ts';
import type { TranscriptRefusal } from '../../domain/transcripts/transcript.ts';
import { en } from './en.ts';
import { ja, type TranscriptsMessages } from './ja.ts';

export const messages: Readonly<Record<Language, TranscriptsMessages>> = { ja, en };

/** 「会議.vtt 12行目：時刻が負の数です…」: file, line and reason. */
export const transcriptRefusal = (fileName: string, refusal: TranscriptRefusal, language: Language): string =>
  `${messages[language].place(fileName, refusal.line)}${worded(messages[language].refusals, refusal)}`;

/** A share of 0 to 1 as a percentage with one decimal, without its sign: 0.284 → 28.4. */
export const percent = (share: number): string => (share * 100).toFixed(1);
