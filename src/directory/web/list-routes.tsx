import { dateInJapan } from '#kernel/date-in-japan.ts';
import { file, page, workspaceRoute } from '#platform/http/route.ts';
import { writeCsv } from '#platform/tabular/write-csv.ts';
import { messages } from '../locales/messages.ts';
import { organisationSheet } from '../organisation-sheet.ts';
import { paths } from '../paths.ts';
import { directoryPolicy } from '../policy.ts';
import { organisationList } from '../use-cases/organisation-list.ts';
import { readListFilter } from './list-filter.ts';
import { ListPage } from './list-page.tsx';

export const CSV = 'text/csv; charset=utf-8';
const PAGE_ROWS = 100;

/** What an import has just done, for the notice on the list. */
function takenIn(query: URLSearchParams): { readonly added: number; readonly changed: number } | null {
  const [added, changed] = [query.get('added'), query.get('changed')];
  return added && changed && /^\d{1,5}$/.test(added) && /^\d{1,5}$/.test(changed)
    ? { added: Number(added), changed: Number(changed) }
    : null;
}

export const listRoutes = [
  workspaceRoute({
    method: 'get',
    path: paths.organisations.pattern,
    who: 'signed-in',
    // Names of organisations, nothing about a person.
    audit: 'none',
    async handle({ tx, actor, language, query, clock }) {
      const filter = readListFilter(query);
      const list = await organisationList(tx, actor, { ...filter, today: dateInJapan(clock.now()) });
      const lastPage = Math.max(1, Math.ceil(list.organisations.length / PAGE_ROWS));
      const current = Math.min(filter.page, lastPage);
      return page({
        title: messages[language].title,
        section: 'directory',
        body: (
          <ListPage
            organisations={list.organisations.slice((current - 1) * PAGE_ROWS, current * PAGE_ROWS)}
            shown={list.organisations.length}
            total={list.total}
            lastPage={lastPage}
            next={list.next}
            taken={takenIn(query)}
            filter={{ ...filter, page: current }}
            actor={actor}
            language={language}
          />
        ),
      });
    },
  }),
  workspaceRoute({
    method: 'get',
    path: paths.exportCsv.pattern,
    who: 'signed-in',
    audit: 'organisation.export',
    async handle({ tx, actor, language, query, clock }) {
      const today = dateInJapan(clock.now());
      const { organisations } = await organisationList(tx, actor, { ...readListFilter(query), today });
      const sheet = organisationSheet(organisations, directoryPolicy['organisation.read-contacts'](actor));
      return file(writeCsv(sheet), CSV, `${messages[language].exportName}-${today}.csv`);
    },
  }),
  workspaceRoute({
    method: 'get',
    path: paths.template.pattern,
    who: 'signed-in',
    audit: 'none',
    async handle({ language }) {
      return file(writeCsv(organisationSheet([], true)), CSV, `${messages[language].exportName}.csv`);
    },
  }),
];
