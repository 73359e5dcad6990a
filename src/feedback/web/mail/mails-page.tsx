import type { Language } from '#kernel/language.ts';
import { queryText } from '#platform/http/query-text.ts';
import { Badge } from '#ui/badge/badge.tsx';
import { DataTable, type Row } from '#ui/data-table/data-table.tsx';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import { FilterForm } from '#ui/filter-form/filter-form.tsx';
import { LinkButton } from '#ui/link-button/link-button.tsx';
import { PageHeader } from '#ui/page-header/page-header.tsx';
import { Pagination } from '#ui/pagination/pagination.tsx';
import { SelectField } from '#ui/select-field/select-field.tsx';
import { type MailState, mailStates } from '../../domain/mail.ts';
import { messages } from '../../locales/mail/messages.ts';
import { paths } from '../../paths.ts';
import { type MailLine, mailStatesToDo } from '../../store/mail-log.ts';
import { momentText, toneOfMail } from './words.ts';

export interface MailsPageProps {
  readonly workspaceKey: string;
  readonly counts: ReadonlyMap<MailState, number>;
  readonly toDo: readonly MailLine[];
  /** One page of the log. */
  readonly lines: readonly MailLine[];
  readonly state: MailState | null;
  readonly page: number;
  readonly lastPage: number;
  readonly language: Language;
}

/** 送ったメール: what waits for a person first, then all of them. */
export function MailsPage(props: MailsPageProps) {
  const { workspaceKey, counts, toDo, language } = props;
  const t = messages[language].log;
  const settings = (
    <LinkButton kind="secondary" href={paths.settings.to(workspaceKey)}>
      {t.settings}
    </LinkButton>
  );
  if (counts.size === 0) {
    return (
      <>
        <PageHeader title={t.title} />
        <EmptyState title={t.emptyTitle} action={settings}>
          <p>{t.emptyBody}</p>
          <p>{t.emptyHow}</p>
        </EmptyState>
      </>
    );
  }
  const sum = (states: readonly MailState[]) => states.reduce((all, state) => all + (counts.get(state) ?? 0), 0);
  return (
    <>
      <PageHeader title={t.title} lead={t.lead(sum(['queued', 'sending']), sum(mailStatesToDo))} actions={settings} />
      {toDo.length === 0 ? null : <ToDo {...props} />}
      <h2>{t.all}</h2>
      <Filter {...props} />
      <DataTable
        caption={t.all}
        captionHidden
        columns={[
          { label: t.subject },
          { label: t.to },
          { label: t.kind },
          { label: t.state },
          { label: t.at, unbroken: true },
        ]}
        rows={props.lines.map((line) => lineRow(line, props))}
        empty={t.noneOfState}
      />
      <Pagination
        current={props.page}
        last={props.lastPage}
        href={(page) => `${paths.mails.to(workspaceKey)}${queryText({ state: props.state, page: String(page) })}`}
      />
    </>
  );
}

function ToDo({ workspaceKey, toDo, language }: MailsPageProps) {
  const { log: t, states } = messages[language];
  return (
    <section>
      <h2>{t.toDo}</h2>
      <DataTable
        caption={t.toDo}
        captionHidden
        columns={[{ label: t.subject }, { label: t.to }, { label: t.state }, { label: t.whatNext, sentences: true }]}
        rows={toDo.map((line) => ({
          header: true,
          cells: [
            <a href={paths.mail.to(workspaceKey, line.mailId)} key="subject">
              {line.subject}
            </a>,
            line.organisationName ?? t.toSelf,
            <Badge tone={toneOfMail[line.state]} key="state">
              {states[line.state]}
            </Badge>,
            t.next[line.state as (typeof mailStatesToDo)[number]],
          ],
        }))}
      />
    </section>
  );
}

function Filter({ workspaceKey, counts, state, language }: MailsPageProps) {
  const { log: t, states } = messages[language];
  return (
    <FilterForm action={paths.mails.to(workspaceKey)} label={t.filter}>
      <SelectField
        name="state"
        label={t.state}
        placeholder={t.everyState}
        value={state ?? ''}
        options={mailStates
          .filter((each) => counts.has(each) || each === state)
          .map((each) => ({ value: each, label: states[each] }))}
      />
    </FilterForm>
  );
}

function lineRow(line: MailLine, { workspaceKey, language }: MailsPageProps): Row {
  const { log: t, kinds, states } = messages[language];
  return {
    header: true,
    cells: [
      <a href={paths.mail.to(workspaceKey, line.mailId)} key="subject">
        {line.subject}
      </a>,
      line.organisationName ?? t.toSelf,
      kinds[line.kind],
      <Badge tone={toneOfMail[line.state]} key="state">
        {states[line.state]}
      </Badge>,
      momentText(line.enteredAt, language),
    ],
  };
}
