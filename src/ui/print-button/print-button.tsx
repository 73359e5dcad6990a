import { useUiMessages } from '#ui/messages.ts';

/** Opens the browser's print dialogue; without JavaScript it is not shown (the browser's own menu prints as well). */
export function PrintButton() {
  return (
    <renkei-print>
      <button type="button" class="button button--secondary">
        {useUiMessages().print}
      </button>
    </renkei-print>
  );
}
