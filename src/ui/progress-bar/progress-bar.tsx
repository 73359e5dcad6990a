import { useUiMessages } from '#ui/messages.ts';

export interface ProgressBarProps {
  readonly value: number;
  readonly max: number;
  /** What is being done. */
  readonly label: string;
  /** In place of 「6のうち2まで終わりました」. */
  readonly text?: string;
}

export function ProgressBar({ value, max, label, text }: ProgressBarProps) {
  const t = useUiMessages();
  const words = text ?? t.progress(value, max);
  return (
    <div class="progress-bar">
      <p class="progress-bar__label">{label}</p>
      <progress class="progress-bar__bar" value={value} max={max} aria-label={label}>
        {words}
      </progress>
      <p class="progress-bar__text">{words}</p>
    </div>
  );
}
