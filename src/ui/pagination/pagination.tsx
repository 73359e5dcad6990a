import { useUiMessages } from '#ui/messages.ts';
import { pageWindow } from './page-window.ts';

export interface PaginationProps {
  /** From 1. */
  readonly current: number;
  readonly last: number;
  readonly href: (page: number) => string;
}

/** Nothing at all for a single page. */
export function Pagination({ current, last, href }: PaginationProps) {
  const t = useUiMessages();
  if (last <= 1) return null;
  return (
    <nav class="pagination" aria-label={t.pagination}>
      <ul class="pagination__list">
        {current > 1 ? (
          <li>
            <a class="pagination__step" href={href(current - 1)} rel="prev">
              {t.previousPage}
            </a>
          </li>
        ) : null}
        {pageWindow(current, last).map((page, index) =>
          page === null ? (
            <li key={`gap-${index}`} class="pagination__gap">
              …
            </li>
          ) : (
            <li key={page} class="pagination__number">
              <a
                class="pagination__link"
                href={href(page)}
                aria-label={t.pageNumber(page)}
                aria-current={page === current ? 'page' : undefined}
              >
                {page}
              </a>
            </li>
          ),
        )}
        <li class="pagination__position">{t.pageOf(current, last)}</li>
        {current < last ? (
          <li>
            <a class="pagination__step" href={href(current + 1)} rel="next">
              {t.nextPage}
            </a>
          </li>
        ) : null}
      </ul>
    </nav>
  );
}
