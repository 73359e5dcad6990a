'use strict';
const crypto = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');
const { run } = require('./children.js');
const { inTurn } = require('./turn.js');
const { say, Stop, words } = require('./words.js');

const root = path.resolve(__dirname, '../..');
const modules = path.join(root, 'node_modules');
const lockFile = path.join(root, 'package-lock.json');
const stampFile = path.join(modules, '.renkei-stamp');

exports.root = root;

/** Brings node_modules to what package-lock.json says, by `npm ci --ignore-scripts`, if it is not there yet. */
exports.ensureInstalled = async function ensureInstalled() {
  if (isFresh()) return;
  await inTurn(path.join(root, 'build', '.install.lock'), async () => {
    if (isFresh()) return;
    say(words.installing);
    const [npm, first] = findNpm();
    // Only errors: npm warns that this Node is older than some packages want, which run on the Node that it is fetching.
    const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
    const args = [...first, 'ci', '--ignore-scripts', ...quiet, '--include=dev', '--include=optional'];
    // npm's output goes to stderr: our stdout may be read by a machine.
    const code = await run(npm, args, { cwd: root, stdio: ['ignore', 2, 2], shell: npm === 'npm.cmd' }).catch(
      (error) => {
        throw new Stop(error.code === 'ENOENT' ? words.npmMissing : words.notStarted(error.message));
      },
    );
    if (code !== 0) throw new Stop(words.installFailed(code));
    stamp();
  });
};

function lockHash() {
  return crypto.createHash('sha256').update(fs.readFileSync(lockFile)).digest('hex');
}

function stamp() {
  fs.writeFileSync(stampFile, lockHash());
}

function isFresh() {
  if (read(stampFile) === lockHash()) return true;
  // A developer's own `npm install` leaves no stamp of ours, but npm notes what it installed.
  if (!matchesNpmsNote()) return false;
  stamp();
  return true;
}

function matchesNpmsNote() {
  try {
    const wanted = JSON.parse(fs.readFileSync(lockFile, 'utf8')).packages;
    const present = JSON.parse(fs.readFileSync(path.join(modules, '.package-lock.json'), 'utf8')).packages;
    return Object.entries(wanted).every(([where, pkg]) => {
      if (where === '') return true;
      const there = present[where];
      if (there) return there.version === pkg.version && fs.existsSync(path.join(root, where, 'package.json'));
      return pkg.optional === true && !meantForHere(pkg);
    });
  } catch {
    return false;
  }
}

/**
 * Whether an optional package names a system, and it is this one (npm's own reading of os, cpu and libc). One that
 * names none belongs to another optional package, and is missing rightly when that one is.
 */
function meantForHere({ os, cpu, libc }) {
  if (!os && !cpu && !libc) return false;
  const allows = (list, mine) => {
    if (list === undefined) return true;
    const all = [].concat(list);
    if (all.includes(`!${mine}`)) return false;
    const named = all.filter((name) => !name.startsWith('!'));
    return named.length === 0 || named.includes(mine);
  };
  const mine = process.report?.getReport?.().header.glibcVersionRuntime ? 'glibc' : 'musl';
  return (
    allows(os, process.platform) && allows(cpu, process.arch) && (process.platform !== 'linux' || allows(libc, mine))
  );
}

/** The npm that runs us, or the one beside this Node, or whatever the path has. */
function findNpm() {
  const here = path.dirname(process.execPath);
  const scripts = [
    process.env.npm_execpath,
    path.join(here, '../lib/node_modules/npm/bin/npm-cli.js'),
    path.join(here, 'node_modules/npm/bin/npm-cli.js'),
  ];
  const script = scripts.find((file) => file && path.basename(file) === 'npm-cli.js' && fs.existsSync(file));
  if (script) return [process.execPath, [script]];
  return [process.platform === 'win32' ? 'npm.cmd' : 'npm', []];
}

function read(file) {
  try {
    return fs.readFileSync(file, 'utf8').trim();
  } catch {
    return null;
  }
}
