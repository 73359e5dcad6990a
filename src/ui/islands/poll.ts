/**
 * Keeps a part of a page up to date while work is in progress: fetches `src` every `interval` seconds, puts in what
 * the part with the same id says there, and stops at `done`. An answer without that part is another page: go there.
 * While it runs, `live` hides the link that does the same by hand; after a failure the link is back.
 */
export class RenkeiPoll extends HTMLElement {
  #stop: AbortController | null = null;

  connectedCallback(): void {
    this.#stop = new AbortController();
    if (!this.hasAttribute('done')) this.#plan(this.#stop.signal);
  }

  disconnectedCallback(): void {
    this.#stop?.abort();
  }

  #plan(signal: AbortSignal): void {
    this.setAttribute('live', '');
    const seconds = Math.max(1, Number(this.getAttribute('interval')) || 2);
    const timer = setTimeout(() => this.#ask(signal), seconds * 1000);
    signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  }

  async #ask(signal: AbortSignal): Promise<void> {
    try {
      const response = await fetch(this.getAttribute('src') ?? '', { signal, headers: { accept: 'text/html' } });
      if (!response.ok) throw new Error(String(response.status));
      const text = await response.text();
      if (signal.aborted) return;
      const next = new DOMParser().parseFromString(text, 'text/html').getElementById(this.id);
      if (!next) return location.assign(response.url);
      this.#show(next);
      if (next.hasAttribute('done')) this.#finish();
      else this.#plan(signal);
    } catch {
      // The link by hand comes back; leaving the page is no failure.
      this.removeAttribute('live');
    }
  }

  /** Untouched when nothing changed, so that a screen reader stays silent. */
  #show(next: Element): void {
    if (this.innerHTML !== next.innerHTML) this.replaceChildren(...next.childNodes);
  }

  #finish(): void {
    this.setAttribute('done', '');
    this.removeAttribute('live');
  }
}
