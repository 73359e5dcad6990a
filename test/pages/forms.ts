import { JSDOM } from 'jsdom';

/** A form as a page shows it, with what a browser would send of it when nobody has typed anything. */
export interface ShownForm {
  readonly action: string;
  readonly fields: Record<string, string | File>;
  /** Names that people type into or choose from. */
  readonly typed: readonly string[];
}

/** The forms of a page that write, one for each of their buttons. Typed fields come emptied, hidden ones as they stand. */
export function formsOf(html: string, path: string): readonly ShownForm[] {
  if (!html.includes('<form')) return [];
  const { document } = new JSDOM(html, { url: `http://127.0.0.1:3000${path}` }).window;
  return [...document.querySelectorAll('form')].flatMap((form) => {
    if (form.method !== 'post') return [];
    const fields: ShownForm['fields'] = {};
    const typed: string[] = [];
    for (const field of form.querySelectorAll<HTMLInputElement>('input, select, textarea')) {
      if (field.name === '' || field.disabled) continue;
      if (field.type === 'hidden') fields[field.name] = field.value;
      else typed.push(field.name);
      if (field.localName === 'select') fields[field.name] = field.value;
      else if (field.type === 'file') fields[field.name] = new File([], '');
      else if (!['hidden', 'radio', 'checkbox'].includes(field.type)) fields[field.name] = '';
    }
    const buttons = [...form.querySelectorAll<HTMLButtonElement>('button')].filter(({ type }) => type === 'submit');
    return buttons.map(({ name, value, formAction }) => ({
      action: new URL(formAction || form.action).pathname,
      fields: name === '' ? fields : { ...fields, [name]: value },
      typed,
    }));
  });
}

/** Where a page's links and searches lead, and by which names they ask there. */
export function namesAsked(html: string, path: string): ReadonlyMap<string, ReadonlySet<string>> {
  const { document } = new JSDOM(html, { url: `http://127.0.0.1:3000${path}` }).window;
  const found = new Map<string, Set<string>>();
  const note = (to: string, names: Iterable<string>) => {
    const { pathname } = new URL(to);
    found.set(pathname, new Set([...(found.get(pathname) ?? []), ...names]));
  };
  for (const { href } of document.querySelectorAll<HTMLAnchorElement>('a[href*="?"]')) {
    note(href, new URL(href).searchParams.keys());
  }
  for (const form of document.querySelectorAll('form')) {
    if (form.method !== 'get') continue;
    const fields = [...form.querySelectorAll<HTMLInputElement>('input, select, textarea')];
    note(
      form.action,
      fields.flatMap(({ name }) => (name === '' ? [] : [name])),
    );
  }
  return found;
}
