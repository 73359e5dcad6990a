import { useUiMessages } from '#ui/messages.ts';

/** First stop of the Tab key; appears when it has focus. */
export function SkipLink() {
  return (
    <a class="skip-link" href="#main">
      {useUiMessages().skipToContent}
    </a>
  );
}
