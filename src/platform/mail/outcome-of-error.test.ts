import { describe, expect, it } from 'vitest';
import { outcomeOfError } from './outcome-of-error.ts';

describe('SMTPのやり取りが何に終わったか', () => {
  it.each([
    [{ code: 'EENVELOPE', command: 'RCPT TO', responseCode: 550 }, false, 'refused'],
    [{ code: 'EENVELOPE', command: 'MAIL FROM', responseCode: 553 }, false, 'refused'],
    [{ code: 'EMESSAGE', command: 'DATA', responseCode: 554 }, true, 'refused'],
    [{ code: 'EENVELOPE', command: 'RCPT TO', responseCode: 451 }, false, 'put-off'],
    [{ code: 'EMESSAGE', command: 'DATA', responseCode: 421 }, true, 'put-off'],
    // サーバ全体の事情や、こちらの名乗りのこと
    [{ code: 'EPROTOCOL', command: 'CONN', responseCode: 554 }, false, 'unreachable'],
    [{ code: 'EENVELOPE', command: 'MAIL FROM', responseCode: 530 }, false, 'unreachable'],
    [{ code: 'EAUTH', command: 'AUTH PLAIN', responseCode: 535 }, false, 'unreachable'],
    [{ code: 'EAUTH', command: 'AUTH PLAIN', responseCode: 454 }, false, 'unreachable'],
    [{ code: 'ETLS', command: 'STARTTLS' }, false, 'unreachable'],
    [{ code: 'EDNS', command: 'CONN' }, false, 'unreachable'],
    [{ code: 'ECONNECTION', command: 'CONN' }, true, 'uncertain'],
    [{ code: 'EABORT' }, true, 'uncertain'],
    [{ code: 'EMESSAGE', command: 'DATA' }, true, 'uncertain'],
    [{ code: 'ECONNECTION', command: 'CONN', responseCode: 554 }, true, 'uncertain'],
    [{}, false, 'unreachable'],
  ] as const)('%j, 本文を渡したか %s → %s', (error, handedOver, outcome) => {
    expect(outcomeOfError(error, handedOver)).toBe(outcome);
  });
});
