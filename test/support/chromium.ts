import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

const PATHS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

export const chromiumPath = (): string | null => PATHS.find((path) => existsSync(path)) ?? null;

export async function launchChromium(): Promise<Browser> {
  const executablePath = chromiumPath();
  if (!executablePath) throw new Error('Chromium is missing: apt-get install chromium');
  const quiet = ['--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update'];
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-sync', ...quiet],
    // Where the machine says nothing of its letters, Chromium saves Japanese file names as 'download'.
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
  });
}

export interface Visit {
  readonly context: BrowserContext;
  readonly page: Page;
  /** What must not happen on any page: console errors, script errors, CSP violations, requests to other hosts. */
  readonly troubles: string[];
}

/** A browser window that remembers everything that goes wrong in it. */
export async function openWindow(
  browser: Browser,
  address: string,
  options: {
    javaScript: boolean;
    width: number;
    /** A phone in somebody's hand. */
    touch?: boolean;
    cookies?: Awaited<ReturnType<BrowserContext['cookies']>>;
  },
): Promise<Visit> {
  const context = await browser.newContext({
    javaScriptEnabled: options.javaScript,
    viewport: { width: options.width, height: options.touch ? 844 : 900 },
    ...(options.touch ? { hasTouch: true, isMobile: true } : {}),
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
    acceptDownloads: true,
  });
  if (options.cookies) await context.addCookies(options.cookies);
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on('console', (message) => {
    // A form that comes back with 422 is no trouble; whatever a page loads and does not get is told below.
    if (message.text().startsWith('Failed to load resource')) return;
    if (message.type() === 'error' || message.type() === 'warning') troubles.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => troubles.push(`script: ${error.message}`));
  context.on('request', (request) => {
    if (!request.url().startsWith(address)) troubles.push(`foreign request: ${request.url()}`);
  });
  context.on('response', (response) => {
    const status = response.status();
    // Pages say by themselves what is missing or gone; a form that an island sent may come back as well.
    const isForm = response.request().method() === 'POST' && (status === 409 || status === 422);
    const bad = response.request().resourceType() === 'document' || isForm ? 500 : 400;
    if (status >= bad) troubles.push(`${status} ${response.url()}`);
  });
  return { context, page, troubles };
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** axe in the real browser, colour contrast included. Needs a window with JavaScript. */
export async function axe(page: Page): Promise<string[]> {
  // Evaluated by the debugger, not as a script of the page: the page's CSP stays as strict as it is.
  await page.evaluate(axeSource);
  const found = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(o: object): Promise<{ violations: AxeViolation[] }> } };
    return (await axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'] })).violations;
  });
  return found.map(
    (each) =>
      `${each.id}: ${each.help} — ${each.nodes
        .map((node) => node.html)
        .slice(0, 3)
        .join(' | ')}`,
  );
}

interface AxeViolation {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** Nothing may stick out sideways: a phone must not scroll the page left and right. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
