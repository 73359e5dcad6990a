'use strict';

const ja = {
  installing: '必要な部品をそろえています（npm ci）。初めてのときは1〜2分かかります…',
  waiting: (pid) => `ほかの連携（プロセス ${pid}）の準備が終わるのを待っています…`,
  npmMissing: 'npm が見つかりません。Node.js に付いている npm を入れてから、もう一度実行してください。',
  installFailed: (code) =>
    `必要な部品をそろえられませんでした（npm の終了コード ${code}）。上の英文が理由です。ネットワークのない所では、部品入りの配布物をお使いください。`,
  noNode: 'この機械用の Node.js 24 がありません。Node.js 24 以上を入れてから、もう一度実行してください。',
  buildFailed: '連携の組み立てに失敗しました。上の英文が理由です。',
  notStarted: (message) => `連携を起動できませんでした（${message}）。`,
  aptInstalling: (names) => `試験に使うものを入れています: ${names}`,
  aptFailed: (names) => `入れられませんでした: ${names}`,
  without: {
    chromium: 'Chromium がないため、ブラウザーの試験は飛ばします。',
    pdftotext: 'poppler-utils がないため、PDF の文字を読む試験は飛ばします。',
    postgres15: 'Debian の PostgreSQL 15 がないため、PostgreSQL 15 での試験は飛ばします。',
  },
  step: (name) => `── ${name}`,
  stepFailed: (name, code) => `${name} が失敗しました（終了コード ${code}）。`,
  biome: '書き方の検査（Biome）',
  tsc: '型の検査（TypeScript）',
  embedded: '試験（内蔵の PostgreSQL 18）',
  postgres15: '試験（Debian の PostgreSQL 15）',
  chosen: '選ばれた試験',
  cluster: (message) => `PostgreSQL 15 を用意できませんでした: ${message}`,
};

/** @type {typeof ja} */
const en = {
  installing: 'Installing what Renkei needs (npm ci); the first time takes one or two minutes…',
  waiting: (pid) => `Waiting for another Renkei (process ${pid}) to finish preparing…`,
  npmMissing: 'npm was not found; install the npm that comes with Node.js and run this again.',
  installFailed: (code) =>
    `What Renkei needs could not be installed (npm ended with ${code}); the reason stands above. Without a network, use the offline bundle.`,
  noNode: 'There is no Node.js 24 for this machine; install Node.js 24 or newer and run this again.',
  buildFailed: 'Renkei could not be built; the reason stands above.',
  notStarted: (message) => `Renkei could not be started (${message}).`,
  aptInstalling: (names) => `Installing what the tests use: ${names}`,
  aptFailed: (names) => `Could not install: ${names}`,
  without: {
    chromium: 'There is no Chromium: the browser tests are skipped.',
    pdftotext: 'There is no poppler-utils: the tests that read text from PDFs are skipped.',
    postgres15: "There is no PostgreSQL 15 of Debian's: the tests on PostgreSQL 15 are skipped.",
  },
  step: (name) => `── ${name}`,
  stepFailed: (name, code) => `${name} failed (exit code ${code}).`,
  biome: 'Style (Biome)',
  tsc: 'Types (TypeScript)',
  embedded: 'Tests (embedded PostgreSQL 18)',
  postgres15: "Tests (Debian's PostgreSQL 15)",
  chosen: 'Chosen tests',
  cluster: (message) => `PostgreSQL 15 could not be prepared: ${message}`,
};

exports.words = process.env.RENKEI_LANG === 'en' ? en : ja;

/** Words for people go to stderr: stdout belongs to machine-readable results. */
exports.say = (text) => process.stderr.write(`${text}\n`);

/** A reason to end that has been put into words; anything else that is thrown is a bug. */
exports.Stop = class Stop extends Error {
  constructor(sentence, code = 1) {
    super(sentence);
    this.code = code;
  }
};
