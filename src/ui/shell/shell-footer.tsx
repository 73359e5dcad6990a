import { useUiMessages } from '#ui/messages.ts';
import type { Frame } from './frame.ts';

/** On screen the version; on paper whose page this is and when it was printed. */
export function ShellFooter({ frame, title }: { readonly frame: Frame; readonly title: string }) {
  const t = useUiMessages();
  return (
    <footer class="shell-footer">
      <p class="shell-footer__product">
        {t.productName}
        {frame.version ? ` ${frame.version}` : null}
      </p>
      <p class="shell-footer__print">
        {[frame.workspaceName, title, frame.today ? `${t.printedOn} ${frame.today}` : null].filter(Boolean).join('　')}
      </p>
    </footer>
  );
}
