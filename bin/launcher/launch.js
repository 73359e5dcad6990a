'use strict';
const { spawn } = require('node:child_process');
const path = require('node:path');
const { ensureBuilt } = require('./build.js');
const { codeOf, endOnSignals } = require('./children.js');
const { ensureInstalled, root } = require('./install.js');
const { findNode24 } = require('./node24.js');
const { say, Stop, words } = require('./words.js');

/** How long a child that got the terminal's Ctrl-C itself has before it is asked once more. */
const GRACE_MS = 1_000;

/** Installs and builds what is missing, then hands over to the command line proper on Node 24. */
exports.launch = async function launch(args) {
  endOnSignals();
  try {
    await ensureInstalled();
    const node = findNode24();
    await ensureBuilt();
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.removeAllListeners(signal);
    handOver(node, args);
  } catch (error) {
    say(error instanceof Stop ? error.message : words.notStarted(error.stack ?? error));
    process.exit(error instanceof Stop ? error.code : 1);
  }
};

function handOver(node, args) {
  const child = spawn(node, ['--enable-source-maps', path.join(root, 'build/server/cli.js'), ...args], {
    // The channel is never written to: it breaks when this process is killed, and the child then shuts down.
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    // Node keeps the compiled form of what it loads there: a fifth of a second at every start.
    env: { ...process.env, RENKEI_LAUNCHER: '1', NODE_COMPILE_CACHE: path.join(root, 'build', 'compiled') },
  });
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  // The terminal sends Ctrl-C to the child as well. Whoever sent it to this process alone is heard a moment later, and
  // by another signal, so that nobody mistakes the two for an impatient second Ctrl-C.
  process.once('SIGINT', () => {
    process.on('SIGINT', () => {});
    setTimeout(() => child.kill('SIGTERM'), GRACE_MS).unref();
  });
  child.once('error', (error) => {
    say(words.notStarted(error.message));
    process.exit(1);
  });
  child.once('exit', (code, signal) => process.exit(codeOf(code, signal)));
}
