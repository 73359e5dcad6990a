import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import type { Clock } from '#kernel/clock.ts';
import { projectRoot } from '#platform/config/root.ts';
import type { Tx } from '#platform/db/database.ts';
import { silentLog } from '#platform/log/json-log.ts';
import { createMailer } from '#platform/mail/create-mailer.ts';
import { type TestDatabase, testDatabase, testLinks } from '#test/support/database.ts';
import { type Mailbox, openMailbox } from '#test/support/mailbox.ts';
import { type KeptJobs, keptJobs, queuedMail } from '../../fixtures/mails.ts';
import { askedQuestion } from '../../fixtures/questions.ts';
import { findMail } from '../../store/mails.ts';
import { sendQueuedMail } from './send-queued-mail.ts';
import { sweepMails } from './sweep-mails.ts';

const bundle = join(projectRoot(), 'build/killed-sender.mjs');
let db: TestDatabase;
let box: Mailbox;
let officer: Actor;
let jobs: KeptJobs;
let mailId: string;
let now: Date;
let child: ChildProcess | null = null;
const clock: Clock = { now: () => now };

beforeAll(async () => {
  db = await testDatabase();
  await build({
    stdin: { contents: sender, resolveDir: projectRoot(), loader: 'ts' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    outfile: bundle,
  });
});
afterAll(() => db.close());
beforeEach(async () => {
  now = new Date();
  box = await openMailbox();
  officer = await db.workspace();
  jobs = keptJobs();
  mailId = await inside(async (tx) => {
    const asked = await askedQuestion(tx, officer, testLinks);
    return queuedMail(tx, officer, jobs.enqueue, { to: asked.doctor, clock });
  });
});
afterEach(async () => {
  child?.kill('SIGKILL');
  await box.close();
});

const inside = <T>(work: (tx: Tx) => Promise<T>) => db.database.inWorkspace(officer.workspaceId, work);
const state = async () => (await inside((tx) => findMail(tx, officer.workspaceId, mailId)))?.state;

/** A process of its own that sends one mail, as the server's worker does. */
const sender = `
  import { createPersonalLinks } from '#access/index.ts';
  import { openDatabase } from '#platform/db/database.ts';
  import { createMailer } from '#platform/mail/create-mailer.ts';
  import { sendQueuedMail } from '#feedback/use-cases/mail/send-queued-mail.ts';
  const [url, smtp, workspaceId, mailId] = process.argv.slice(2);
  await sendQueuedMail(
    { workspaceId, mailId },
    { database: openDatabase({ url }), clock: { now: () => new Date() }, filesDir: '/', log: { info() {}, error() {} } },
    {
      personalLinks: createPersonalLinks(new Uint8Array(32).fill(7)),
      mailer: createMailer({ url: smtp, from: 'renkei@city.example.jp' }),
      enqueue: async () => {},
    },
  );
`;

async function until(what: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await what())) await new Promise((resolve) => setTimeout(resolve, 20));
}

it.each([
  ['サーバがあいさつする前', { kind: 'silent' }, async () => (await state()) === 'sending', 0],
  ['本文を渡す前', { kind: 'hang-before-text' }, () => box.told.length === 1, 0],
  ['本文を渡したあと', { kind: 'hang-after-text' }, () => box.texts.length === 1, 1],
] as const)('%sに殺されても、二通目は出ず、人に聞く', async (_title, mode, reached, texts) => {
  box.mode(mode);
  child = spawn(process.execPath, [bundle, db.appUrl, box.url, officer.workspaceId, mailId], { stdio: 'inherit' });
  await until(reached);
  child.kill('SIGKILL');
  await once(child, 'exit');
  box.mode({ kind: 'accept' });
  const again = () =>
    sendQueuedMail(
      { workspaceId: officer.workspaceId, mailId },
      { database: db.database, clock, log: silentLog, filesDir: '/' },
      {
        personalLinks: testLinks,
        enqueue: jobs.enqueue,
        mailer: createMailer({ url: box.url, from: 'renkei@city.example.jp' }),
      },
    );
  await again();
  expect(await state()).toBe('sending');
  now = new Date(Date.now() + 11 * 60_000);
  await sweepMails(db.database, clock, jobs.enqueue);
  await again();
  expect(await state()).toBe('uncertain');
  expect(box.texts).toHaveLength(texts);
});
