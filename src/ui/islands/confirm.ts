/** Asks `message` before the form inside is sent. The server's page has already said what will happen. */
export class RenkeiConfirm extends HTMLElement {
  #listeners: AbortController | null = null;

  connectedCallback(): void {
    this.#listeners = new AbortController();
    this.addEventListener(
      'submit',
      (event) => {
        const message = this.getAttribute('message');
        if (message && !window.confirm(message)) event.preventDefault();
      },
      { signal: this.#listeners.signal },
    );
  }

  disconnectedCallback(): void {
    this.#listeners?.abort();
  }
}
