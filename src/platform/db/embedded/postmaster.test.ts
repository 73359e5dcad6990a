import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { expect, test } from 'vitest';

/** What a command does in its last moment: the server's file is gone already, its process is not. Nothing else is open. */
const lastMoment = `
  import { spawn } from 'node:child_process';
  import { stopPostmaster } from ${JSON.stringify(new URL('./postmaster.ts', import.meta.url).href)};
  const child = spawn('sleep', ['0.5'], { stdio: 'ignore', detached: true });
  child.unref();
  await stopPostmaster({ pgDir: process.argv[1], binaries: {} }, child);
  console.log(child.exitCode);
`;

test('止め終わりを待つあいだに、ほかに開いたものがなくても、プロセスが途中で終わらない', async () => {
  const pgDir = mkdtempSync('/tmp/renkei-postmaster-');
  try {
    const ending = spawn(process.execPath, ['--input-type=module', '-e', lastMoment, pgDir], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    for (const stream of [ending.stdout, ending.stderr]) stream.on('data', (piece) => (said += piece));
    const [code] = await once(ending, 'close');
    expect({ code, said: said.trim() }).toEqual({ code: 0, said: '0' });
  } finally {
    rmSync(pgDir, { recursive: true });
  }
});
