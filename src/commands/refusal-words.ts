import type { Language } from '#kernel/language.ts';
import type { ConnectRefusal } from '#platform/db/connect.ts';
import { refusalSentence } from '#platform/db/embedded/refusal-sentence.ts';
import type { ServeRefusal } from '../server.ts';
import { commandWords } from './words.ts';

/** One plain sentence for whatever keeps the database or the server from starting. */
export function startRefusalSentence(refusal: ConnectRefusal | ServeRefusal, language: Language): string {
  const words = commandWords(language);
  switch (refusal.kind) {
    case 'unreachable':
      return words.unreachable(refusal.code);
    case 'too-old':
      return words.tooOld;
    case 'edited':
      return words.edited(refusal.migration);
    case 'newer-database':
      return words.newerDatabase(refusal.migration);
    case 'port-taken':
      return words.portTaken(refusal.port);
    case 'port-forbidden':
      return words.portForbidden(refusal.port);
    default:
      return refusalSentence(refusal, language);
  }
}
