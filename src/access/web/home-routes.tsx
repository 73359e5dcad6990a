import { type OpenContext, openRoute, page, type Reply, type Route, redirect } from '#platform/http/route.ts';
import { DataTable } from '#ui/data-table/data-table.tsx';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import { uiMessages } from '#ui/messages.ts';
import { PageHeader } from '#ui/page-header/page-header.tsx';
import { paths } from '../paths.ts';
import { findHome, type Seat } from '../use-cases/find-home.ts';
import { useSampleLink } from '../use-cases/use-sample-link.ts';
import { type Door, sessionCookie, sessionToken, words } from './door.ts';

/** The front door: to the one workspace, to a choice, or to sign-in; and the sample links of the trial. */
export const homeRoutes = (door: Door): readonly Route[] => [
  openRoute({
    method: 'get',
    path: paths.home.pattern,
    who: 'anyone',
    audit: 'none',
    async handle(context) {
      const home = await findHome(door.database, sessionToken(context), context.clock);
      if (home.kind === 'nobody') return redirect(paths.signIn.to());
      if (home.kind === 'half-signed-in') return redirect(paths.secondFactor.to());
      const [only, ...others] = home.seats;
      if (only && others.length === 0) return redirect(door.firstPage(only.workspaceKey, only.role));
      return chooseReply(door, context, home.seats);
    },
  }),
  openRoute({
    method: 'get',
    path: paths.sampleLink.pattern,
    who: 'anyone',
    audit: 'session.begin-with-sample-link',
    async handle(context) {
      const t = words(context);
      const gone = page(
        {
          title: t.sampleGoneTitle,
          body: <Gone title={t.sampleGoneTitle} body={t.sampleGoneBody} link={t.toSignIn} />,
        },
        404,
      );
      // A browser that looks ahead must not use the link up.
      if (/prefetch/i.test(context.headers.get('sec-purpose') ?? context.headers.get('purpose') ?? '')) return gone;
      const { clock, peer } = context;
      const link = context.params.token ?? '';
      const used = await useSampleLink(door.database, { link, peer, clock, oldToken: sessionToken(context) });
      if (!used.ok) return gone;
      const { token, workspaceKey, role } = used.value;
      return redirect(door.firstPage(workspaceKey, role), [sessionCookie(context, token)]);
    },
  }),
];

export function Gone({ title, body, link }: { readonly title: string; readonly body: string; readonly link: string }) {
  return (
    <>
      <PageHeader title={title} lead={body} />
      <p>
        <a href={paths.signIn.to()}>{link}</a>
      </p>
    </>
  );
}

function chooseReply(door: Door, context: OpenContext, seats: readonly Seat[]): Reply {
  const t = words(context);
  if (seats.length === 0) {
    const body = (
      <>
        <PageHeader title={t.noSeatTitle} />
        <EmptyState title={t.noSeatTitle}>{t.noSeatBody}</EmptyState>
      </>
    );
    return page({ title: t.noSeatTitle, body });
  }
  const { roles } = uiMessages[context.language];
  const body = (
    <>
      <PageHeader title={t.homeTitle} lead={t.homeLead(seats.length)} />
      <DataTable
        caption={t.homeTitle}
        captionHidden
        columns={[{ label: t.columnName }, { label: t.columnRole }]}
        rows={seats.map((seat) => ({
          header: true,
          cells: [
            <a key={seat.workspaceKey} href={door.firstPage(seat.workspaceKey, seat.role)}>
              {seat.workspaceName}
            </a>,
            roles[seat.role],
          ],
        }))}
      />
    </>
  );
  return page({ title: t.homeTitle, body });
}
