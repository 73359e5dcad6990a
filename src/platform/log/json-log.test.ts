import { expect, it } from 'vitest';
import { jsonLog } from './json-log.ts';

const written = (use: (log: ReturnType<typeof jsonLog>) => void) => {
  const lines: string[] = [];
  use(jsonLog((line) => void lines.push(line)));
  return lines.map((line) => JSON.parse(line));
};

it('どの行にも時刻があり、エラーの場所に上書きされない', () => {
  const lines = written((log) => {
    log.info('started', { port: 1 });
    log.error('request.failed', new Error('何か'), { path: '/w/:workspace/picture' });
    log.error('jobs.failed', { not: 'an error' });
  });
  for (const line of lines) expect(line.at).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
  expect(lines[1].where[0]).toContain('json-log.test.ts');
});

it('S11: エラーの文章は、原因のものも書かない', () => {
  const error = Object.assign(new Error('花子さんの値', { cause: new TypeError('太郎さんの値') }), { code: '23505' });
  const [line] = written((log) => log.error('request.failed', error));
  expect(line).toMatchObject({ error: 'Error', code: '23505', cause: { error: 'TypeError' } });
  expect(JSON.stringify(line)).not.toMatch(/花子|太郎/);
});
