import type { Actor } from '#kernel/actor.ts';
import { formatAsOf } from '#kernel/as-of.ts';
import type { Language } from '#kernel/language.ts';
import { Badge } from '#ui/badge/badge.tsx';
import { DataTable } from '#ui/data-table/data-table.tsx';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import { FilterForm } from '#ui/filter-form/filter-form.tsx';
import { LinkButton } from '#ui/link-button/link-button.tsx';
import { PageHeader } from '#ui/page-header/page-header.tsx';
import { PrintButton } from '#ui/print-button/print-button.tsx';
import { SelectField } from '#ui/select-field/select-field.tsx';
import { type ChallengeState, challengeStates, evidenceKinds } from '../domain/challenge.ts';
import { messages } from '../locales/messages.ts';
import { paths } from '../paths.ts';
import { challengesPolicy } from '../policy.ts';
import type { ChallengeList, ListedChallenge } from '../use-cases/load-challenges.ts';

export interface ChallengesPageProps {
  readonly list: ChallengeList;
  readonly state: ChallengeState | null;
  readonly actor: Actor;
  readonly language: Language;
}

/** 課題: what is open, with how much speaks for each and what is being done. */
export function ChallengesPage({ list, state, actor, language }: ChallengesPageProps) {
  const t = messages[language];
  const key = actor.workspaceKey;
  const all = challengeStates.reduce((sum, each) => sum + list.counts[each], 0);
  const writes = challengesPolicy['challenge.write'](actor);
  const raise = writes ? <LinkButton href={paths.newChallenge.to(key)}>{t.list.raise}</LinkButton> : null;
  const toActions = (
    <LinkButton kind="secondary" href={paths.actions.to(key)}>
      {t.list.toActions}
    </LinkButton>
  );
  if (all === 0) {
    return (
      <>
        <PageHeader title={t.title} />
        <EmptyState
          title={t.list.emptyTitle}
          action={
            <div class="actions">
              {raise}
              {toActions}
            </div>
          }
        >
          <p>{t.list.emptyBody}</p>
          <p>{writes ? t.list.emptyHow : t.list.emptyReader}</p>
        </EmptyState>
      </>
    );
  }
  return (
    <>
      <PageHeader
        title={t.title}
        lead={t.list.lead(list.counts.open, all)}
        actions={
          <>
            {raise}
            {toActions}
          </>
        }
      />
      <FilterForm action={paths.challenges.to(key)} label={t.list.filterLabel}>
        <SelectField
          name="state"
          label={t.list.state}
          placeholder={t.all}
          value={state ?? ''}
          options={challengeStates.map((value) => ({
            value,
            label: `${t.states[value]} ${t.counted(list.counts[value])}`,
          }))}
        />
      </FilterForm>
      <DataTable
        caption={t.list.caption}
        captionHidden
        empty={t.list.noMatch}
        columns={[
          { label: t.list.challenge },
          { label: t.list.state },
          { label: t.list.raisedOn, unbroken: true },
          ...(challengesPolicy['challenge.read-inside'](actor) ? [{ label: t.list.evidence }] : []),
          { label: t.list.openActions, align: 'number' },
        ]}
        rows={list.challenges.map((challenge) => ({
          header: true,
          cells: [
            <a key="title" href={paths.challenge.to(key, challenge.challengeId)}>
              {challenge.title}
            </a>,
            <StateBadge key="state" state={challenge.state} language={language} />,
            formatAsOf(challenge.raisedOn, language),
            ...(challenge.evidence ? [evidenceText(challenge.evidence, language)] : []),
            String(challenge.openActions),
          ],
        }))}
      />
      <div class="actions">
        <PrintButton />
      </div>
    </>
  );
}

export function StateBadge({ state, language }: { readonly state: ChallengeState; readonly language: Language }) {
  const tone = state === 'open' ? 'concern' : state === 'settled' ? 'good' : 'plain';
  return <Badge tone={tone}>{messages[language].states[state]}</Badge>;
}

/** 「要点発言2件、数値1件」 */
function evidenceText(counts: NonNullable<ListedChallenge['evidence']>, language: Language): string {
  const t = messages[language];
  const parts = evidenceKinds.flatMap((kind) => {
    const count = counts[kind] ?? 0;
    return count === 0 ? [] : [`${t.evidenceKinds[kind]}${language === 'en' ? ' ' : ''}${t.counted(count)}`];
  });
  return parts.length === 0 ? t.none : parts.join(t.listSeparator);
}
