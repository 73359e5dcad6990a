'use strict';
const { execFileSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const { run } = require('./children.js');
const { say, words } = require('./words.js');

/** Debian's packages that the tests use, and how to see that they are there. */
const wanted = [
  { key: 'chromium', pkg: 'chromium', there: () => onPath('chromium') || onPath('chromium-browser') },
  { key: 'pdftotext', pkg: 'poppler-utils', there: () => onPath('pdftotext') && onPath('pdftoppm') },
  { key: 'postgres15', pkg: 'postgresql-15', there: () => fs.existsSync('/usr/lib/postgresql/15/bin/postgres') },
];

/** Installs what is missing where apt and the rights allow it, and says plainly what will not be tested. */
exports.ensureSystemPrograms = async function ensureSystemPrograms() {
  const missing = wanted.filter(({ there }) => !there());
  const asRoot = missing.length > 0 && onPath('apt-get') ? rootPrefix() : null;
  if (asRoot) {
    const names = missing.map(({ pkg }) => pkg);
    say(words.aptInstalling(names.join(' ')));
    const apt = (args) => {
      const [command, ...rest] = [...asRoot, 'apt-get', ...args];
      const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
      return run(command, rest, { stdio: ['ignore', 2, 2], env }).catch(() => 1);
    };
    await apt(['update', '-q']);
    // One by one: another release of Debian or Ubuntu may know only some of them.
    for (const name of names) {
      if ((await apt(['install', '-y', '-q', '--no-install-recommends', name])) !== 0) say(words.aptFailed(name));
    }
  }
  const has = Object.fromEntries(wanted.map(({ key, there }) => [key, there()]));
  for (const [key, there] of Object.entries(has)) if (!there) say(words.without[key]);
  return has;
};

/** Nothing for root, sudo where it asks no question, null otherwise. */
function rootPrefix() {
  if (process.getuid?.() === 0) return [];
  try {
    execFileSync('sudo', ['-n', 'true'], { stdio: 'ignore' });
    return ['sudo', '-n', '-E'];
  } catch {
    return null;
  }
}

function onPath(name) {
  return (process.env.PATH ?? '').split(path.delimiter).some((folder) => fs.existsSync(path.join(folder, name)));
}
