import { createServer } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { type Mailbox, type MailboxOptions, openMailbox } from '#test/support/mailbox.ts';
import { createMailer, type MailTimeouts } from './create-mailer.ts';
import type { OutgoingMail } from './mailer.ts';

const letter: OutgoingMail = {
  messageId: '00000000-0000-4000-8000-000000000001@city.example.jp',
  fromName: 'みほん市地域包括支援センター',
  to: 'kaicho@ishikai.example.jp',
  replyTo: 'houkatsu@city.example.jp',
  subject: '【照会 R8-7-2】退院時の連絡の順番について',
  text: `みほん医師会 御中\n\n${'長い本文です。'.repeat(200)}\n.\n..\n終わり`,
};
/** Soon enough for a test; a server of this machine answers at once. */
const soon: Partial<MailTimeouts> = { connect: 1_000, greeting: 300, silence: 300, talk: 5_000 };

let box: Mailbox;
afterEach(() => box.close());

async function mailerTo(options: MailboxOptions = {}, signedIn = '') {
  box = await openMailbox(options);
  const url = box.url.replace('smtp://', `smtp://${signedIn}`);
  return createMailer({ url, from: 'renkei@city.example.jp', timeouts: soon });
}

describe('メールを送る', () => {
  it('一通を一人に、日本語の本文と件名のまま渡す', async () => {
    const mailer = await mailerTo();
    expect(await mailer.send(letter)).toEqual({ kind: 'accepted', reply: '250 2.0.0 taken' });
    const [{ from, to, raw, mail }] = (await box.received(1)) as [Mailbox['mails'][number]];
    expect(from).toBe('renkei@city.example.jp');
    expect(to).toEqual(['kaicho@ishikai.example.jp']);
    expect(mail.subject).toBe(letter.subject);
    expect(mail.text?.trimEnd()).toBe(letter.text);
    expect(mail.html).toBe(false);
    expect(mail.from?.value).toEqual([{ name: letter.fromName, address: 'renkei@city.example.jp' }]);
    expect(mail.replyTo?.value[0]?.address).toBe('houkatsu@city.example.jp');
    expect(mail.messageId).toBe(`<${letter.messageId}>`);
    expect(mail.headers.get('auto-submitted')).toBe('auto-generated');
    expect(raw).toMatch(/^Content-Type: text\/plain; charset=utf-8/m);
    expect(raw).not.toMatch(/^X-Mailer/im);
    // Servers may refuse or break longer lines (RFC 5321 4.5.3.1.6).
    expect(Math.max(...raw.split('\r\n').map(({ length }) => length))).toBeLessThan(998);
  });

  it('見出しを増やそうとする名前や件名は、名前や件名のまま届く', async () => {
    const mailer = await mailerTo();
    const hostile = 'よい人\r\nBcc: thief@evil.example\r\n\r\n<script>';
    await mailer.send({ ...letter, fromName: `"${hostile}" <thief@evil.example>, x@evil.example`, subject: hostile });
    const [{ to, mail, raw }] = (await box.received(1)) as [Mailbox['mails'][number]];
    expect(to).toEqual([letter.to]);
    expect(box.told).toEqual([letter.to]);
    expect(mail.bcc).toBeUndefined();
    expect(mail.from?.value.map(({ address }) => address)).toEqual(['renkei@city.example.jp']);
    expect(mail.text?.trimEnd()).toBe(letter.text);
    const head = raw.slice(0, raw.indexOf('\r\n\r\n'));
    expect(head).not.toMatch(/^bcc:/im);
    expect(mail.headerLines.map(({ key }) => key).sort()).toEqual(
      'auto-submitted content-transfer-encoding content-type date from message-id mime-version reply-to subject to'.split(
        ' ',
      ),
    );
  });

  it('宛先を増やそうとするあて名は、だれにも届かない', async () => {
    const mailer = await mailerTo();
    for (const to of [
      'a@example.jp, b@example.jp',
      'a@example.jp>\r\nRCPT TO:<b@example.jp',
      'a@example.jp\r\nBcc: b@example.jp',
    ]) {
      expect((await mailer.send({ ...letter, to })).kind).not.toBe('accepted');
    }
    expect(box.mails).toEqual([]);
    expect(box.told).not.toContain('b@example.jp');
  });

  it('本文にファイルや外の住所が書いてあっても、読みに行かない', async () => {
    const mailer = await mailerTo();
    const text = '/etc/passwd\nhttp://127.0.0.1:9/secret\n{"path":"/etc/passwd"}';
    expect((await mailer.send({ ...letter, text })).kind).toBe('accepted');
    expect((await box.received(1))[0]?.mail.text?.trimEnd()).toBe(text);
  });
});

