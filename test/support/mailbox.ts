import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

/**
 * How the server behaves:
 * - accept: takes every mail
 * - refuse-recipient, refuse-text: 550 at RCPT, 554 behind the text
 * - refuse-quoting: 554 behind the text, with the address in it that the filter did not like
 * - greylist: 451 at RCPT to the first `times` tries, then takes it
 * - put-off-text: 451 behind the text, the first `times`
 * - hang-before-text: takes the recipient's name and says nothing more
 * - hang-up-before-text: breaks off when it is told the recipient
 * - break-after-text: has the whole text, and breaks off without a word; keeps the mail when `keeps`
 * - hang-after-text: has the whole text, and never answers
 * - silent: takes the connection and does not greet
 * - slow: answers after `wait` milliseconds
 */
export type MailboxMode =
  | {
      readonly kind:
        | 'accept'
        | 'refuse-recipient'
        | 'refuse-text'
        | 'refuse-quoting'
        | 'hang-before-text'
        | 'hang-up-before-text';
    }
  | { readonly kind: 'hang-after-text' | 'silent' }
  | { readonly kind: 'greylist' | 'put-off-text'; readonly times: number }
  | { readonly kind: 'break-after-text'; readonly keeps?: boolean }
  | { readonly kind: 'slow'; readonly wait: number };

export interface ReceivedMail {
  /** As told in the envelope. */
  readonly from: string;
  readonly to: readonly string[];
  readonly raw: string;
  readonly mail: ParsedMail;
}

/** A real SMTP server with a real mailbox on this machine. */
export interface Mailbox {
  /** For RENKEI_SMTP_URL. */
  readonly url: string;
  readonly port: number;
  readonly mails: readonly ReceivedMail[];
  /** Every RCPT it was ever told, whatever became of it. */
  readonly told: readonly string[];
  /** Every text that came whole, whatever became of it. */
  readonly texts: readonly string[];
  mode(mode: MailboxMode): void;
  /** Talks under way. */
  connections(): number;
  /** Until so many mails have come. */
  received(count: number): Promise<readonly ReceivedMail[]>;
  close(): Promise<void>;
}

export interface MailboxOptions {
  readonly mode?: MailboxMode;
  /** Whoever sends must sign in as these. */
  readonly account?: { readonly user: string; readonly pass: string };
}

export async function openMailbox(options: MailboxOptions = {}): Promise<Mailbox> {
  let mode: MailboxMode = options.mode ?? { kind: 'accept' };
  let putOff = 0;
  const mails: ReceivedMail[] = [];
  const told: string[] = [];
  const texts: string[] = [];
  const waiting: (() => void)[] = [];
  const timers = new Set<NodeJS.Timeout>();
  const sockets = new Set<Socket>();
  const later = (work: () => void, wait: number) => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      work();
    }, wait);
    timers.add(timer);
  };
  const refusal = (code: number, words: string) => Object.assign(new Error(words), { responseCode: code });
  const settings: SMTPServerOptions = {
    disabledCommands: ['STARTTLS', ...(options.account ? [] : ['AUTH'])],
    authOptional: !options.account,
    allowInsecureAuth: true,
    disableReverseLookup: true,
    logger: false,
    closeTimeout: 50,
    onAuth(auth, _session, done) {
      const known = auth.username === options.account?.user && auth.password === options.account?.pass;
      if (known) done(null, { user: auth.username });
      else done(refusal(535, '5.7.8 not known here'));
    },
    onConnect(_session, done) {
      if (mode.kind === 'silent') return;
      if (mode.kind === 'slow') later(() => done(), mode.wait);
      else done();
    },
    onRcptTo(address, session, done) {
      told.push(address.address);
      if (mode.kind === 'refuse-recipient') return done(refusal(550, `5.1.1 <${address.address}>: no such user`));
      if (mode.kind === 'greylist' && putOff < mode.times) {
        putOff += 1;
        return done(refusal(451, '4.7.1 greylisted, come again'));
      }
      if (mode.kind === 'hang-before-text') return;
      if (mode.kind === 'hang-up-before-text') return breakOff(session);
      done();
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const raw = Buffer.concat(chunks).toString('utf8');
        texts.push(raw);
        const keep = () => {
          const { mailFrom, rcptTo } = session.envelope;
          void simpleParser(raw).then((mail) => {
            const from = mailFrom ? mailFrom.address : '';
            mails.push({ from, to: rcptTo.map(({ address }) => address), raw, mail });
            for (const look of waiting) look();
          });
        };
        if (mode.kind === 'refuse-text') return done(refusal(554, '5.7.1 not wanted'));
        if (mode.kind === 'refuse-quoting') {
          void simpleParser(raw).then(({ text }) =>
            done(refusal(554, `5.7.1 listed: ${/https:\S+/.exec(text ?? '')?.[0]}`)),
          );
          return;
        }
        if (mode.kind === 'put-off-text' && putOff < mode.times) {
          putOff += 1;
          return done(refusal(451, '4.3.0 later please'));
        }
        if (mode.kind === 'hang-after-text') return;
        if (mode.kind === 'break-after-text') {
          if (mode.keeps) keep();
          return breakOff(session);
        }
        keep();
        if (mode.kind === 'slow') later(() => done(), mode.wait);
        else done(null, '2.0.0 taken');
      });
    },
  };
  const server = new SMTPServer(settings);
  server.on('error', () => {});
  const breakOff = ({ remotePort }: { readonly remotePort?: number }) => {
    for (const socket of sockets) if (socket.remotePort === remotePort) socket.destroy();
  };
  const listening = server.listen(0, '127.0.0.1');
  listening.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await once(listening, 'listening');
  const { port } = listening.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    port,
    mails,
    told,
    texts,
    mode(next) {
      mode = next;
      putOff = 0;
    },
    connections: () => sockets.size,
    received: (count) =>
      new Promise((resolve) => {
        const look = () => mails.length >= count && resolve([...mails]);
        waiting.push(look);
        look();
      }),
    async close() {
      for (const timer of timers) clearTimeout(timer);
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((done) => server.close(() => done()));
    },
  };
}
