import type { Language } from '#kernel/language.ts';
import { typedTextRefusal } from '#kernel/locales/typed-text-sentence.ts';
import type { OrganisationFinding } from '../domain/settle-organisation.ts';
import { messages } from './messages.ts';

/** What is wrong with a field of an organisation, and what to enter instead. */
export function findingSentence(finding: OrganisationFinding, label: string, language: Language): string {
  const { errors } = messages[language];
  switch (finding.kind) {
    case 'unknown-kind':
      return errors.unknownKind(finding.text);
    case 'unknown-sector':
      return errors.unknownSector(finding.text);
    case 'postal-code':
      return errors.postalCode(finding.text);
    case 'telephone':
      return errors.telephone(finding.text);
    case 'email':
      return errors.email(finding.text);
    case 'meets':
      return errors.meets;
    case 'name-taken':
      return errors.nameTaken;
    default:
      return typedTextRefusal(finding, label, language);
  }
}
