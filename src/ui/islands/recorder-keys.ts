import { isTextField } from './recorder-parts.ts';

interface Host {
  readonly root: HTMLElement;
  /** Id of the remark that was written last here. */
  last(): string;
  /** Back to the speakers. */
  toPad(): void;
}

/** Single keys outside fields (unless switched off); Enter, Ctrl+Enter and Escape inside one. */
export function handleKey(event: KeyboardEvent, host: Host, singleKeys: boolean): void {
  // 229: an input method is at work; its Enter is not ours.
  if (event.defaultPrevented || event.isComposing || event.keyCode === 229) return;
  const target = event.target as HTMLElement;
  const { ctrlKey, metaKey, altKey } = event;
  const done = isTextField(target)
    ? inField(event, target, host)
    : singleKeys && !ctrlKey && !metaKey && !altKey && command(event, host);
  if (done) event.preventDefault();
}

function inField(event: KeyboardEvent, field: HTMLElement, { root, toPad }: Host): boolean {
  const form = root.contains(field) ? field.closest('form') : null;
  if (!form) return false;
  const remark = field instanceof HTMLTextAreaElement && field.closest('[data-queue]');
  if (event.key === 'Enter' && (remark ? !event.shiftKey : event.ctrlKey)) form.requestSubmit();
  else if (event.key === 'Escape') toPad();
  else return false;
  return true;
}

/** By the key's place where Shift is held: what Shift+1 types differs from keyboard to keyboard. */
function command({ key, code, shiftKey }: KeyboardEvent, host: Host): boolean {
  const { root } = host;
  if (!shiftKey) return /^[0-9a-z]$/.test(key) && choose(root, key);
  if (/^Digit[1-5]$/.test(code)) return mark(host, Number(code.slice(5)) - 1);
  if (code === 'KeyD') return open(root, '#record-decision');
  if (code === 'KeyA') return open(root, '#record-action');
  if (code === 'KeyR') return open(root, '#record-outcome');
  if (code === 'KeyS') return press(root.querySelector('[data-command=turn] button'));
  return code === 'KeyN' && press(root.querySelector('[data-command=next] button'));
}

function choose(root: HTMLElement, key: string): boolean {
  const seat = root.querySelector<HTMLInputElement>(`[data-queue] [data-key="${key}"]`);
  if (!seat) return false;
  seat.checked = true;
  root.querySelector<HTMLElement>('[data-queue] textarea')?.focus();
  return true;
}

function open(root: HTMLElement, part: string): boolean {
  const details = root.querySelector<HTMLDetailsElement>(`${part} details`);
  if (details) details.open = true;
  const field = root.querySelector<HTMLElement>(`${part} :is(textarea, select, input:not([type=hidden]))`);
  field?.focus();
  return field !== null;
}

/** Marks the remark written last here, or the last of all. */
function mark({ root, last }: Host, kind: number): boolean {
  const own = last() && root.querySelector(`#remark-${last()}`);
  const line = own || root.querySelector('#record-remarks > li:last-of-type');
  return press(line?.querySelectorAll<HTMLButtonElement>('button[name=kind]')[kind] ?? null);
}

function press(button: HTMLButtonElement | null): boolean {
  button?.click();
  return button !== null;
}
