import { cpus, loadavg, totalmem } from 'node:os';
import type { Summary } from './statistics.ts';

export const say = (text: string): void => void process.stderr.write(`${text}\n`);

/** A Markdown table on stdout, ready for docs/performance.md. */
export function printTable(title: string, head: readonly string[], rows: readonly (readonly string[])[]): void {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const all = [line(head), line(head.map((_, column) => (column === 0 ? '---' : '---:'))), ...rows.map(line)];
  process.stdout.write(`\n### ${title}\n\n${all.join('\n')}\n`);
}

/** 「1,230 (1,180–1,300)」: the median, and how far the rounds lay apart. */
export function spread({ median, low, high }: Summary, decimals = 0): string {
  const text = (value: number) =>
    value.toLocaleString('en', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
  return `${text(median)} (${text(low)}–${text(high)})`;
}

export function printMachine(): void {
  const all = cpus();
  const load = loadavg()
    .map((each) => each.toFixed(1))
    .join(' ');
  process.stdout.write(
    `${new Date().toISOString()} · Node ${process.versions.node} · ${process.platform} ${process.arch} · ` +
      `${all.length} × ${all[0]?.model ?? 'CPU'} · ${Math.round(totalmem() / 2 ** 30)} GB · load ${load}\n`,
  );
}
