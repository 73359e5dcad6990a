/** 「印刷」: shown only where this runs, since without it the button could do nothing. */
export class RenkeiPrint extends HTMLElement {
  #listeners: AbortController | null = null;

  connectedCallback(): void {
    this.#listeners = new AbortController();
    this.addEventListener('click', () => window.print(), { signal: this.#listeners.signal });
  }

  disconnectedCallback(): void {
    this.#listeners?.abort();
  }
}
