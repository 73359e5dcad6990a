import type { Actor } from '#kernel/actor.ts';
import type { Language } from '#kernel/language.ts';
import { DataTable } from '#ui/data-table/data-table.tsx';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import { FilterForm } from '#ui/filter-form/filter-form.tsx';
import { LinkButton } from '#ui/link-button/link-button.tsx';
import { PageHeader } from '#ui/page-header/page-header.tsx';
import { TextField } from '#ui/text-field/text-field.tsx';
import { messages } from '../../locales/bodies/messages.ts';
import { councilWords } from '../../locales/words/words.ts';
import { paths } from '../../paths.ts';
import type { ListedPerson } from '../../use-cases/bodies/list-people.ts';

/** Everybody in the books, and what they hold. */
export function PeoplePage({
  people,
  text,
  actor,
  language,
}: {
  readonly people: readonly ListedPerson[];
  readonly text: string;
  readonly actor: Actor;
  readonly language: Language;
}) {
  const { people: t, none } = messages[language];
  const words = councilWords[language];
  const key = actor.workspaceKey;
  const action = <LinkButton href={paths.newPerson.to(key)}>{t.newPerson}</LinkButton>;
  if (people.length === 0 && text === '') {
    return (
      <>
        <PageHeader title={t.title} />
        <EmptyState title={t.emptyTitle} action={action}>
          <p>{t.emptyBody}</p>
        </EmptyState>
      </>
    );
  }
  const { name, organisation, seats, channel, account } = t.columns;
  return (
    <>
      <PageHeader
        title={t.title}
        lead={text === '' ? t.lead(people.length) : t.found(people.length, text)}
        actions={action}
      />
      <FilterForm action={paths.people.to(key)} label={t.search} submitLabel={t.submit}>
        <TextField name="q" label={t.search} type="search" value={text} maxLength={100} width="long" />
      </FilterForm>
      <DataTable
        caption={t.title}
        captionHidden
        columns={[name, organisation, seats, channel, account].map((label) => ({ label }))}
        empty={t.empty}
        rows={people.map((each) => ({
          header: true,
          cells: [
            <a key="person" href={paths.person.to(key, each.person.personId)}>
              {each.person.name}
            </a>,
            [each.organisationName, each.person.jobTitle].filter((part) => part !== '').join(' ') || none,
            each.seats.length === 0
              ? none
              : each.seats.map((seat) => (
                  <div key={seat.seatId}>{t.seat(seat.bodyName, words.office[seat.office])}</div>
                )),
            words.channel[each.person.channel],
            each.person.accountId === null ? none : t.hasAccount,
          ],
        }))}
      />
    </>
  );
}
