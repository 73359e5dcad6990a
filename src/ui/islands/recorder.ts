import { handleKey } from './recorder-keys.ts';
import { announceable, dirtyIn, mergeKeyed } from './recorder-parts.ts';
import { type Answer, UnsentRemarks } from './recorder-queue.ts';

/**
 * Sends the recorder's forms without leaving the page and puts in what the server answers: the same HTML a browser without
 * JavaScript would load. A remark is taken out of its box at once and sent in order, again and again under one id until it has
 * arrived; what has not arrived is shown, and leaving warns. Nothing is kept in the browser's storage.
 */
export class RenkeiRecorder extends HTMLElement {
  #stop: AbortController | null = null;
  #keys = true;
  readonly #unsent = new UnsentRemarks({
    root: this,
    post: (action, body) => this.#post(action, body),
    say: (text) => this.#say(text),
    word: (name) => this.#word(name),
    arrived: (page) => this.#take(page, 'stay'),
  });

  connectedCallback(): void {
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    this.addEventListener('submit', (event) => this.#submit(event), { signal });
    this.addEventListener('click', (event) => this.#click(event), { signal });
    const host = { root: this, last: () => this.#unsent.last, toPad: () => this.#focusPad() };
    document.addEventListener('keydown', (event) => handleKey(event, host, this.#keys), { signal });
    window.addEventListener('beforeunload', (event) => this.#leave(event), { signal });
    this.#every(Math.max(1, Number(this.getAttribute('interval')) || 5), () => this.#look(), signal);
    this.#every(20, async () => this.#tick(), signal);
    if (!this.querySelector('.recorder__switch')) this.#addSwitch();
    void this.#unsent.send(signal);
  }

  disconnectedCallback(): void {
    this.#stop?.abort();
  }

  #every(seconds: number, work: () => Promise<void>, signal: AbortSignal): void {
    const timer = setInterval(() => void (document.hidden || work()), seconds * 1000);
    signal.addEventListener('abort', () => clearInterval(timer), { once: true });
  }

  // ---- what is said to the recorder

  #word(name: string): string {
    return this.getAttribute(`data-${name}`) ?? '';
  }

  #say(text: string): void {
    const said = this.querySelector('#recorder-said');
    if (said) said.textContent = text;
  }

  // ---- sending

  #submit(event: SubmitEvent): void {
    const form = event.target as HTMLFormElement;
    event.preventDefault();
    if (form.closest('[data-queue]')) this.#queue(form);
    else if (!form.closest('[data-command=next]') || this.#mayGo())
      void this.#send(form, event.submitter as HTMLButtonElement | null);
  }

  /** Before another item: the draft of a remark is sent; anything else half-written holds us here. */
  #mayGo(): boolean {
    const box = this.querySelector<HTMLTextAreaElement>('[data-queue] textarea');
    if (box?.value.trim()) this.#queue(box.form!);
    const main = this.querySelector('#recorder-main');
    if (!main || !dirtyIn(main)) return true;
    this.#say(this.#word('half'));
    return false;
  }

  #queue(form: HTMLFormElement): void {
    if (!this.#unsent.take(form)) return;
    this.#focusPad();
    void this.#unsent.send(this.#stop!.signal);
  }

  async #send(form: HTMLFormElement, button: HTMLButtonElement | null): Promise<void> {
    if (form.hasAttribute('aria-busy')) return;
    form.setAttribute('aria-busy', 'true');
    const part = form.closest<HTMLElement>('[data-part]');
    const answer = await this.#post(form.action, new URLSearchParams(new FormData(form, button) as never));
    form.removeAttribute('aria-busy');
    if (answer === null) return this.#say(this.#word('unsent'));
    const fresh = part && answer.page.getElementById(part.id);
    if (answer.ok) {
      if (part && fresh) part.replaceWith(fresh);
      else part?.remove();
      form.closest('details')?.removeAttribute('open');
      this.#focusPad();
      this.#take(answer.page, 'go');
    } else if (part && fresh) {
      part.replaceWith(fresh);
      this.#say(this.#word('refused').replace('{why}', announceable(answer.page)));
      (
        fresh.querySelector<HTMLElement>('[aria-invalid=true]') ?? fresh.querySelector<HTMLElement>('textarea')
      )?.focus();
    } else this.#say(this.#word('refused').replace('{why}', announceable(answer.page)));
  }

  /** null when there was no answer. */
  async #post(action: string, body: URLSearchParams): Promise<Answer | null> {
    try {
      const response = await fetch(action, { method: 'POST', body, signal: this.#stop!.signal });
      if (response.status >= 500) return null;
      return { ok: response.ok, page: parsed(await response.text()) };
    } catch {
      return null;
    }
  }

  // ---- taking in what the server says

  /** Puts in the answered page: another item as a whole, the same item part by part around what is being typed. */
  #take(page: Document, where: 'stay' | 'go'): void {
    const next = page.querySelector('renkei-recorder');
    if (!next) return;
    this.setAttribute('revision', next.getAttribute('revision') ?? '');
    const said = next.querySelector('#recorder-said')?.textContent?.trim();
    if (said) this.#say(said);
    this.#replace('recorder-side', page);
    const item = (root: ParentNode) => root.querySelector<HTMLElement>('#record-item')?.dataset.item;
    const asked = item(page);
    if (item(this) !== asked) {
      // An answer about an item that was left in the meantime.
      if (where === 'stay') return;
      this.#replace('recorder-main', page);
      history.replaceState(null, '', `?item=${asked}`);
      this.#focusPad();
      return;
    }
    for (const list of this.querySelectorAll('[data-keyed]')) {
      const fresh = page.getElementById(list.id);
      if (fresh) mergeKeyed(list, fresh, this.#word('elsewhere'));
    }
    for (const { id } of [...this.querySelectorAll('[data-live]')]) this.#replace(id, page);
  }

  /** Untouched when nothing changed or when somebody is at work in it. */
  #replace(id: string, page: Document): void {
    const [here, fresh] = [this.querySelector(`#${id}`), page.getElementById(id)];
    if (!here || !fresh || here.innerHTML === fresh.innerHTML) return;
    if (id !== 'recorder-main' && dirtyIn(here)) return;
    const focused = here.contains(document.activeElement);
    here.replaceWith(fresh);
    if (focused) this.#focusPad();
  }

  async #look(): Promise<void> {
    const { signal } = this.#stop!;
    try {
      const revision = await (await fetch(this.getAttribute('src') ?? '', { signal })).text();
      if (revision === this.getAttribute('revision') || this.#unsent.busy) return;
      const item = this.querySelector<HTMLElement>('#record-item')?.dataset.item ?? 'none';
      const response = await fetch(`${location.pathname}?item=${item}`, { signal });
      if (response.ok) this.#take(parsed(await response.text()), 'stay');
    } catch {
      // Asked again in a few seconds.
    }
  }

  /** Minutes left, by the clock on the wall in Japan. */
  #tick(): void {
    const now = minutes(new Date().toLocaleTimeString('en-GB', { timeZone: 'Asia/Tokyo' }));
    for (const each of this.querySelectorAll<HTMLElement>('[data-ends-at]')) {
      const left = minutes(each.dataset.endsAt ?? '') - now;
      const text = this.#word(left < 0 ? 'over' : 'left').replace('{n}', String(Math.abs(left)));
      if (each.textContent !== text) each.textContent = text;
    }
  }

  // ---- pointer and keyboard

  #click(event: MouseEvent): void {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-inline]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    void this.#editHere(link);
  }

  /** The correction's form comes to the remark, so that the recorder stays where they are. */
  async #editHere(link: HTMLAnchorElement): Promise<void> {
    try {
      const response = await fetch(link.href, { signal: this.#stop!.signal });
      const part = parsed(await response.text()).querySelector<HTMLElement>('[data-part]');
      const line = link.closest('li');
      if (!part || !line) return location.assign(link.href);
      line.querySelector('[data-part]')?.remove();
      line.append(part);
      part.querySelector<HTMLElement>('textarea')?.focus();
    } catch {
      this.#say(this.#word('unsent'));
    }
  }

  #focusPad(): void {
    const pad = '[data-queue] [data-pad] [type=radio]';
    (this.querySelector<HTMLElement>(`${pad}:checked`) ?? this.querySelector<HTMLElement>(pad))?.focus();
  }

  /** WCAG 2.1.4: keys of one character can be switched off. */
  #addSwitch(): void {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'button button--tertiary recorder__switch';
    const show = () => {
      button.textContent = this.#word(this.#keys ? 'keys-on' : 'keys-off');
    };
    button.addEventListener('click', () => {
      this.#keys = !this.#keys;
      show();
    });
    show();
    this.querySelector('#recorder-said')?.after(button);
  }

  #leave(event: BeforeUnloadEvent): void {
    if (this.querySelector('.recorder__unsent') || dirtyIn(this)) event.preventDefault();
  }
}

const parsed = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');
const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
