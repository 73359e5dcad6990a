import { useUiMessages } from '#ui/messages.ts';

export function Warnings({ warnings }: { readonly warnings: readonly string[] }) {
  const t = useUiMessages();
  if (warnings.length === 0) return null;
  return (
    <aside class="shell-warnings" aria-label={t.warnings}>
      {warnings.map((warning) => (
        <p class="shell-warnings__line" key={warning}>
          <strong>{t.noticeKind.warning}</strong>
          {warning}
        </p>
      ))}
    </aside>
  );
}
