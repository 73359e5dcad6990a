'use strict';
const fs = require('node:fs');
const path = require('node:path');
const { say, words } = require('./words.js');

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Runs `work` while no other launcher does; a launcher that was killed does not block the next one. */
exports.inTurn = async function inTurn(file, work) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  let told = false;
  while (!take(file)) {
    const holder = readHolder(file);
    if (!isAlive(holder)) {
      clear(file, holder);
      continue;
    }
    if (!told) say(words.waiting(holder.pid));
    told = true;
    await pause(200);
  }
  try {
    return await work();
  } finally {
    fs.rmSync(file, { force: true });
  }
};

function take(file) {
  const draft = `${file}.draft-${process.pid}`;
  fs.writeFileSync(draft, JSON.stringify({ pid: process.pid, born: born(process.pid) }));
  try {
    fs.linkSync(draft, file);
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    return false;
  } finally {
    fs.rmSync(draft, { force: true });
  }
}

/** Takes a dead holder's mark away, and puts it back if another launcher's fresh one came to hand instead. */
function clear(file, dead) {
  const aside = `${file}.aside-${process.pid}`;
  try {
    fs.renameSync(file, aside);
    if (JSON.stringify(readHolder(aside)) !== JSON.stringify(dead)) fs.linkSync(aside, file);
  } catch {
    // Somebody else was quicker; look again.
  }
  fs.rmSync(aside, { force: true });
}

function readHolder(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    return { pid: 0, born: null };
  }
}

function isAlive({ pid, born: then }) {
  if (!Number.isSafeInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code !== 'EPERM') return false;
  }
  const now = born(pid);
  return now === null || then === null || now === then;
}

/** When a process began, so that a recycled number is not taken for it. Known on Linux only. */
function born(pid) {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}
