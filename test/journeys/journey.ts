import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';
import { axe, chromiumPath, openWindow, overflow, type Visit } from '#test/support/chromium.ts';
import type { Trial } from '#test/support/trial.ts';

/** Where Chromium is missing a developer is told so; a build without it must not look green. */
export function chromiumIsHere(): boolean {
  if (chromiumPath()) return true;
  if (process.env.CI) throw new Error('Chromium is missing: apt-get install chromium');
  process.stderr.write('⚠ Chromium がないため、ブラウザーの試験を飛ばします（apt-get install chromium）。\n');
  return false;
}

export interface Journey extends Visit {
  /** Goes there as a reader would who types the address. */
  go(path: string): Promise<void>;
  /** Looks at the page that is open: nothing sticks out sideways, nothing is in anybody's way. */
  look(): Promise<void>;
  /** Follows a link or presses a button, and looks at the page that comes. */
  press(role: 'link' | 'button', name: string | RegExp): Promise<void>;
  /** What a reader sees. */
  text(): Promise<string>;
  /** Ends the window; every page was free of script errors, foreign requests and server errors. */
  end(): Promise<void>;
}

export async function startJourney(
  browser: Browser,
  trial: Trial,
  options: { javaScript: boolean; width: number; touch?: boolean },
): Promise<Journey> {
  const visit = await openWindow(browser, trial.address, options);
  const { page } = visit;
  page.setDefaultTimeout(30_000);
  const journey: Journey = {
    ...visit,
    async go(path) {
      await page.goto(path.startsWith('http') ? path : `${trial.address}${path}`);
      await journey.look();
    },
    async look() {
      const where = `${new URL(page.url()).pathname} (${options.width}px)`;
      expect({ where, sticksOut: await overflow(page) }).toEqual({ where, sticksOut: 0 });
      if (options.javaScript) expect({ where, axe: await axe(page) }).toEqual({ where, axe: [] });
    },
    async press(role, name) {
      const target = page.getByRole('main').getByRole(role, { name }).first();
      await Promise.all([page.waitForEvent('load'), options.touch ? target.tap() : target.click()]);
      await journey.look();
    },
    text: () => page.locator('main').innerText(),
    async end() {
      expect(visit.troubles, trial.said()).toEqual([]);
      await visit.context.close();
    },
  };
  return journey;
}

/** The one-time link that `npm start` has printed. */
export const linkFor = (trial: Trial, workspace: string, role: string): string =>
  trial.links.find((link) => link.workspace === workspace && link.role === role)!.url;

export async function download(page: Page, press: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> {
  const [file] = await Promise.all([page.waitForEvent('download'), press()]);
  const chunks: Buffer[] = [];
  for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer);
  return { name: file.suggestedFilename(), bytes: Buffer.concat(chunks) };
}
