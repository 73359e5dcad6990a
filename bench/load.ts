import { connect, type Socket } from 'node:net';

/**
 * The load generator, a process of its own: `load <address> <path> <cookie> <connections> <seconds>`. A closed loop on
 * bare keep-alive sockets, because on two cores whatever the generator spends is taken from the server. Prints JSON.
 */
export interface Load {
  readonly requests: number;
  readonly seconds: number;
  /** Answers other than 200, and connections that broke. */
  readonly failures: number;
  /** Milliseconds, sorted. */
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
  readonly bytes: number;
}

const [address = '', path = '/', cookie = '', connections = '50', seconds = '5'] = process.argv.slice(2);
const url = new URL(address);
const request =
  `GET ${path} HTTP/1.1\r\nHost: ${url.host}\r\nAccept: text/html\r\n` +
  `${cookie === '' ? '' : `Cookie: ${cookie}\r\n`}\r\n`;
const latencies: number[] = [];
let failures = 0;
let bytes = 0;
const begun = performance.now();
const end = begun + Number(seconds) * 1000;

await Promise.all(Array.from({ length: Number(connections) }, () => visitor()));
latencies.sort((a, b) => a - b);
const at = (share: number) => latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))] ?? 0;
const load: Load = {
  requests: latencies.length,
  seconds: (performance.now() - begun) / 1000,
  failures,
  p50: at(0.5),
  p99: at(0.99),
  max: latencies.at(-1) ?? 0,
  bytes,
};
process.stdout.write(JSON.stringify(load));

/** Asks, waits for the whole answer, asks again. */
function visitor(): Promise<void> {
  return new Promise((resolve) => {
    const socket = connect({ host: url.hostname, port: Number(url.port), noDelay: true });
    let asked = 0;
    const ask = () => {
      asked = performance.now();
      socket.write(request);
    };
    socket.on('connect', ask);
    socket.on('error', () => {
      failures += 1;
    });
    socket.on('close', () => resolve());
    onAnswers(socket, (status, length) => {
      latencies.push(performance.now() - asked);
      bytes += length;
      if (status !== 200) failures += 1;
      if (performance.now() < end) ask();
      else socket.end();
    });
  });
}

/** Calls back after each whole answer; understands Content-Length and chunks, which is all that Node sends. */
function onAnswers(socket: Socket, answered: (status: number, length: number) => void): void {
  let head: { status: number; left: number } | null = null;
  let waiting: Buffer = Buffer.alloc(0);
  let length = 0;
  let tail = '';
  socket.on('data', (chunk: Buffer) => {
    let data = chunk;
    if (head === null) {
      data = waiting.length > 0 ? Buffer.concat([waiting, chunk]) : chunk;
      const stop = data.indexOf('\r\n\r\n');
      if (stop < 0) {
        waiting = data;
        return;
      }
      const text = data.toString('latin1', 0, stop);
      const declared = /\r\ncontent-length: *(\d+)/i.exec(text);
      head = { status: Number(text.slice(9, 12)), left: declared ? Number(declared[1]) : -1 };
      waiting = Buffer.alloc(0);
      data = data.subarray(stop + 4);
      length = 0;
      tail = '';
    }
    length += data.length;
    // One request at a time on each connection, so the last chunk ends what has come.
    tail = (tail + data.toString('latin1', Math.max(0, data.length - 5))).slice(-5);
    const whole = head.left >= 0 ? length >= head.left : tail === '0\r\n\r\n';
    if (!whole) return;
    const { status } = head;
    head = null;
    answered(status, length);
  });
}
