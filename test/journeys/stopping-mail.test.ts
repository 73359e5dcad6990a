import { rm } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Mailbox, type MailboxMode, openMailbox } from '#test/support/mailbox.ts';
import { newDataDir, startTrial, type Trial } from '#test/support/trial.ts';
import { linkFor } from './journey.ts';

let dataDir: string;
let box: Mailbox;
let trial: Trial | null = null;
beforeAll(async () => {
  dataDir = await newDataDir();
  box = await openMailbox();
});
afterAll(async () => {
  await trial?.stop();
  await box.close();
  await rm(dataDir, { recursive: true, force: true });
});

const start = () =>
  startTrial({ dataDir, settings: { RENKEI_SMTP_URL: box.url, RENKEI_MAIL_FROM: 'renkei@mihon.example.jp' } });

/** A browser reduced to sending test mails and reading what has become of them. */
async function officer({ address, ...rest }: Trial) {
  const entry = await fetch(linkFor({ address, ...rest }, 'mihon', '事務局'), { redirect: 'manual' });
  const cookie = entry.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  const ask = (path: string, fields?: Record<string, string>) =>
    fetch(new URL(path, address), {
      method: fields ? 'POST' : 'GET',
      redirect: 'manual',
      headers: { cookie, ...(fields ? { origin: address, 'sec-fetch-site': 'same-origin' } : {}) },
      body: fields ? new URLSearchParams(fields) : null,
    });
  return {
    /** The path of the mail's page. */
    async mail(to: string): Promise<string> {
      const sent = await ask('/w/mihon/feedback/settings/test', { errand: 'mail', to });
      if (sent.status !== 303) throw new Error(`test mail answered ${sent.status}: ${await sent.text()}`);
      return sent.headers.get('location')!.replace(/\?.*/, '');
    },
    async page(path: string): Promise<string> {
      return (await ask(path)).text();
    },
  };
}

const until = async (what: () => boolean) => {
  while (!what()) await sleep(20);
};

test('メールを渡している最中にSIGTERMで止まっても、止まる前に行方が残り、二通にはならない', async () => {
  trial = await start();
  const before = await officer(trial);
  const mails = new Map<string, string>();
  /** Begins a talk with the server in that mood, and leaves it in the middle. */
  async function talk(name: string, mode: MailboxMode, begun: () => boolean): Promise<void> {
    box.mode(mode);
    mails.set(name, await before.mail(`${name}@mihon.example.jp`));
    await until(begun);
  }
  const toldOf = (name: string) => box.told.filter((to) => to.startsWith(`${name}@`)).length;
  await talk('mada', { kind: 'hang-before-text' }, () => toldOf('mada') === 1);
  await talk('fumei', { kind: 'hang-after-text' }, () => box.texts.length === 1);
  await talk('todoku', { kind: 'slow', wait: 1_500 }, () => toldOf('todoku') === 1);
  // A talk gets five seconds. Left alone, the two that hang would go on for a minute, and nobody would write down how they ended.
  await trial.stop();
  expect(trial.said()).not.toContain('jobs.failed');

  box.mode({ kind: 'accept' });
  trial = await start();
  const after = await officer(trial);
  expect(await after.page(mails.get('todoku')!)).toContain('送信済み');
  expect(await after.page(mails.get('fumei')!)).toContain('届いたか不明');
  // Nothing of it had been handed over: it waits for its next try, five minutes later.
  expect(await after.page(mails.get('mada')!)).toContain('送信待ち');
  await sleep(3_000);
  expect([toldOf('todoku'), toldOf('fumei'), toldOf('mada')]).toEqual([1, 1, 1]);
  expect(box.texts).toHaveLength(2);
});
