import { EventEmitter } from 'node:events';
import { expect, it } from 'vitest';
import { outliveReaders } from './outlive-readers.ts';

it('出力を読む相手がいなくなっても動き続け、ほかの書き込みの失敗は隠さない', () => {
  const stream = new EventEmitter();
  outliveReaders([stream]);
  const failing = (code: string) => () => stream.emit('error', Object.assign(new Error(code), { code }));
  expect(failing('EPIPE')).not.toThrow();
  expect(failing('ENOSPC')).toThrow('ENOSPC');
});
