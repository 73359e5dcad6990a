import { JSDOM } from 'jsdom';
import { expect, test, vi } from 'vitest';
import { bundleIslands } from '#ui/bundle-islands.ts';

const script = await bundleIslands();

/** A page in which the very bundle that is shipped runs. */
function open(body: string, stubs: Record<string, unknown> = {}) {
  const { window } = new JSDOM(`<html><body>${body}</body></html>`, {
    runScripts: 'outside-only',
    url: 'http://localhost/papers/1',
  });
  // Waiting takes no time here; what counts is what is asked, and when it ends.
  Object.assign(window, { setTimeout: (work: () => void) => void setImmediate(work) }, stubs);
  window.eval(script);
  return window;
}

const answer = (body: string) => ({ ok: true, url: 'http://localhost/papers/1', text: async () => body });
const poll = (inner: string, done = '') =>
  `<renkei-poll id="p" src="/papers/1" interval="1"${done} aria-live="polite">${inner}</renkei-poll>`;

test('印刷ボタンは、印刷の画面を開く', () => {
  const print = vi.fn();
  const window = open('<renkei-print><button type="button">印刷</button></renkei-print>', { print });
  window.document.querySelector('button')!.click();
  expect(print).toHaveBeenCalledTimes(1);
});

test('取り消しは、たずねて「いいえ」なら送らない', () => {
  const body = '<renkei-confirm message="取り消します。"><form><button>取り消す</button></form></renkei-confirm>';
  for (const said of [true, false]) {
    const confirm = vi.fn(() => said);
    const window = open(body, { confirm });
    const event = new window.Event('submit', { bubbles: true, cancelable: true });
    window.document.querySelector('form')!.dispatchEvent(event);
    expect(confirm).toHaveBeenCalledWith('取り消します。');
    expect(event.defaultPrevented).toBe(!said);
  }
});

test('進みぐあいは、終わるまでたずね、終わればやめる', async () => {
  const answers = [poll('<p>6のうち4</p>'), poll('<a href="/f.pdf">受け取る</a>', ' done')];
  const shownWhenAsked: string[] = [];
  const fetch = vi.fn(async () => {
    shownWhenAsked.push(element.innerHTML);
    return answer(answers.shift()!);
  });
  const window = open(poll('<p>6のうち2</p>'), { fetch });
  const element = window.document.querySelector('renkei-poll')!;
  expect(element.hasAttribute('live')).toBe(true);
  await vi.waitFor(() => expect(element.hasAttribute('done')).toBe(true));
  expect(shownWhenAsked).toEqual(['<p>6のうち2</p>', '<p>6のうち4</p>']);
  expect(element.innerHTML).toBe('<a href="/f.pdf">受け取る</a>');
  expect(element.hasAttribute('live')).toBe(false);
});

test('たずねられなかったら、自分で見に行くリンクが戻る', async () => {
  const fetch = vi.fn().mockRejectedValue(new Error('切れた'));
  const window = open(poll('<p>6のうち2</p>'), { fetch });
  const element = window.document.querySelector('renkei-poll')!;
  await vi.waitFor(() => expect(element.hasAttribute('live')).toBe(false));
  expect(element.innerHTML).toBe('<p>6のうち2</p>');
});

test('終わっているものは、たずねない', () => {
  const fetch = vi.fn();
  const window = open(poll('<p>できました</p>', ' done'), { fetch });
  expect(window.document.querySelector('renkei-poll')!.hasAttribute('live')).toBe(false);
  window.document.querySelector('renkei-poll')!.remove();
  expect(fetch).not.toHaveBeenCalled();
});
