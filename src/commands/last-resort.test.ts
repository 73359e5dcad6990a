import { EventEmitter } from 'node:events';
import { expect, it } from 'vitest';
import { jsonLog } from '#platform/log/json-log.ts';
import { outliveErrors } from './last-resort.ts';

it('R18: だれにも受け止められなかった失敗は、言葉を残さずに記録し、プロセスは終わらない', () => {
  const process = new EventEmitter();
  const lines: string[] = [];
  outliveErrors(
    process,
    jsonLog((line) => lines.push(line)),
  );
  process.emit('uncaughtException', new TypeError('見本花子'));
  process.emit('unhandledRejection', new RangeError('見本花子'));
  expect(lines.map((line) => JSON.parse(line)).map(({ event, error }) => [event, error])).toEqual([
    ['process.uncaught', 'TypeError'],
    ['process.unhandled-rejection', 'RangeError'],
  ]);
  expect(lines.join()).not.toContain('見本花子');
});
