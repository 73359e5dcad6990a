/** Somebody has typed or chosen something in it that is not sent. */
export function dirtyIn(root: Element): boolean {
  // What came back from the server: it is typed, and stored nowhere.
  if (root.querySelector('[aria-invalid=true], .side-by-side')) return true;
  const fields = root.querySelectorAll<HTMLTextAreaElement | HTMLInputElement>(
    'textarea, input:not([type=hidden], [type=radio], [type=checkbox])',
  );
  if ([...fields].some((field) => field.value !== field.defaultValue)) return true;
  return [...root.querySelectorAll('select')].some((select) =>
    [...select.options].some(
      (option, at) => option.selected !== (option.defaultSelected || (at === 0 && noDefault(select))),
    ),
  );
}

const noDefault = (select: HTMLSelectElement): boolean => ![...select.options].some((option) => option.defaultSelected);

/** Somebody is at work in a line: an open detail, a correction's form, the focus. */
const inUse = (line: Element): boolean =>
  line.querySelector('[data-part], details[open]') !== null || line.contains(document.activeElement) || dirtyIn(line);

/**
 * Brings a list up to date line by line (by id, told apart by `data-version` and words). Lines in use stay as they are and are told
 * `elsewhere` when they have changed on the server.
 */
export function mergeKeyed(list: Element, fresh: Element, elsewhere: string): void {
  const wanted = [...fresh.children];
  const ids = new Set(wanted.map(({ id }) => id));
  for (const line of [...list.children]) if (!ids.has(line.id) && !inUse(line)) line.remove();
  for (const [at, line] of wanted.entries()) {
    const here = [...list.children].find(({ id }) => id === line.id);
    if (!here) list.insertBefore(line, list.children[at] ?? null);
    else if (!inUse(here)) {
      if (here.outerHTML !== line.outerHTML) here.replaceWith(line);
    } else if (
      here.getAttribute('data-version') !== line.getAttribute('data-version') &&
      !here.querySelector('[data-elsewhere]')
    ) {
      const note = document.createElement('p');
      note.setAttribute('data-elsewhere', '');
      note.className = 'note';
      note.textContent = elsewhere;
      here.append(note);
    }
  }
}

/** Why a page says no, in a sentence: its list of errors, its warning, or its title. */
export function announceable(page: Document): string {
  const errors = [...page.querySelectorAll('.error-summary__list li')].map((line) => line.textContent?.trim());
  const warning = page.querySelector('[data-part] .notice__title, .notice__title')?.textContent?.trim();
  return errors.join(' ') || warning || page.querySelector('h1')?.textContent?.trim() || '';
}

export function isTextField(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !['radio', 'checkbox', 'button', 'submit'].includes(target.type);
  return (
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLElement && target.isContentEditable)
  );
}

/** An id for the next remark. `crypto.randomUUID` is missing on a closed network's plain http; random bytes are not. */
export function uuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
