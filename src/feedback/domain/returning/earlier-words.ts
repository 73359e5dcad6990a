interface Words {
  readonly response: string;
  readonly reflection: string;
}

/**
 * What stood there before, for the history: the sentence that was changed, each under its name where both were. Kept in Japanese like
 * everything that goes on paper.
 * Example: { reflection: '案を改めた。', response: '' } before another sentence → '変更前の「変わったこと」：案を改めた。'
 */
export function earlierWords(before: Words, after: Words): string {
  const lines: string[] = [];
  if (before.reflection !== after.reflection) lines.push(`変更前の「変わったこと」：${before.reflection}`);
  if (before.response !== after.response) lines.push(`変更前の「対応」：${before.response || '（なし）'}`);
  return lines.join('\n');
}
