import { type Sector, sectors } from '#directory/domain/index.ts';
import { directoryWords } from '#directory/index.ts';
import { dateInJapan } from '#kernel/date-in-japan.ts';
import { formVersion } from '#platform/http/form-version.ts';
import {
  page,
  type Reply,
  type Route,
  redirect,
  refuse,
  type WorkspaceContext,
  workspaceRoute,
} from '#platform/http/route.ts';
import { ErrorSummary } from '#ui/error-summary/error-summary.tsx';
import { Notice } from '#ui/notice/notice.tsx';
import { PageHeader } from '#ui/page-header/page-header.tsx';
import { SideBySide } from '#ui/side-by-side/side-by-side.tsx';
import { silentReason } from '../../domain/voiceless/find-voiceless.ts';
import { messages } from '../../locales/voiceless/messages.ts';
import { paths } from '../../paths.ts';
import { secretariat } from '../../policy.ts';
import { askedSeats } from '../../store/asked-seats.ts';
import type { Founding } from '../../store/foundings.ts';
import { beginFounding, changeFounding } from '../../use-cases/voiceless/keep-founding.ts';
import { loadFounding } from '../../use-cases/voiceless/load-founding.ts';
import { loadVoiceless } from '../../use-cases/voiceless/load-voiceless.ts';
import type { FoundingRefusal } from '../../use-cases/voiceless/refusals.ts';
import { crumbs } from './crumbs.ts';
import { FoundingForm, foundingFields } from './founding-form.tsx';
import { seatText, tradeText } from './seat-words.ts';
import { readValues, type TypedForm, wordProblems } from './typed-form.ts';

interface Shown {
  readonly typed: TypedForm;
  readonly chosen: readonly string[];
  /** What stands there now, where somebody was faster. */
  readonly stored?: Founding;
}

async function show(
  context: WorkspaceContext,
  founding: Founding | null,
  { typed, chosen, stored }: Shown,
  status = 200,
): Promise<Reply> {
  const { tx, actor, clock, language } = context;
  const { form: t, changedTitle, changedBody, one } = messages[language];
  const key = actor.workspaceKey;
  const title = founding ? t.editTitle : t.newTitle;
  const here = founding
    ? [{ label: one.title(founding.trade), href: paths.founding.to(key, founding.foundingId) }, { label: title }]
    : [{ label: title }];
  const seats = await askedSeats(tx, actor.workspaceId, dateInJapan(clock.now()));
  const place = (seatId: string) => {
    const seat = seats.find((each) => each.seatId === seatId);
    return seat ? seatText(seat, language) : '';
  };
  const placed = (seatIds: readonly string[]) => [...seatIds].toSorted().map(place).join('\n');
  return page(
    {
      title,
      section: 'feedback',
      breadcrumbs: crumbs(key, language, ...here),
      body: (
        <>
          <ErrorSummary errors={typed.errors} />
          <PageHeader title={title} lead={founding ? undefined : t.lead} />
          {stored ? (
            <Notice kind="warning" title={changedTitle}>
              <p>{changedBody}</p>
              <SideBySide
                fields={[
                  { label: t.trade, mine: typed.values.trade ?? '', theirs: stored.trade },
                  {
                    label: t.sector,
                    mine: sectorName(typed.values.sector, language),
                    theirs: sectorName(stored.sector, language),
                  },
                  { label: t.plannedName, mine: typed.values.plannedName ?? '', theirs: stored.plannedName },
                  { label: t.note, mine: typed.values.note ?? '', theirs: stored.note },
                  { label: t.seats, mine: placed(chosen), theirs: placed(stored.seatIds) },
                ]}
              />
            </Notice>
          ) : null}
          <FoundingForm
            action={founding ? paths.editFounding.to(key, founding.foundingId) : paths.newFounding.to(key)}
            typed={typed}
            chosen={chosen}
            // A seat of an organisation has its voice; one that was chosen before stays to be seen.
            seats={seats.filter((seat) => silentReason(seat) !== null || chosen.includes(seat.seatId))}
            version={(stored ?? founding)?.version ?? null}
            cancelHref={founding ? paths.founding.to(key, founding.foundingId) : paths.voiceless.to(key)}
          />
        </>
      ),
    },
    status,
  );
}

