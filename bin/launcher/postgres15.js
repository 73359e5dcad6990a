'use strict';
const { execFile, execFileSync, spawn } = require('node:child_process');
const crypto = require('node:crypto');
const fs = require('node:fs');
const net = require('node:net');
const path = require('node:path');
const { promisify } = require('node:util');
const { Stop, words } = require('./words.js');

const bin = '/usr/lib/postgresql/15/bin';
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** A private, throw-away cluster of Debian's PostgreSQL 15 inside `scratch`, on a free port of 127.0.0.1. */
exports.startPostgres15 = async function startPostgres15(scratch) {
  try {
    return await start(scratch);
  } catch (error) {
    throw new Stop(words.cluster(String(error.stderr || error.message).trim()));
  }
};

async function start(scratch) {
  const folder = path.join(scratch, 'pg15');
  const passwordFile = path.join(scratch, 'pg15.pw');
  const password = crypto.randomBytes(24).toString('base64url');
  const who = osUser();
  fs.chmodSync(scratch, 0o755);
  fs.mkdirSync(folder, { mode: 0o700 });
  fs.writeFileSync(passwordFile, password, { mode: 0o600 });
  if (who.uid !== undefined) for (const file of [folder, passwordFile]) fs.chownSync(file, who.uid, who.gid);
  const options = { ...who, cwd: folder, env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' } };
  const login = ['--username=renkei_test', `--pwfile=${passwordFile}`, '--auth=scram-sha-256'];
  await promisify(execFile)(
    `${bin}/initdb`,
    ['-D', folder, ...login, '--encoding=UTF8', '--locale=C.UTF-8', '--no-sync'],
    options,
  );
  const port = await freePort();
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    // Thrown away afterwards, so it need not survive a power cut.
    fsync: 'off',
    max_connections: '200',
  };
  const given = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const log = fs.openSync(path.join(scratch, 'pg15.log'), 'a');
  const server = spawn(`${bin}/postgres`, ['-D', folder, '-p', String(port), ...given], {
    ...options,
    // Away from the terminal: on Ctrl-C we stop it ourselves, after the tests have ended.
    detached: true,
    stdio: ['ignore', log, log],
  });
  let over = false;
  const exited = new Promise((resolve) => {
    server.once('exit', () => {
      over = true;
      resolve();
    });
  });
  const stop = async () => {
    if (!over) process.kill(server.pid, 'SIGINT');
    await Promise.race([exited, pause(20_000)]);
    if (!over) process.kill(server.pid, 'SIGQUIT');
    await exited;
  };
  while (!isReady(folder)) {
    if (over) throw new Error(fs.readFileSync(path.join(scratch, 'pg15.log'), 'utf8'));
    await pause(50);
  }
  return { url: `postgres://renkei_test:${password}@127.0.0.1:${port}/postgres`, stop };
}

/** The eighth line of postmaster.pid is the server's own word on how far it is. */
function isReady(folder) {
  try {
    return fs.readFileSync(path.join(folder, 'postmaster.pid'), 'utf8').split('\n')[7]?.trim() === 'ready';
  } catch {
    return false;
  }
}

/** PostgreSQL refuses to run as root: then it is the OS user that Renkei's own database runs as. */
function osUser() {
  if (process.getuid?.() !== 0) return {};
  const name = process.env.RENKEI_DB_USER ?? 'renkei';
  const id = (flag) => Number(execFileSync('id', [flag, name], { stdio: ['ignore', 'pipe', 'ignore'] }));
  try {
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    execFileSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', name]);
    return { uid: id('-u'), gid: id('-g') };
  }
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
