import { spokenName } from '#access/index.ts';
import { challengesPaths } from '#challenges/index.ts';
import { evidencePaths, indicatorName } from '#evidence/index.ts';
import type { Actor } from '#kernel/actor.ts';
import { formatAsOf } from '#kernel/as-of.ts';
import { dateInJapan } from '#kernel/date-in-japan.ts';
import type { Language } from '#kernel/language.ts';
import { Disclosure } from '#ui/disclosure/disclosure.tsx';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import { ErrorSummary } from '#ui/error-summary/error-summary.tsx';
import { LinkButton } from '#ui/link-button/link-button.tsx';
import { Notice } from '#ui/notice/notice.tsx';
import { PageHeader } from '#ui/page-header/page-header.tsx';
import { goalSection } from '../goal-section.ts';
import { messages } from '../locales/messages.ts';
import type { LoadedGoal } from '../use-cases/load-shared-goal.ts';
import { GoalBlock } from './goal-block.tsx';
import { SetGoalForm, type Setting } from './set-goal-form.tsx';

export interface GoalPageProps {
  readonly loaded: LoadedGoal | null;
  /** null for those who only read. */
  readonly setting: Setting | null;
  readonly actor: Actor;
  readonly language: Language;
}

/** 目標: what we aim at together, in percent and people; and for the 事務局 the form that sets it. */
export function GoalPage({ loaded, setting, actor, language }: GoalPageProps) {
  const t = messages[language];
  return (
    <>
      <ErrorSummary errors={setting?.errors ?? []} />
      <PageHeader
        title={t.title}
        lead={loaded?.goal.name}
        actions={
          loaded ? (
            <LinkButton kind="secondary" href={challengesPaths.challenges.to(actor.workspaceKey)}>
              {t.toChallenges}
            </LinkButton>
          ) : null
        }
      />
      {setting?.changed ? (
        <Notice kind="warning" title={t.changed.title}>
          <p>{t.changed.body}</p>
        </Notice>
      ) : null}
      {loaded ? (
        <CurrentGoal loaded={loaded} actor={actor} language={language} />
      ) : (
        <EmptyState title={t.empty.title}>
          <p>{t.empty.body}</p>
          <p>{setting ? t.empty.how : t.empty.reader}</p>
        </EmptyState>
      )}
      {setting ? (
        <SetGoalForm setting={setting} replaces={loaded?.goal ?? null} actor={actor} language={language} />
      ) : null}
      {loaded && loaded.former.length > 0 ? <FormerGoals loaded={loaded} language={language} /> : null}
    </>
  );
}

interface Shown {
  readonly loaded: LoadedGoal;
  readonly language: Language;
}

function CurrentGoal({ loaded, actor, language }: Shown & { readonly actor: Actor }) {
  const section = goalSection(loaded, language);
  return (
    <>
      {section ? (
        <GoalBlock section={section} workspaceKey={actor.workspaceKey} />
      ) : (
        <MissingFigures loaded={loaded} actor={actor} language={language} />
      )}
      <p>{setAt(loaded.goal, language)}</p>
    </>
  );
}

const setAt = (goal: LoadedGoal['goal'], language: Language): string =>
  messages[language].setAt(spokenName(goal.byName, language), formatAsOf(dateInJapan(goal.enteredAt), language));

function MissingFigures({ loaded, actor, language }: Shown & { readonly actor: Actor }) {
  const t = messages[language].incomplete;
  const { figures, catalogue } = loaded;
  if (figures?.kind !== 'incomplete') {
    return (
      <Notice kind="warning" title={t.title}>
        <p>{t.lost}</p>
      </Notice>
    );
  }
  const name = (key: string) =>
    indicatorName(catalogue.find((indicator) => indicator.key === key) ?? { key, name: key }, language);
  return (
    <Notice kind="warning" title={t.title}>
      <p>{t.lead}</p>
      <ul>
        {figures.missing.map(({ indicator, asOf, isZero }) => (
          <li key={`${indicator}/${asOf}`}>
            {(isZero ? t.zero : t.missing)(name(indicator), formatAsOf(asOf, language))}
          </li>
        ))}
      </ul>
      {actor.role === 'officer' ? (
        <LinkButton kind="secondary" href={evidencePaths.newFigure.to(actor.workspaceKey)}>
          {t.add}
        </LinkButton>
      ) : null}
    </Notice>
  );
}

function FormerGoals({ loaded, language }: Shown) {
  const t = messages[language];
  return (
    <Disclosure summary={t.former.heading}>
      <ul>
        {loaded.former.map((goal) => (
          <li key={goal.goalId}>
            {t.former.row(goal.name, formatAsOf(goal.baselineAsOf, language), formatAsOf(goal.targetAsOf, language))}{' '}
            {setAt(goal, language)}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
