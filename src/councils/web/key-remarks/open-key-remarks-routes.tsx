import type { Actor } from '#kernel/actor.ts';
import { formatAsOf } from '#kernel/as-of.ts';
import { dateInJapan } from '#kernel/date-in-japan.ts';
import type { Language } from '#kernel/language.ts';
import { page, type Reply, type Route, refuse, type WorkspaceContext, workspaceRoute } from '#platform/http/route.ts';
import { DataTable } from '#ui/data-table/data-table.tsx';
import { FilterForm } from '#ui/filter-form/filter-form.tsx';
import { PageHeader } from '#ui/page-header/page-header.tsx';
import { PrintButton } from '#ui/print-button/print-button.tsx';
import { SelectField } from '#ui/select-field/select-field.tsx';
import { keyRemarkKinds } from '../../domain/key-remark.ts';
import { shortened } from '../../domain/visits/shortened.ts';
import { messages } from '../../locales/key-remarks/messages.ts';
import { paths } from '../../paths.ts';
import type { Body } from '../../store/meetings.ts';
import { type OpenKeyRemark, openKeyRemarks } from '../../use-cases/key-remarks/read-key-remarks.ts';
import { crumbs } from '../bodies/crumbs.ts';
import { kindName } from './key-remark-words.ts';

interface OpenPageProps {
  readonly body: Body;
  readonly open: readonly OpenKeyRemark[];
  readonly kind: string;
  readonly actor: Actor;
  readonly language: Language;
}

/** 扱いの決まっていない要点発言 of a body: how long each has been open, and the way to settle it. */
function OpenPage({ body, open, kind, actor, language }: OpenPageProps) {
  const t = messages[language];
  const { columns } = t;
  const { workspaceKey } = actor;
  const shown = kind === '' ? open : open.filter((one) => one.kind === kind);
  return (
    <>
      <PageHeader
        title={t.openPage.title(body.name)}
        lead={t.openPage.lead(open.length, open[0]?.daysOpen ?? 0)}
        actions={<PrintButton />}
      />
      <FilterForm action={paths.openKeyRemarks.to(workspaceKey, body.bodyId)} label={t.openPage.filter}>
        <SelectField
          name="kind"
          label={columns.kind}
          placeholder={t.openPage.all}
          value={kind}
          options={keyRemarkKinds.map((each) => ({ value: each, label: kindName(each, language) }))}
        />
      </FilterForm>
      <DataTable
        caption={t.one.openOfBody}
        columns={[
          { label: columns.text, sentences: true },
          { label: columns.kind, unbroken: true },
          { label: columns.meeting },
          { label: columns.days, align: 'number' },
          { label: columns.state, unbroken: true },
        ]}
        empty={t.openPage.empty}
        rows={shown.map((one) => ({
          header: true,
          cells: [
            one.text,
            kindName(one.kind, language),
            <a key="meeting" href={paths.keyRemarks.to(workspaceKey, one.meetingId)}>
              {`${t.end.nth(one.number)} ${formatAsOf(one.heldOn, language)}`}
            </a>,
            String(one.daysOpen),
            <a key="decide" href={paths.keyRemark.to(workspaceKey, one.keyRemarkId)}>
              {actor.role === 'officer' ? t.openPage.decide : t.open}
              <span class="visually-hidden">{`: ${shortened(one.text, 30)}`}</span>
            </a>,
          ],
        }))}
      />
    </>
  );
}

async function show(context: WorkspaceContext): Promise<Reply> {
  const { tx, actor, clock, language, params, query } = context;
  const today = dateInJapan(clock.now());
  const found = await openKeyRemarks(tx, actor, { bodyId: params.body ?? '', today });
  if (!found) return refuse('not-found');
  context.touch(found.body.bodyId);
  const kind = keyRemarkKinds.find((each) => each === query.get('kind')) ?? '';
  const { workspaceKey } = actor;
  return page({
    title: messages[language].openPage.title(found.body.name),
    section: 'councils',
    breadcrumbs: crumbs(
      workspaceKey,
      language,
      { label: found.body.name, href: paths.body.to(workspaceKey, found.body.bodyId) },
      { label: messages[language].one.openOfBody },
    ),
    body: <OpenPage {...found} kind={kind} actor={actor} language={language} />,
  });
}

export const openKeyRemarksRoutes: readonly Route[] = [
  workspaceRoute({
    method: 'get',
    path: paths.openKeyRemarks.pattern,
    who: 'signed-in',
    audit: 'councils.see-key-remarks',
    handle: show,
  }),
];