describe('サーバの返事', () => {
  const outcomes = [
    [{ kind: 'refuse-recipient' }, 'refused', '550 5.1.1 <…>: no such user'],
    [{ kind: 'refuse-text' }, 'refused', '554 5.7.1 not wanted'],
    [{ kind: 'greylist', times: 9 }, 'put-off', '451 4.7.1 greylisted, come again'],
    [{ kind: 'put-off-text', times: 9 }, 'put-off', '451 4.3.0 later please'],
    [{ kind: 'silent' }, 'unreachable', /^ETIMEDOUT/],
    [{ kind: 'hang-before-text' }, 'unreachable', /^ETIMEDOUT/],
    [{ kind: 'hang-up-before-text' }, 'unreachable', /^(ECONNECTION|ECONNRESET|ESOCKET)/],
    [{ kind: 'hang-after-text' }, 'uncertain', /^ETIMEDOUT/],
    [{ kind: 'break-after-text', keeps: true }, 'uncertain', /^(ECONNECTION|ECONNRESET|ESOCKET)/],
    [{ kind: 'slow', wait: 50 }, 'accepted', /^250/],
  ] as const;
  it.each(outcomes)('%j は %s', async (mode, kind, reply) => {
    const mailer = await mailerTo({ mode });
    expect(await mailer.send(letter)).toEqual({
      kind,
      reply: typeof reply === 'string' ? reply : expect.stringMatching(reply),
    });
  });

  it('サーバがなければ、まだ何も送っていない', async () => {
    const mailer = await mailerTo();
    await box.close();
    expect(await mailer.send(letter)).toEqual({ kind: 'unreachable', reply: expect.stringContaining('ECONNREFUSED') });
  });

  it.each([
    ['サーバがあいさつする前', 'silent', 'unreachable', 0],
    ['本文を渡す前', 'hang-before-text', 'unreachable', 0],
    ['本文を渡したあと', 'hang-after-text', 'uncertain', 1],
  ] as const)('%sに、止まる連携が話を切れば、すぐに終わって %s は %s', async (_title, kind, outcome, texts) => {
    box = await openMailbox({ mode: { kind } });
    const mailer = createMailer({ url: box.url, from: 'renkei@city.example.jp' });
    const stopping = new AbortController();
    const talk = mailer.send(letter, stopping.signal);
    while (kind === 'silent' ? box.connections() === 0 : box.told.length === 0 || box.texts.length < texts) {
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    stopping.abort();
    expect((await talk).kind).toBe(outcome);
    expect(box.texts).toHaveLength(texts);
    // Nothing of the talk goes on behind the back of whoever thinks that it has ended.
    while (box.connections() > 0) await new Promise((resolve) => setTimeout(resolve, 5));
    expect((await mailer.send(letter, stopping.signal)).kind).toBe('unreachable');
  });

  it('サインインを断られたメールは、捨てられずに待つ。合言葉はどこにも出ない', async () => {
    const account = { user: 'renkei', pass: 'ひみつ-canary' };
    const mailer = await mailerTo({ account }, `renkei:${encodeURIComponent('違う-canary')}@`);
    const outcome = await mailer.send(letter);
    expect(outcome.kind).toBe('unreachable');
    expect(outcome.reply).toMatch(/^535/);
    const checked = await mailer.verify();
    expect(checked.ok).toBe(false);
    expect(JSON.stringify([outcome, checked, mailer.server, mailer.from])).not.toContain('canary');
  });

  it('正しい合言葉なら渡せ、確かめるだけなら何も届かない', async () => {
    const account = { user: 'renkei', pass: 'ひみつ:@/' };
    const mailer = await mailerTo({ account }, `renkei:${encodeURIComponent(account.pass)}@`);
    expect(await mailer.verify()).toEqual({ ok: true, reply: '' });
    expect(box.mails).toEqual([]);
    expect((await mailer.send(letter)).kind).toBe('accepted');
  });

  it('少しずつ返事をしつづけるサーバにも、終わりがある', async () => {
    box = await openMailbox();
    const drip = createServer((socket) => {
      const timer = setInterval(() => socket.write('220-please wait\r\n'), 20);
      socket.on('error', () => {}).on('close', () => clearInterval(timer));
    });
    await new Promise<void>((done) => drip.listen(0, '127.0.0.1', done));
    const { port } = drip.address() as { port: number };
    const timeouts = { ...soon, greeting: 60_000, talk: 200 };
    const mailer = createMailer({ url: `smtp://127.0.0.1:${port}`, from: 'renkei@city.example.jp', timeouts });
    expect((await mailer.send(letter)).kind).toBe('unreachable');
    await new Promise((done) => drip.close(done));
  });
});
