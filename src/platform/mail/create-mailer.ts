import { createTransport } from 'nodemailer';
import type { Mailer, MailOutcome, OutgoingMail } from './mailer.ts';
import { outcomeOfError, type SmtpError } from './outcome-of-error.ts';
import { readAddress } from './read-address.ts';
import { keptReply } from './server-reply.ts';
import { readSmtpUrl } from './smtp-url.ts';

export interface MailerSettings {
  /** smtp://user:password@host:587 or smtps://…; user and password percent-encoded. Never shown, never logged. */
  readonly url: string;
  /** The address mails come from, alone. */
  readonly from: string;
  readonly timeouts?: Partial<MailTimeouts>;
}

/** In milliseconds. `talk` ends even a server that keeps saying a little something. */
export interface MailTimeouts {
  readonly connect: number;
  readonly greeting: number;
  readonly silence: number;
  readonly talk: number;
  readonly check: number;
}

const usual: MailTimeouts = {
  connect: 10_000,
  greeting: 10_000,
  silence: 60_000,
  talk: 300_000,
  check: 15_000,
};

/** Sends over SMTP: one connection, one mail, one recipient. STARTTLS where the server offers it, and always where a password is sent. */
export function createMailer(settings: MailerSettings): Mailer {
  const timeouts = { ...usual, ...settings.timeouts };
  const server = readSmtpUrl(settings.url);
  // readConfig has refused it with words; whoever comes here without is a programmer. The url itself is never told.
  if (server === null) throw new Error('not the url of an SMTP server');
  const { host, port, secure, auth } = server;
  const secrets = auth ? [auth.user, auth.pass] : [];
  const transport = () =>
    createTransport({
      host,
      port,
      secure,
      ...(auth ? { auth, forceAuth: true, requireTLS: !isThisMachine(host) } : {}),
      connectionTimeout: timeouts.connect,
      dnsTimeout: timeouts.connect,
      greetingTimeout: timeouts.greeting,
      socketTimeout: timeouts.silence,
      allowInternalNetworkInterfaces: true,
      disableFileAccess: true,
      disableUrlAccess: true,
      logger: false,
    });
  return {
    from: settings.from,
    server: `${host}:${port}`,
    async send(mail, stopping) {
      // The outbox holds only what readAddress has passed; should anything else ever come here, it goes to nobody.
      if (readAddress(mail.to).ok === false) return { kind: 'refused', reply: 'not one address' };
      let handedOver = false;
      const talk = transport();
      // Its stream is connected to the socket at the moment the server has said 354: from then on the mail may arrive.
      talk.use('stream', ({ message }, done) => {
        const open = message.createReadStream.bind(message);
        message.createReadStream = (options) => {
          const stream = open(options);
          const pipe = stream.pipe.bind(stream);
          stream.pipe = (target, pipeOptions) => {
            handedOver = true;
            return pipe(target, pipeOptions);
          };
          return stream;
        };
        done();
      });
      const tooLong = AbortSignal.timeout(timeouts.talk);
      const hidden = [...secrets, mail.to.slice(0, mail.to.indexOf('@'))];
      try {
        const told = await talk.sendMail({
          ...letter(mail, settings.from),
          signal: stopping ? AbortSignal.any([tooLong, stopping]) : tooLong,
        });
        return { kind: 'accepted', reply: keptReply(told.response, hidden, mail.text) };
      } catch (error) {
        return failed(error, handedOver, hidden, mail.text);
      } finally {
        talk.close();
      }
    },
    async verify() {
      const talk = transport();
      const tooLong = AbortSignal.timeout(timeouts.check);
      try {
        await Promise.race([
          talk.verify(),
          new Promise((_, reject) => {
            tooLong.addEventListener('abort', () =>
              reject(Object.assign(new Error('too slow'), { code: 'ETIMEDOUT' })),
            );
          }),
        ]);
        return { ok: true, reply: '' };
      } catch (error) {
        return { ok: false, reply: words(error, secrets) };
      } finally {
        talk.close();
      }
    },
  };
}

/** Addresses as objects and in the envelope: nothing of them is read as a list or a group. Nothing here is HTML, a file or an address to fetch. */
const letter = (mail: OutgoingMail, from: string) => ({
  envelope: { from, to: [mail.to] },
  from: { name: mail.fromName, address: from },
  to: { name: '', address: mail.to },
  ...(mail.replyTo === '' ? {} : { replyTo: { name: '', address: mail.replyTo } }),
  subject: mail.subject,
  text: mail.text,
  messageId: `<${mail.messageId}>`,
  xMailer: false as const,
  // No out-of-office note answers, 根拠: RFC 3834 5.
  headers: { 'Auto-Submitted': 'auto-generated' },
  textEncoding: 'base64' as const,
  disableFileAccess: true,
  disableUrlAccess: true,
});

function failed(error: unknown, handedOver: boolean, hidden: readonly string[], text: string): MailOutcome {
  return { kind: outcomeOfError(error as SmtpError, handedOver), reply: words(error, hidden, text) };
}

/** The server's own words where it said something; else what kind of silence it was. */
function words(error: unknown, hidden: readonly string[], text = ''): string {
  const { response, code, originalCode, message } = error as Partial<Record<string, string>>;
  if (typeof response === 'string' && response !== '') return keptReply(response, hidden, text);
  return keptReply(`${originalCode ?? code ?? 'ERROR'}: ${message ?? ''}`, hidden, text);
}

const isThisMachine = (host: string): boolean => host === 'localhost' || host === '::1' || /^127\./.test(host);
