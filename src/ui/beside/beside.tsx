import type { ComponentChildren } from 'preact';

export interface BesideProps {
  /** What is read. */
  readonly children: ComponentChildren;
  /** What is done with it; below it where there is no room. */
  readonly aside: ComponentChildren;
}

/** A text, and beside it the form that changes it: eyes move sideways and nothing has to be remembered. */
export function Beside({ children, aside }: BesideProps) {
  return (
    <div class="beside">
      <div class="beside__part">{children}</div>
      <div class="beside__part">{aside}</div>
    </div>
  );
}
