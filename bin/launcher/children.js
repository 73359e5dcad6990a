'use strict';
const { spawn } = require('node:child_process');
const os = require('node:os');
const { endWithNpm } = require('./npm-gone.js');

const running = new Set();

/** Ends with this process's children; used for the steps before the server itself runs. */
exports.endOnSignals = function endOnSignals(before = async () => {}) {
  endWithNpm();
  let ending = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, async () => {
      if (ending) return;
      ending = true;
      for (const child of running) child.kill(signal);
      await before();
      process.exit(exports.codeOf(null, signal));
    });
  }
};

/** Runs a program to its end and gives its exit code (128 + n for a signal, as shells do). */
exports.run = function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, options);
    running.add(child);
    child.once('error', (error) => {
      running.delete(child);
      reject(error);
    });
    child.once('exit', (code, signal) => {
      running.delete(child);
      resolve(exports.codeOf(code, signal));
    });
  });
};

exports.codeOf = (code, signal) => code ?? 128 + (os.constants.signals[signal] ?? 0);
