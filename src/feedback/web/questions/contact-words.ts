import type { Organisation } from '#directory/index.ts';
import type { Language } from '#kernel/language.ts';
import { messages } from '../../locales/questions/messages.ts';

/** 「例田 花子　電話 0X0-0000-1017　FAX 0X0-0000-2017」: whom to call, in one line; '' where the books know nothing. */
export function contactWords(
  { contactName, headName, telephone, fax, email }: Organisation,
  language: Language,
): string {
  const t = messages[language].addressee.contactBy;
  return [contactName || headName, telephone && t.telephone(telephone), fax && t.fax(fax), email && t.email(email)]
    .filter((part) => part !== '')
    .join(t.between);
}