const sectorOf = (text: string | undefined): Sector | undefined => sectors.find((sector) => sector === text);
const sectorName = (text: string | undefined, language: WorkspaceContext['language']): string => {
  const sector = sectorOf(text);
  return sector ? directoryWords[language].sectors[sector] : '';
};

/** From a trade of the page 団体のない分野: its name, its 区分 and its seats stand there already. */
async function begin(context: WorkspaceContext): Promise<Reply> {
  const { tx, actor, clock, language, query } = context;
  const { voiceless } = await loadVoiceless(tx, actor.workspaceId, dateInJapan(clock.now()));
  const trade = voiceless.find(({ key }) => key === query.get('trade'));
  const values = {
    trade: trade ? (trade.trade === null ? trade.note : tradeText(trade, language)) : '',
    sector: trade?.sector ?? 'care',
    plannedName: '',
    note: '',
  };
  return show(context, null, {
    typed: { values, errors: [] },
    chosen: trade?.seats.map(({ seatId }) => seatId) ?? [],
  });
}

function input({ form, clock }: WorkspaceContext) {
  const values = readValues(form, foundingFields);
  const { trade = '', plannedName = '', note = '' } = values;
  // What is no 区分 the use case refuses.
  const sector = (sectorOf(values.sector) ?? '') as Sector;
  const seatIds = form.all('seats');
  return { values, seatIds, words: { trade, sector, plannedName, note, seatIds, clock } };
}

async function back(context: WorkspaceContext, founding: Founding | null, error: FoundingRefusal): Promise<Reply> {
  const { values, seatIds } = input(context);
  switch (error.kind) {
    case 'invalid': {
      const errors = wordProblems(error.problems, context.language);
      return show(context, founding, { typed: { values, errors }, chosen: seatIds }, 422);
    }
    case 'changed':
      return show(context, founding, { typed: { values, errors: [] }, chosen: seatIds, stored: error.stored }, 409);
    case 'given-up':
      return refuse('closed');
    default:
      return refuse(error.kind);
  }
}

const withFounding =
  (work: (context: WorkspaceContext, founding: Founding) => Promise<Reply>) =>
  async (context: WorkspaceContext): Promise<Reply> => {
    const { tx, actor, params, clock, touch } = context;
    const today = dateInJapan(clock.now());
    const loaded = await loadFounding(tx, actor, { foundingId: params.founding ?? '', today });
    if (!loaded) return refuse('not-found');
    touch(loaded.founding.foundingId);
    return work(context, loaded.founding);
  };

export const foundingFormRoutes: readonly Route[] = [
  workspaceRoute({
    method: 'get',
    path: paths.newFounding.pattern,
    who: secretariat,
    // The form names who sits where.
    audit: 'feedback.see-voiceless',
    handle: begin,
  }),
  workspaceRoute({
    method: 'post',
    path: paths.newFounding.pattern,
    who: secretariat,
    audit: 'feedback.begin-founding',
    async handle(context) {
      const { tx, actor, touch } = context;
      const begun = await beginFounding(tx, actor, input(context).words);
      if (!begun.ok) return back(context, null, begun.error);
      touch(begun.value.foundingId);
      return redirect(`${paths.founding.to(actor.workspaceKey, begun.value.foundingId)}?done=begun`);
    },
  }),
  workspaceRoute({
    method: 'get',
    path: paths.editFounding.pattern,
    who: secretariat,
    audit: 'feedback.see-founding',
    handle: withFounding((context, founding) => {
      const { trade, sector, plannedName, note } = founding;
      const typed = { values: { trade, sector, plannedName, note }, errors: [] };
      return show(context, founding, { typed, chosen: founding.seatIds });
    }),
  }),
  workspaceRoute({
    method: 'post',
    path: paths.editFounding.pattern,
    who: secretariat,
    audit: 'feedback.change-founding',
    handle: withFounding(async (context, founding) => {
      const { tx, actor, form } = context;
      const { foundingId } = founding;
      const { words } = input(context);
      const changed = await changeFounding(tx, actor, { ...words, foundingId, version: formVersion(form) });
      if (!changed.ok) return back(context, founding, changed.error);
      return redirect(`${paths.founding.to(actor.workspaceKey, foundingId)}?done=changed`);
    }),
  }),
];
