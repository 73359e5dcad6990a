import { announceable, uuid } from './recorder-parts.ts';

export interface Answer {
  readonly ok: boolean;
  readonly page: Document;
}

interface Host {
  readonly root: HTMLElement;
  /** null when there was no answer. */
  post(action: string, body: URLSearchParams): Promise<Answer | null>;
  say(text: string): void;
  word(name: string): string;
  arrived(page: Document): void;
}

interface Unsent {
  readonly action: string;
  readonly body: URLSearchParams;
  readonly text: string;
  readonly line: HTMLElement;
}

/** Remarks on their way: taken out of the box at once, sent in order, each under one id until it has arrived. */
export class UnsentRemarks {
  readonly #host: Host;
  readonly #waiting: Unsent[] = [];
  busy = false;
  /** The last try had no answer. */
  #cutOff = false;
  /** Id of the remark that arrived last. */
  last = '';

  constructor(host: Host) {
    this.#host = host;
  }

  /** False when there is nothing to send. */
  take(form: HTMLFormElement): boolean {
    const { root, say, word } = this.#host;
    const box = form.querySelector<HTMLTextAreaElement>('textarea')!;
    if (box.value.trim() === '') {
      say(word('empty'));
      return false;
    }
    const line = document.createElement('p');
    line.className = 'recorder__unsent';
    line.textContent = box.value;
    root.querySelector('#recorder-said')?.after(line);
    const body = new URLSearchParams(new FormData(form) as never);
    this.#waiting.push({ body, action: form.action, text: box.value, line });
    form.reset();
    box.value = '';
    for (const radio of form.querySelectorAll<HTMLInputElement>('[type=radio]')) radio.checked = false;
    form.querySelector<HTMLInputElement>('[name=remarkId]')!.value = uuid();
    say(word(this.#cutOff ? 'unsent' : 'sending'));
    return true;
  }

  async send(signal: AbortSignal): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    for (let next = this.#waiting[0]; next && !signal.aborted; next = this.#waiting[0]) {
      const answer = await this.#host.post(next.action, next.body);
      this.#cutOff = answer === null;
      if (answer) {
        this.#waiting.shift();
        this.#settle(next, answer);
      } else if (!signal.aborted) {
        this.#host.say(this.#host.word('unsent'));
        await wait(3, signal);
      }
    }
    this.busy = false;
  }

  #settle(sent: Unsent, { ok, page }: Answer): void {
    if (!ok) {
      this.#giveBack(sent, announceable(page));
      return;
    }
    sent.line.remove();
    this.last = sent.body.get('remarkId') ?? '';
    this.#host.arrived(page);
  }

  /** Refused: the text stays on the screen, with why, and can be put back into the box. */
  #giveBack({ line, text }: Unsent, why: string): void {
    const { root, say, word } = this.#host;
    const again = document.createElement('button');
    again.type = 'button';
    again.className = 'button button--secondary';
    again.textContent = word('again');
    again.addEventListener('click', () => {
      const box = root.querySelector<HTMLTextAreaElement>('[data-queue] textarea');
      if (!box) return;
      box.value = [box.value, text].filter(Boolean).join('\n');
      line.remove();
      box.focus();
    });
    line.append(again);
    say(word('refused').replace('{why}', why));
  }
}

const wait = (seconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((done) => {
    const timer = setTimeout(done, seconds * 1000);
    signal.addEventListener('abort', () => [clearTimeout(timer), done()], { once: true });
  });
