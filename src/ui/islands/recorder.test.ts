import { JSDOM } from 'jsdom';
import { expect, test, vi } from 'vitest';
import { bundleIslands } from '#ui/bundle-islands.ts';

const script = await bundleIslands();

interface Shown {
  readonly item?: string;
  readonly revision?: string;
  readonly said?: string;
  readonly remarks?: readonly (readonly [id: string, version: number, text: string])[];
}

/** The recorder's screen as the server answers it, in short. */
const screen = ({ item = 'i1', revision = '1', said = '', remarks = [] }: Shown = {}) => `
  <renkei-recorder src="/revision" revision="${revision}" interval="5" data-sending="送っています" data-unsent="まだ送れていません"
    data-refused="保存できませんでした：{why}" data-again="書き直す" data-empty="発言を入力してください" data-half="書きかけです"
    data-elsewhere="ほかの人が直しました" data-keys-on="入" data-keys-off="切" data-left="あと{n}分" data-over="{n}分超過">
    <p id="recorder-said" role="status">${said}</p>
    <div id="recorder-side"><strong data-ends-at="00:00">あと1分</strong>
      <div data-command="next"><form action="/record" method="post"><input type="hidden" name="item" value="i2"><button>次へ</button></form></div>
    </div>
    <div id="recorder-main">
      <h2 id="record-item" data-item="${item}">議題</h2>
      <section id="record-remark" data-queue><form action="/record" method="post">
        <input type="hidden" name="item" value="${item}"><input type="hidden" name="remarkId" value="from-server">
        <fieldset data-pad><input type="radio" id="s1" name="speaker" value="seat:1" data-key="1">
          <input type="radio" id="s2" name="speaker" value="seat:2" data-key="a"></fieldset>
        <textarea name="text"></textarea><button>保存</button></form></section>
      <ol id="record-remarks" data-keyed>${remarks
        .map(
          ([id, version, text]) => `<li id="remark-${id}" data-version="${version}"><span>${text}</span>
            <details><form action="/record" method="post"><button name="kind" value="challenge">課題</button>
            <button name="kind" value="proposal">提案</button></form></details></li>`,
        )
        .join('')}</ol>
      <div id="record-decision" data-part><details><form action="/record" method="post">
        <textarea name="decision"></textarea><button>保存</button></form></details></div>
    </div>
  </renkei-recorder>`;

const page = (body: string, status = 200): object => ({
  ok: status < 400,
  status,
  url: '',
  text: async () => `<h1>頁</h1>${body}`,
});

function open(body: string, fetch: ReturnType<typeof vi.fn>) {
  const { window } = new JSDOM(`<html><body>${body}</body></html>`, {
    runScripts: 'outside-only',
    url: 'http://localhost/record?item=i1',
  });
  // What would be asked every few seconds is asked when the test says so.
  const every: { readonly seconds: number; readonly work: () => void; stopped: boolean }[] = [];
  Object.assign(window, {
    fetch,
    setInterval: (work: () => void, ms: number) => every.push({ seconds: ms / 1000, work, stopped: false }) - 1,
    clearInterval: (at: number) => {
      every[at]!.stopped = true;
    },
    setTimeout: (work: () => void) => void setImmediate(work),
  });
  Object.defineProperty(window.document, 'hidden', { value: false });
  window.eval(script);
  const find = <T extends Element>(selector: string) => window.document.querySelector<T>(selector)!;
  const press = (target: EventTarget, key: string, more: KeyboardEventInit = {}) => {
    const event = new window.KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
    target.dispatchEvent(event);
    return event;
  };
  return { window, find, press, every, said: () => find('#recorder-said').textContent!.trim() };
}

const bodyOf = (fetch: ReturnType<typeof vi.fn>, call = 0) =>
  Object.fromEntries((fetch.mock.calls[call]![1] as { body: URLSearchParams }).body);

test('番号のキーで席を選び、Enterで送り、欄は空いて席の選択に戻る。画面は離れない', async () => {
  const fetch = vi.fn(async () =>
    page(screen({ said: '発言を保存しました', remarks: [['from-server', 1, '連絡が遅い']] })),
  );
  const { window, find, press, said } = open(screen(), fetch);
  press(window.document.body, 'a');
  const box = find<HTMLTextAreaElement>('textarea');
  expect(window.document.activeElement).toBe(box);
  box.value = '連絡が遅い';
  expect(press(box, 'Enter', { shiftKey: true }).defaultPrevented).toBe(false);
  press(box, 'Enter');
  expect(box.value).toBe('');
  expect((window.document.activeElement as HTMLElement).dataset.key).toBe('1');
  await vi.waitFor(() => expect(said()).toBe('発言を保存しました'));
  expect(bodyOf(fetch)).toEqual({ item: 'i1', remarkId: 'from-server', speaker: 'seat:2', text: '連絡が遅い' });
  expect(find('#record-remarks').textContent).toContain('連絡が遅い');
  expect(find<HTMLInputElement>('[name=remarkId]').value).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4/);
});

test('変換中のEnterでは送らない。欄の中の文字は、席を選ばない', () => {
  const fetch = vi.fn();
  const { find, press } = open(screen(), fetch);
  const box = find<HTMLTextAreaElement>('textarea');
  box.value = 'へんかん';
  press(box, 'Enter', { isComposing: true });
  press(box, 'Enter', { keyCode: 229 });
  press(box, '1');
  expect(fetch).not.toHaveBeenCalled();
  expect(find<HTMLInputElement>('#s1').checked).toBe(false);
});

