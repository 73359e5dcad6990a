import { useUiMessages } from '#ui/messages.ts';

export interface BreadcrumbsProps {
  /** From the workspace's first page to here; the last one is this page. */
  readonly items: readonly { readonly label: string; readonly href?: string }[];
}

export function Breadcrumbs({ items }: BreadcrumbsProps) {
  const t = useUiMessages();
  if (items.length < 2) return null;
  return (
    <nav class="breadcrumbs" aria-label={t.breadcrumbs}>
      <ol class="breadcrumbs__list">
        {items.map((item, index) => {
          const here = index === items.length - 1;
          return (
            <li key={index} aria-current={here ? 'page' : undefined}>
              {item.href && !here ? <a href={item.href}>{item.label}</a> : item.label}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
