import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { AxeResults, RunOptions } from 'axe-core';
import { JSDOM, VirtualConsole } from 'jsdom';
import { MLEngine } from 'markuplint';
import { projectRoot } from '#platform/config/root.ts';

/**
 * What markuplint and axe-core find wrong with a rendered document, one sentence each; empty when all is well.
 * Names and roles are left to axe, which knows more of them and is ten times as fast (`.markuplintrc.json`).
 * A drawing keeps its xmlns, for it goes on paper too.
 * Engine and window are kept and used one page at a time, so that every rendered page can afford it.
 */
export function checkHtml(html: string): Promise<string[]> {
  const checked = queue.then(async () => [...(await markupProblems(html)), ...(await accessProblems(html))]);
  queue = checked.catch(() => undefined);
  return checked;
}

let queue: Promise<unknown> = Promise.resolve();

let engine: MLEngine | null = null;

async function markupProblems(html: string): Promise<string[]> {
  if (engine) {
    await engine.setCode(html);
  } else {
    const config = JSON.parse(readFileSync(join(projectRoot(), '.markuplintrc.json'), 'utf8'));
    engine = await MLEngine.fromCode(html, { name: 'page.html', dirname: projectRoot(), config, noSearchConfig: true });
  }
  const result = await engine.exec();
  if (!result) throw new Error('markuplint did not run');
  return result.violations.map(
    ({ ruleId, message, line, col, raw }) => `markuplint ${ruleId}: ${message} (${line}:${col}) ${raw.slice(0, 120)}`,
  );
}

interface AxeWindow {
  readonly axe: { run(context: Document, options: RunOptions): Promise<AxeResults> };
}

/** Rules that need a layout, which jsdom has not; the journeys in Chromium check them. */
const needLayout = ['color-contrast', 'color-contrast-enhanced', 'target-size', 'link-in-text-block'];

let window: JSDOM['window'] | null = null;

async function accessProblems(html: string): Promise<string[]> {
  if (!window) {
    // A silent console: axe tries a canvas, which jsdom has not.
    const virtualConsole = new VirtualConsole();
    window = new JSDOM('', { runScripts: 'outside-only', url: 'http://localhost/', virtualConsole }).window;
    window.eval(readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'));
  }
  const { document } = window;
  document.open();
  document.write(html);
  document.close();
  const ours = policyProblems(document);
  const results = await (window as unknown as AxeWindow).axe.run(document, {
    resultTypes: ['violations'],
    elementRef: false,
    rules: Object.fromEntries(needLayout.map((rule) => [rule, { enabled: false }])),
  });
  const found = results.violations.flatMap((violation) =>
    violation.nodes.map(
      (node) => `axe ${violation.id}: ${violation.help} ${node.target.join(' ')} ${node.html.slice(0, 120)}`,
    ),
  );
  return [...ours, ...found];
}

/** What the content security policy would block in a browser: inline styles and scripts, and other hosts. */
function policyProblems(document: Document): string[] {
  const problems: string[] = [];
  for (const element of document.querySelectorAll('*')) {
    const tag = element.outerHTML.slice(0, 120);
    if (element.localName === 'style') problems.push(`csp: style block ${tag}`);
    if (element.localName === 'script' && !element.hasAttribute('src')) problems.push(`csp: inline script ${tag}`);
    for (const { name, value } of element.attributes) {
      if (name === 'style' || name.startsWith('on')) problems.push(`csp: attribute ${name} ${tag}`);
      const loads = name === 'src' || name === 'srcset' || (name === 'href' && element.localName === 'link');
      if (loads && /^(https?:)?\/\//.test(value)) problems.push(`csp: other host ${tag}`);
    }
  }
  return problems;
}