test('つながらないうちは見える所に残し、同じidで送り直し、離れようとすれば止める', async () => {
  const fetch = vi
    .fn()
    .mockRejectedValueOnce(new Error('切れた'))
    .mockResolvedValueOnce(page('', 503))
    .mockResolvedValue(page(screen({ said: '発言を保存しました' })));
  const { window, find, press, said } = open(screen(), fetch);
  const box = find<HTMLTextAreaElement>('textarea');
  box.value = '大事な話';
  press(box, 'Enter');
  expect(find('.recorder__unsent').textContent).toBe('大事な話');
  const leave = new window.Event('beforeunload', { cancelable: true });
  window.dispatchEvent(leave);
  expect(leave.defaultPrevented).toBe(true);
  await vi.waitFor(() => expect(said()).toBe('発言を保存しました'));
  expect([0, 1, 2].map((call) => bodyOf(fetch, call).remarkId)).toEqual(['from-server', 'from-server', 'from-server']);
  expect(find('.recorder__unsent')).toBeNull();
  const free = new window.Event('beforeunload', { cancelable: true });
  window.dispatchEvent(free);
  expect(free.defaultPrevented).toBe(false);
});

test('断られた発言は、わけを言って画面に残り、欄へ戻せる', async () => {
  const refusal = '<div class="error-summary"><ul class="error-summary__list"><li>長すぎます</li></ul></div>';
  const { find, press, said } = open(
    screen(),
    vi.fn(async () => page(refusal, 422)),
  );
  const box = find<HTMLTextAreaElement>('textarea');
  box.value = '断られる文';
  press(box, 'Enter');
  await vi.waitFor(() => expect(said()).toBe('保存できませんでした：長すぎます'));
  find<HTMLButtonElement>('.recorder__unsent button').click();
  expect([box.value, find('.recorder__unsent')]).toEqual(['断られる文', null]);
});

test('ほかの人の発言が入っても、打っている欄と開いている所には触れない', async () => {
  const before = screen({
    remarks: [
      ['r1', 1, '一'],
      ['r2', 1, '二'],
    ],
  });
  const after = screen({
    revision: '2',
    remarks: [
      ['r1', 2, '一を直した'],
      ['r2', 2, '二を直した'],
      ['r3', 1, '三'],
    ],
  });
  const fetch = vi.fn(
    async (address: string): Promise<object> => (address === '/revision' ? { text: async () => '2' } : page(after)),
  );
  const { find, every } = open(before, fetch);
  find<HTMLTextAreaElement>('textarea').value = '打ちかけ';
  find<HTMLDetailsElement>('#remark-r2 details').open = true;
  every.find(({ seconds }) => seconds === 5)!.work();
  await vi.waitFor(() => expect(find('#remark-r3')).not.toBeNull());
  expect(find<HTMLTextAreaElement>('textarea').value).toBe('打ちかけ');
  expect(find('#remark-r1').textContent).toContain('一を直した');
  expect(find('#remark-r2').textContent).toContain('二');
  expect(find('#remark-r2 [data-elsewhere]').textContent).toBe('ほかの人が直しました');
  expect(fetch.mock.calls[1]![0]).toBe('/record?item=i1');
  every.find(({ seconds }) => seconds === 5)!.work();
  await vi.waitFor(() => expect(fetch).toHaveBeenCalledTimes(3));
});

test('次の議題へ移る前に書きかけの発言を送る。ほかに書きかけがあれば移らない', async () => {
  const fetch = vi.fn(async () => page(screen({ item: 'i2' })));
  const { window, find, press, said } = open(screen(), fetch);
  const decision = find<HTMLTextAreaElement>('[name=decision]');
  decision.value = '書きかけの決定';
  press(window.document.body, 'N', { code: 'KeyN', shiftKey: true });
  expect([said(), fetch.mock.calls.length]).toEqual(['書きかけです', 0]);
  decision.value = '';
  find<HTMLTextAreaElement>('[name=text]').value = '最後の発言';
  press(window.document.body, 'N', { code: 'KeyN', shiftKey: true });
  await vi.waitFor(() => expect(find<HTMLElement>('#record-item').dataset.item).toBe('i2'));
  expect(fetch.mock.calls.map((_, call) => bodyOf(fetch, call))).toEqual([
    { item: 'i1', remarkId: 'from-server', text: '最後の発言' },
    { item: 'i2' },
  ]);
  expect(window.location.search).toBe('?item=i2');
});

test('Shift＋数字は、いま書いた発言に印をつける。切れば1文字のキーは働かない', async () => {
  const fetch = vi.fn(async () => page(screen({ said: '印をつけました' })));
  const { window, find, press, said } = open(screen({ remarks: [['r1', 1, '一']] }), fetch);
  press(window.document.body, '"', { code: 'Digit2', shiftKey: true });
  await vi.waitFor(() => expect(said()).toBe('印をつけました'));
  expect(bodyOf(fetch)).toEqual({ kind: 'proposal' });
  find<HTMLButtonElement>('.recorder__switch').click();
  expect(find('.recorder__switch').textContent).toBe('切');
  press(window.document.body, '1');
  expect(find<HTMLInputElement>('#s1').checked).toBe(false);
});

test('画面から外れたら、たずねることも数えることもやめる', () => {
  const { find, every } = open(screen(), vi.fn());
  expect(every.map(({ stopped }) => stopped)).toEqual([false, false]);
  find('renkei-recorder').remove();
  expect(every.map(({ stopped }) => stopped)).toEqual([true, true]);
});
