'use strict';
const fs = require('node:fs');
const path = require('node:path');
const { bundleForNode, ensureBuilt } = require('./build.js');
const { endOnSignals, run } = require('./children.js');
const { ensureInstalled, root } = require('./install.js');
const { findNode24 } = require('./node24.js');
const { say, Stop, words } = require('./words.js');

/** `npm run bench`: what is measured is the build that `npm start` runs, on the locked Node. */
exports.runBench = async function runBench(args) {
  endOnSignals();
  try {
    await ensureInstalled();
    const node = findNode24();
    await ensureBuilt();
    const folder = path.join(root, 'build', 'bench');
    fs.rmSync(folder, { recursive: true, force: true });
    await bundleForNode(['bench/main.ts', 'bench/served.ts', 'bench/load.ts'], folder);
    process.exitCode = await run(node, ['--enable-source-maps', path.join(folder, 'main.js'), ...args], {
      cwd: root,
      stdio: 'inherit',
    });
  } catch (error) {
    say(error instanceof Stop ? error.message : words.notStarted(error.stack ?? error));
    process.exitCode = error instanceof Stop ? error.code : 1;
  }
};
