/** A reply is kept to show what the server said, not as a record of who was written to. */
const LONGEST = 300;
const addressLike = /[^\s<>()[\]"',;:]+@[^\s<>()[\]"',;:]+/gu;
/** A personal link has 43 of these; a part of it, cut off somewhere, is no less of it. */
const tokenLike = /[A-Za-z0-9_-]{8,}/g;
const WHOLE_TOKEN = 43;
const controls = /[\p{Cc}\p{Cf}\u2028\u2029]+/gu;

/**
 * What a server said, ready to be kept and shown: on one line, without addresses, without `secrets` (the recipient's own name in the
 * address, what signs in at the server), and without what it quotes of the mail's `text` that could be part of a link (a filter says which
 * address it did not like), at most 300 characters.
 * Example: '550 5.1.1 <kan@example.jp>: no such user kan' with ['kan'] → '550 5.1.1 <…>: no such user …'.
 */
export function keptReply(said: string, secrets: readonly string[] = [], text = ''): string {
  const whole = said.toWellFormed().replace(controls, ' ').replace(addressLike, '…');
  const plain = (text.match(tokenLike) ?? [])
    .filter(({ length }) => length >= WHOLE_TOKEN)
    .reduce((left, token) => left.replaceAll(token, '…'), whole)
    .replace(tokenLike, (run) => (text.includes(run) ? '…' : run));
  const told = secrets
    .filter((secret) => secret !== '')
    .reduce((text, secret) => text.replace(wholeWord(secret), '…'), plain);
  const words = told.replace(/\s+/gu, ' ').trim();
  return words.length <= LONGEST ? words : `${[...words].slice(0, LONGEST - 1).join('')}…`;
}

/** 'info' is taken out of 'no info here', and left in 'information'. */
const wholeWord = (word: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])${word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')}(?![\\p{L}\\p{N}])`, 'gu');
