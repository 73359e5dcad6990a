'use strict';
const fs = require('node:fs');

const EVERY_MS = 250;

/**
 * Run by npm, this process ends when npm does. npm passes SIGTERM on to the shell in between only, and dies of SIGKILL
 * without a word: either would leave a server behind that holds the port against the next `npm start`.
 */
exports.endWithNpm = function endWithNpm() {
  if (!process.env.npm_lifecycle_event || process.platform === 'win32') return;
  const parent = process.ppid;
  const npm = isNpm(parent) ? null : parentOf(parent);
  const watchNpm = npm !== null && isNpm(npm);
  const timer = setInterval(() => {
    // A parent that is gone is replaced by another; a process id alone may be a zombie's, or recycled.
    if (process.ppid === parent && !(watchNpm && parentOf(parent) !== npm)) return;
    clearInterval(timer);
    process.kill(process.pid, 'SIGTERM');
  }, EVERY_MS);
  timer.unref();
};

const isNpm = (pid) => /^\d+ \((?:npm|pnpm|yarn|bun|node)/.test(stat(pid));

/** null where there is no /proc; there the shell hands its process over, and the parent is npm itself. */
function parentOf(pid) {
  const found = /\) \S (\d+) /.exec(stat(pid));
  return found && Number(found[1]);
}

function stat(pid) {
  try {
    return fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return '';
  }
}
