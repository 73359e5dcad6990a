import type { Language } from '#kernel/language.ts';
import { en } from './en.ts';
import { enPapers } from './en-papers.ts';
import { enPeople } from './en-people.ts';
import { type BodiesMessages, ja } from './ja.ts';
import { jaPapers, type PaperMessages } from './ja-papers.ts';
import { jaPeople, type PeopleMessages } from './ja-people.ts';

export const messages: Readonly<Record<Language, BodiesMessages & PeopleMessages & PaperMessages>> = {
  ja: { ...ja, ...jaPeople, ...jaPapers },
  en: { ...en, ...enPeople, ...enPapers },
};
