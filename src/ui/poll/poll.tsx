import type { ComponentChildren } from 'preact';
import { useUiMessages } from '#ui/messages.ts';

export interface PollProps {
  /** The same id must stand on the page that `src` answers with. */
  readonly id: string;
  /** Address of this page, or of one that shows the same part. */
  readonly src: string;
  /** Seconds between two questions. */
  readonly interval?: number;
  /** True when nothing more will happen: nobody asks again. */
  readonly done: boolean;
  readonly children: ComponentChildren;
}

/**
 * A part of a page that is still changing. The island fetches `src` and puts in the part with the same id; without
 * JavaScript there is the link, and `refreshSeconds` of the page. Leads away when the answer is another page.
 */
export function Poll({ id, src, interval = 2, done, children }: PollProps) {
  const t = useUiMessages();
  return (
    <renkei-poll id={id} src={src} interval={String(interval)} done={done || undefined} aria-live="polite">
      {children}
      {done ? null : (
        <p class="poll__refresh">
          <a href={src}>{t.refresh}</a>
        </p>
      )}
    </renkei-poll>
  );
}
