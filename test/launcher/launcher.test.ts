import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { projectRoot } from '#platform/config/root.ts';

/** A project as small as the launcher can serve: its own command line, everything else as installed here. */
function smallProject() {
  const root = mkdtempSync(join(tmpdir(), 'renkei-launcher-'));
  cpSync(join(projectRoot(), 'bin'), join(root, 'bin'), { recursive: true });
  const put = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  put('package.json', '{ "name": "small", "version": "1.0.0", "type": "module" }');
  put('package-lock.json', '{ "name": "small", "lockfileVersion": 3, "packages": { "": {} } }');
  put('tsconfig.json', '{}');
  put('src/ui/islands/index.ts', "customElements.define('renkei-small', class extends HTMLElement {});");
  put('src/cli.ts', 'console.log([process.version, ...process.argv.slice(2)].join(" "));');
  mkdirSync(join(root, 'node_modules'));
  for (const name of readdirSync(join(projectRoot(), 'node_modules'))) {
    if (/^(esbuild|@esbuild|node-.*)$/.test(name)) {
      symlinkSync(join(projectRoot(), 'node_modules', name), join(root, 'node_modules', name));
    }
  }
  const stamp = () =>
    createHash('sha256')
      .update(readFileSync(join(root, 'package-lock.json')))
      .digest('hex');
  put('node_modules/.renkei-stamp', stamp());
  const start = (args: string[], env: Record<string, string> = {}) =>
    spawn(process.execPath, [join(root, 'bin/renkei'), ...args], {
      env: { ...process.env, RENKEI_LANG: 'ja', npm_execpath: '', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  return { root, put, start, stamp, clear: () => rmSync(root, { recursive: true, force: true }) };
}

async function outcome(child: ChildProcess) {
  let out = '';
  let words = '';
  child.stdout?.on('data', (chunk) => {
    out += chunk;
  });
  child.stderr?.on('data', (chunk) => {
    words += chunk;
  });
  const [code] = await once(child, 'close');
  return { code, out, words };
}

async function until(condition: () => boolean) {
  while (!condition()) await sleep(20);
}

describe('bin/renkei', () => {
  let project: ReturnType<typeof smallProject>;
  beforeEach(() => {
    project = smallProject();
  });
  afterEach(() => project.clear());

  it('組み立てて Node 24 で動かし、引数と終了コードを渡し、二度目は組み立て直さない', async () => {
    const first = await outcome(project.start(['evidence', 'check', '--json']));
    expect(first).toEqual({ code: 0, out: expect.stringMatching(/^v24\.\S+ evidence check --json\n$/), words: '' });
    expect(readFileSync(join(project.root, 'build/islands/islands.js'), 'utf8')).toContain('renkei-small');
    const file = join(project.root, 'build/server/cli.js');
    writeFileSync(file, `${readFileSync(file, 'utf8')}\nconsole.log("not built again");`);
    expect((await outcome(project.start([]))).out).toContain('not built again');
    project.put('src/cli.ts', 'console.log("second"); process.exitCode = 2;');
    expect(await outcome(project.start([]))).toMatchObject({ code: 2, out: 'second\n' });
  });

  it('同時に始めても、どれも壊れていない組み立てで動く', async () => {
    const all = await Promise.all(Array.from({ length: 4 }, (_, n) => outcome(project.start([`no-${n}`]))));
    for (const [n, { code, out }] of all.entries()) expect([code, out.trim().split(' ')[1]]).toEqual([0, `no-${n}`]);
    expect(readdirSync(join(project.root, 'build')).filter((name) => name.startsWith('.draft'))).toEqual([]);
  });

  it('組み立てに失敗したら、そう言って終わる', async () => {
    project.put('src/cli.ts', 'import "./nowhere.ts";');
    const { code, out, words } = await outcome(project.start([]));
    expect([code, out]).toEqual([1, '']);
    expect(words).toContain('nowhere.ts');
    expect(words).toContain('組み立てに失敗しました');
  });

  const waiting = (file: string) => `
    import { writeFileSync } from 'node:fs';
    const note = (text: string) => writeFileSync(${JSON.stringify(file)}, text);
    const heard: string[] = [];
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => end(name));
    process.on('disconnect', () => end('disconnect'));
    const stay = setInterval(() => {}, 1000);
    function end(why: string) {
      heard.push(why);
      if (heard.length > 1) return;
      setTimeout(() => { note(heard.join(' ')); clearInterval(stay); process.exit(7); }, 300);
    }
    note('ready ' + process.env.RENKEI_LAUNCHER + ' ' + process.connected);`;

  it.each([
    ['SIGTERM', 'SIGTERM', 7],
    ['SIGHUP', 'SIGHUP', 7],
    // Only the launcher is told, as by `kill -INT`: the child hears of it once, by another signal.
    ['SIGINT', 'SIGTERM', 7],
    // The launcher cannot say anything any more; the broken channel does.
    ['SIGKILL', 'disconnect', null],
  ] as const)('%s を受けたら、動いている連携に一度だけ伝わり、終わるのを待つ', async (signal, heard, code) => {
    const file = join(project.root, 'said');
    project.put('src/cli.ts', waiting(file));
    const child = project.start(['serve']);
    const ended = outcome(child);
    await until(() => child.exitCode !== null || (existsSync(file) && readFileSync(file, 'utf8') === 'ready 1 true'));
    child.kill(signal);
    expect((await ended).code).toBe(code);
    await until(() => !readFileSync(file, 'utf8').startsWith('ready'));
    expect(readFileSync(file, 'utf8')).toBe(heard);
  });

  // What a person, a service manager or a test harness knows is npm's process: sh stands between it and the launcher.
  it.skipIf(process.platform === 'win32').each(['SIGTERM', 'SIGKILL'] as const)(
    'npm start の npm が %s で終わったら、連携も終わる',
    async (signal) => {
      const file = join(project.root, 'said');
      project.put('src/cli.ts', waiting(file));
      project.put(
        'package.json',
        '{ "name": "small", "type": "module", "scripts": { "start": "node bin/renkei trial" } }',
      );
      const child = spawn('npm', ['start'], { cwd: project.root, stdio: 'ignore' });
      await until(() => existsSync(file) && readFileSync(file, 'utf8') === 'ready 1 true');
      child.kill(signal);
      await until(() => !readFileSync(file, 'utf8').startsWith('ready'));
      expect(readFileSync(file, 'utf8')).toBe('SIGTERM');
    },
  );

  const npm = (then: string) => `
    const fs = require('node:fs');
    console.log('npm ' + process.argv.slice(2).join(' '));
    fs.appendFileSync('npm-ran', 'x');
    ${then}`;

  it('部品がそろっていなければ npm ci を呼び、標準出力には何も混ぜない', async () => {
    project.put('fake/npm-cli.js', npm(''));
    project.put('fake/package.json', '{ "type": "commonjs" }');
    project.put(
      'package-lock.json',
      '{ "name": "small", "lockfileVersion": 3, "packages": { "": {}, "node_modules/x": { "version": "1.0.0" } } }',
    );
    const env = { npm_execpath: join(project.root, 'fake/npm-cli.js') };
    // Two at once: one installs, the other waits for it.
    const both = await Promise.all([outcome(project.start(['a'], env)), outcome(project.start(['b'], env))]);
    for (const { code, out } of both) {
      expect(code).toBe(0);
      expect(out).toMatch(/^v24\.\S+ [ab]\n$/);
    }
    const words = both.map((each) => each.words).join('');
    expect(words).toContain('npm ci --ignore-scripts');
    expect(words).toContain('必要な部品をそろえています');
    expect(readFileSync(join(project.root, 'npm-ran'), 'utf8')).toBe('x');
    expect(readFileSync(join(project.root, 'node_modules/.renkei-stamp'), 'utf8')).toBe(project.stamp());
  });

  it('部品をそろえられなければ、正直に言って終わり、次にまた試す', async () => {
    project.put('fake/npm-cli.js', npm("console.error('network is down'); process.exitCode = 9;"));
    project.put('fake/package.json', '{ "type": "commonjs" }');
    rmSync(join(project.root, 'node_modules/.renkei-stamp'));
    project.put('package-lock.json', '{ "packages": { "": {}, "node_modules/x": { "version": "1.0.0" } } }');
    const env = { npm_execpath: join(project.root, 'fake/npm-cli.js'), RENKEI_LANG: 'en' };
    for (const times of ['x', 'xx']) {
      const { code, out, words } = await outcome(project.start([], env));
      expect([code, out]).toEqual([1, '']);
      expect(words).toContain('network is down');
      expect(words).toContain('could not be installed (npm ended with 9)');
      expect(readFileSync(join(project.root, 'npm-ran'), 'utf8')).toBe(times);
    }
  });
});
