import { readZip } from '#platform/files/zip.ts';

/**
 * What an answer says, without what tells one reader from another: the main part of a page, the words of a Word file, the bytes of
 * everything else. Of a PDF only that it is one: its words are compressed, and tested where it is made.
 */
export async function readableText(answer: Response): Promise<string> {
  const type = answer.headers.get('content-type') ?? '';
  if (type.startsWith('text/html')) {
    const html = await answer.text();
    return /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? html;
  }
  if (type.includes('wordprocessingml')) {
    const limits = { entries: 1_000, unpacked: 100_000_000, ratio: 1_000 };
    const files = await readZip(new Uint8Array(await answer.arrayBuffer()), limits);
    if (!files.ok) throw new Error(`a Word file that cannot be read: ${files.error}`);
    const words = files.value.filter(({ name }) => /^word\/.*\.xml$/.test(name));
    return words
      .map(({ bytes }) =>
        Buffer.from(bytes)
          .toString('utf8')
          .replace(/<[^>]*>/g, ''),
      )
      .join('\n');
  }
  return type === 'application/pdf' ? 'PDF' : answer.text();
}
