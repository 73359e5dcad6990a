'use strict';
const crypto = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');
const { root } = require('./install.js');
const { Stop, words } = require('./words.js');

const buildDir = path.join(root, 'build');
const stampFile = path.join(buildDir, 'stamp');
/** Chunks of an earlier build stay this long: a server that runs since then may still load them. */
const KEEP_MS = 30 * 24 * 3600 * 1000;

/** Bundles server and islands into build/ when a source has changed since. */
exports.ensureBuilt = async function ensureBuilt() {
  const now = sourcesHash();
  if (readStamp() === now && fs.existsSync(path.join(buildDir, 'server/cli.js'))) return;
  const draft = path.join(buildDir, `.draft-${process.pid}`);
  fs.rmSync(draft, { recursive: true, force: true });
  fs.mkdirSync(draft, { recursive: true });
  try {
    await bundle(draft);
    publish(draft);
    // Taken before bundling: a file saved meanwhile makes the next start build again.
    fs.writeFileSync(path.join(draft, 'stamp'), now);
    fs.renameSync(path.join(draft, 'stamp'), stampFile);
  } finally {
    fs.rmSync(draft, { recursive: true, force: true });
  }
  dropOldChunks();
  await exports.endBuilding();
};

async function bundle(draft) {
  const entries = ['src/cli.ts', 'src/main.ts'].filter((file) => fs.existsSync(path.join(root, file)));
  await Promise.all([
    exports.bundleForNode(entries, path.join(draft, 'server')),
    // As src/ui/bundle-islands.ts does where nothing has been built: what Firefox ESR and Edge of 2023 understand.
    build({
      entryPoints: { islands: 'src/ui/islands/index.ts' },
      outdir: path.join(draft, 'islands'),
      minify: true,
      format: 'esm',
      target: 'es2022',
      legalComments: 'none',
    }),
  ]);
}

/** Bundles what runs on the locked Node: server, command line, benchmarks. */
exports.bundleForNode = (entryPoints, outdir) =>
  build({
    entryPoints,
    outdir,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    packages: 'external',
    splitting: true,
    // Named by content: builds may overlap, and a running server finds what it was built with.
    chunkNames: 'chunks/[name]-[hash]',
    sourcemap: true,
    jsx: 'automatic',
    jsxImportSource: 'preact',
  });

async function build(options) {
  const esbuild = require(path.join(root, 'node_modules/esbuild'));
  try {
    await esbuild.build({ absWorkingDir: root, bundle: true, logLevel: 'warning', color: false, ...options });
  } catch (error) {
    // esbuild has printed what and where; a bug of ours has not.
    if (!Array.isArray(error.errors)) throw error;
    throw new Stop(words.buildFailed);
  }
}

/** esbuild keeps a helper process for the next build; the launcher stays as long as the server and builds once. */
exports.endBuilding = () => require(path.join(root, 'node_modules/esbuild')).stop();

/** Moves file by file, each whole or not at all, and those that others refer to first. */
function publish(draft) {
  const files = listFiles(draft).map((file) => path.relative(draft, file));
  const last = (file) => (/^server[\\/][^\\/]+\.js$/.test(file) ? 1 : 0);
  for (const file of files.sort((a, b) => last(a) - last(b))) {
    const to = path.join(buildDir, file);
    fs.mkdirSync(path.dirname(to), { recursive: true });
    fs.renameSync(path.join(draft, file), to);
    fs.utimesSync(to, new Date(), new Date());
  }
}

function dropOldChunks() {
  const chunks = path.join(buildDir, 'server/chunks');
  for (const file of listFiles(chunks)) {
    if (Date.now() - fs.statSync(file).mtimeMs > KEEP_MS) fs.rmSync(file, { force: true });
  }
  // Drafts of launchers that were killed.
  for (const name of fs.readdirSync(buildDir)) {
    const draft = path.join(buildDir, name);
    if (name.startsWith('.draft-') && Date.now() - fs.statSync(draft).mtimeMs > 3600 * 1000) {
      fs.rmSync(draft, { recursive: true, force: true });
    }
  }
}

/** Paths, sizes and times of everything that the bundle is made from: a few milliseconds, at every start. */
function sourcesHash() {
  const hash = crypto.createHash('sha256');
  const single = ['package.json', 'package-lock.json', 'tsconfig.json'].map((name) => path.join(root, name));
  const sources = ['src', 'samples', 'bench', 'bin/launcher'].flatMap((folder) => listFiles(path.join(root, folder)));
  for (const file of [...single, ...sources.filter((name) => /\.(tsx?|js|json)$/.test(name)).sort()]) {
    const { size, mtimeMs } = fs.statSync(file);
    hash.update(`${path.relative(root, file)}\0${size}\0${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

function listFiles(folder) {
  let entries;
  try {
    entries = fs.readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
  return entries.flatMap((entry) => {
    const full = path.join(folder, entry.name);
    return entry.isDirectory() ? listFiles(full) : [full];
  });
}

function readStamp() {
  try {
    return fs.readFileSync(stampFile, 'utf8');
  } catch {
    return null;
  }
}
