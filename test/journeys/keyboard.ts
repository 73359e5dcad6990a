import { expect } from 'vitest';
import { axe, overflow } from '#test/support/chromium.ts';
import type { Journey } from './journey.ts';

type Kind = 'a' | 'button' | 'input' | 'select' | 'textarea' | 'summary';

/** Tab, Enter, letters and arrows; the mouse stays where it is. */
export interface Keyboard {
  /** Tabs on until the control of this name has the focus; a text stands for the beginning of the name. */
  tabTo(kind: Kind, name: string | RegExp): Promise<void>;
  /** Tabs to a field and types, over what stood there. */
  type(kind: 'input' | 'textarea', name: string | RegExp, text: string): Promise<void>;
  /** Tabs to a list and goes down to the option that begins so. */
  choose(name: string | RegExp, option: string): Promise<void>;
  /** Tabs to a link or button, presses Enter and looks at the page that comes. */
  press(kind: 'a' | 'button', name: string | RegExp): Promise<void>;
  /** Enter where the focus is: a field's form is sent, a page comes. */
  enter(): Promise<void>;
}

export function keyboardOf(journey: Journey): Keyboard {
  const { page } = journey;
  const { keyboard } = page;
  const looked = new Set<string>();
  // Pressing Enter in the question that a browser asks.
  page.on('dialog', (dialog) => void dialog.accept());

  async function tabTo(kind: Kind, name: string | RegExp): Promise<void> {
    const passed = new Set<string>();
    for (let presses = 0; presses < 400; presses += 1) {
      await keyboard.press('Tab');
      const focused = await page.evaluate(describeFocus);
      if (!focused) continue;
      const isIt = typeof name === 'string' ? focused.name.startsWith(name) : name.test(focused.name);
      passed.add(`${focused.kind} ${focused.name.slice(0, 60)}`);
      if (focused.kind !== kind || !isIt) continue;
      expect(focused.shown, `${focused.name}: the focus shows`).toBe(true);
      return;
    }
    throw new Error(`${page.url()}: ${kind} ${name} is not reached by Tab; passed\n${[...passed].join('\n')}`);
  }
  async function type(kind: 'input' | 'textarea', name: string | RegExp, text: string): Promise<void> {
    await tabTo(kind, name);
    await keyboard.press('ControlOrMeta+a');
    await keyboard.type(text);
  }
  async function choose(name: string | RegExp, option: string): Promise<void> {
    await tabTo('select', name);
    const chosen = page.locator(':focus option:checked');
    const options = await page.locator(':focus option').count();
    for (let presses = 0; presses < options; presses += 1) {
      if ((await chosen.innerText()).trim().startsWith(option)) return;
      await keyboard.press('ArrowDown');
    }
    expect((await chosen.innerText()).trim()).toContain(option);
  }
  async function enter(): Promise<void> {
    await Promise.all([page.waitForEvent('load'), keyboard.press('Enter')]);
    const where = new URL(page.url()).pathname.replace(/[0-9a-f-]{36}/g, '…');
    expect({ where, sticksOut: await overflow(page) }).toEqual({ where, sticksOut: 0 });
    if (looked.has(where)) return;
    looked.add(where);
    expect({ where, axe: await axe(page) }).toEqual({ where, axe: [] });
  }
  async function press(kind: 'a' | 'button', name: string | RegExp): Promise<void> {
    await tabTo(kind, name);
    await enter();
  }
  return { tabTo, type, choose, press, enter };
}

/** Runs in the page: what has the focus, by the name that a screen reader would say, and whether one can see it. */
export function describeFocus(): { kind: string; name: string; shown: boolean } | null {
  const element = document.activeElement as HTMLElement | null;
  if (!element || element === document.body) return null;
  const labels = [...((element as HTMLInputElement).labels ?? [])].map((label) => label.textContent ?? '');
  const name = element.ariaLabel ?? (labels.length > 0 ? labels.join(' ') : (element.textContent ?? ''));
  const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
  const shown = (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
  return { kind: element.localName, name: name.replace(/\s+/g, ' ').trim(), shown };
}
