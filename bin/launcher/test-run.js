'use strict';
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { run, endOnSignals } = require('./children.js');
const { ensureInstalled, root } = require('./install.js');
const { findNode24 } = require('./node24.js');
const { startPostgres15 } = require('./postgres15.js');
const { ensureSystemPrograms } = require('./system-programs.js');
const { say, Stop, words } = require('./words.js');

/** `npm test`: everything, in the order in which it fails fastest; with arguments, only vitest with those. */
exports.runTests = async function runTests(args) {
  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'renkei-test-run-'));
  let cluster = null;
  const clear = async () => {
    await cluster?.stop();
    cluster = null;
    fs.rmSync(scratch, { recursive: true, force: true });
  };
  endOnSignals(clear);
  const total = { passed: 0, failed: 0 };
  let code = 0;
  try {
    await ensureInstalled();
    const tools = useNode24(findNode24());
    const vitest = (name, more, env) => runVitest(tools, { name, more, env, scratch, total });
    if (args.length > 0) {
      code = await vitest(words.chosen, args, {});
    } else {
      const has = await ensureSystemPrograms();
      await tools.step(words.biome, 'node_modules/@biomejs/biome/bin/biome', [
        'check',
        ...(process.stdout.isTTY ? [] : ['--colors=off']),
        '.',
      ]);
      await tools.step(words.tsc, 'node_modules/typescript/bin/tsc', ['--noEmit']);
      code = await vitest(words.embedded, [], {});
      const again = has.postgres15 ? useCaseTests() : [];
      if (code === 0 && again.length > 0) {
        cluster = await startPostgres15(scratch);
        code = await vitest(words.postgres15, again, { RENKEI_TEST_DATABASE_URL: cluster.url });
      }
    }
  } catch (error) {
    say(error instanceof Stop ? error.message : words.notStarted(error.stack ?? error));
    code = error instanceof Stop ? error.code : 1;
  } finally {
    await clear();
  }
  // A run that broke off without a failed test still did not pass.
  if (code !== 0 && total.failed === 0) total.failed = 1;
  process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`, () => process.exit(code));
};

function useNode24(node) {
  const env = { ...process.env, PATH: path.dirname(node) + path.delimiter + process.env.PATH };
  const start = (script, args, more) =>
    run(node, [path.join(root, script), ...args], { cwd: root, stdio: ['ignore', 1, 2], env: { ...env, ...more } });
  return {
    start,
    step: async (name, script, args) => {
      say(words.step(name));
      const code = await start(script, args, {});
      if (code !== 0) throw new Stop(words.stepFailed(name, code), code);
    },
  };
}

async function runVitest(tools, { name, more, env, scratch, total }) {
  say(words.step(name));
  const file = path.join(scratch, `vitest-${total.passed + total.failed}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const code = await tools.start('node_modules/vitest/vitest.mjs', ['run', ...reporters, ...more], env);
  const report = fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : null;
  total.passed += report?.numPassedTests ?? 0;
  // A file that could not even be loaded has no failed test, but it failed.
  const broken = (report?.testResults ?? []).filter(
    (suite) => suite.status === 'failed' && !suite.assertionResults.some((test) => test.status === 'failed'),
  );
  total.failed += (report?.numFailedTests ?? 0) + broken.length;
  if (code !== 0) say(words.stepFailed(name, code));
  return code;
}

/** What must also hold on the oldest PostgreSQL that we support: use cases, and the database's own room. */
function useCaseTests() {
  const isTest = (name) => /\.test\.tsx?$/.test(name);
  const found = [];
  const walk = (folder) => {
    for (const entry of fs.readdirSync(path.join(root, folder), { withFileTypes: true })) {
      const inside = `${folder}/${entry.name}`;
      if (entry.isDirectory()) walk(inside);
      else if (isTest(entry.name) && (/\/use-cases$/.test(folder) || folder === 'src/platform/db')) found.push(inside);
    }
  };
  walk('src');
  return found.sort();
}
