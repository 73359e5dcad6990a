import { parseHTML } from 'linkedom';
import { renderToStaticMarkup } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { DataTable } from './data-table.tsx';

const columns = [
  { label: '年度', sortHref: '?sort=year', sorted: 'descending' as const },
  { label: '認定者数（人）', align: 'number' as const },
];
const render = (rows: Parameters<typeof DataTable>[0]['rows']) =>
  parseHTML(
    `<html><body>${renderToStaticMarkup(<DataTable caption="認定者数" columns={columns} rows={rows} />)}</body></html>`,
  ).document;

test('どのセルも列の名前を持つので、電話では名前つきの行として読める', () => {
  const document = render([{ header: true, cells: ['平成26年度', '1,347'] }]);
  const cells = [...document.querySelectorAll('tbody th, tbody td')];
  expect(cells.map((cell) => cell.getAttribute('data-label'))).toEqual(columns.map((column) => column.label));
  expect(document.querySelector('tbody th')!.getAttribute('scope')).toBe('row');
});

test('並び順は、読み上げにも言葉にも示される', () => {
  const head = render([{ cells: ['平成26年度', '1,347'] }]).querySelector('thead th')!;
  expect(head.getAttribute('aria-sort')).toBe('descending');
  expect(head.textContent).toContain('降順');
});

test('数の列は右にそろえる印を、見出しにも値にも持つ', () => {
  expect(render([{ cells: ['平成26年度', '1,347'] }]).querySelectorAll('.data-table__number')).toHaveLength(2);
});

test('行がなければ、空の表ではなく言葉を出す', () => {
  const document = render([]);
  expect(document.querySelector('table')).toBeNull();
  expect(document.body.textContent).toContain('まだありません。');
});
