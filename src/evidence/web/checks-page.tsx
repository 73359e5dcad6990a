import type { Actor } from '#kernel/actor.ts';
import type { Language } from '#kernel/language.ts';
import { DataTable } from '#ui/data-table/data-table.tsx';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import { FilterForm } from '#ui/filter-form/filter-form.tsx';
import { PageHeader } from '#ui/page-header/page-header.tsx';
import { Pagination } from '#ui/pagination/pagination.tsx';
import { SelectField } from '#ui/select-field/select-field.tsx';
import { summariseChecks } from '../domain/check-summary.ts';
import type { CheckResult } from '../domain/checks.ts';
import { messages } from '../locales/messages.ts';
import { paths } from '../paths.ts';
import { evidencePolicy } from '../policy.ts';
import { explanationText, FindingState, placedSentence } from './finding-list.tsx';

export const checkFilters = ['all', 'violated', 'unexplained', 'holds', 'unknown'] as const;
export type CheckFilter = (typeof checkFilters)[number];

const CHECKS_A_PAGE = 50;

export interface ChecksPageProps {
  readonly checks: readonly CheckResult[];
  readonly filter: CheckFilter;
  /** From 1. */
  readonly page: number;
  readonly actor: Actor;
  readonly language: Language;
}

/** 検算: every relation, what should be looked at first. */
export function ChecksPage({ checks, filter, page, actor, language }: ChecksPageProps) {
  const t = messages[language].checks;
  const { counts } = summariseChecks(checks);
  const shown = checks.filter((check) => passes(check, filter));
  const last = Math.max(1, Math.ceil(shown.length / CHECKS_A_PAGE));
  const current = Math.min(Math.max(1, page), last);
  const key = actor.workspaceKey;
  if (checks.length === 0) {
    return (
      <>
        <PageHeader title={t.title} />
        <EmptyState title={t.emptyTitle}>
          <p>{t.emptyBody}</p>
        </EmptyState>
      </>
    );
  }
  return (
    <>
      <PageHeader title={t.title} lead={t.lead(counts.violated, counts.unexplained, counts.holds, counts.unknown)} />
      <FilterForm action={paths.checks.to(key)} label={t.filterLabel}>
        <SelectField
          name="status"
          label={t.status}
          placeholder={null}
          value={filter}
          options={checkFilters.map((one) => ({ value: one, label: t.statusOf[one] }))}
        />
      </FilterForm>
      <DataTable
        caption={t.caption}
        captionHidden
        empty={t.none}
        columns={[{ label: t.status }, { label: t.sentence, sentences: true }]}
        rows={shown.slice((current - 1) * CHECKS_A_PAGE, current * CHECKS_A_PAGE).map((check) => ({
          cells: [
            <FindingState key="state" finding={check} language={language} />,
            <Sentence key="sentence" check={check} actor={actor} language={language} />,
          ],
        }))}
      />
      <Pagination
        current={current}
        last={last}
        href={(n) => paths.checks.to(key, { status: filter === 'all' ? undefined : filter, page: String(n) })}
      />
    </>
  );
}

function passes(check: CheckResult, filter: CheckFilter): boolean {
  if (filter === 'all') return true;
  if (filter === 'unexplained') return check.status === 'violated' && check.explained === null;
  return check.status === filter;
}

interface SentenceProps {
  readonly check: CheckResult;
  readonly actor: Actor;
  readonly language: Language;
}

/** The arithmetic, what was said about it, and what to do next. */
function Sentence({ check, actor, language }: SentenceProps) {
  const { explained } = check;
  return (
    <>
      {placedSentence(check, language)} <NextStep check={check} actor={actor} language={language} />
      {explained ? <p>{explanationText(explained, language)}</p> : null}
    </>
  );
}

function NextStep({ check, actor, language }: SentenceProps) {
  const t = messages[language];
  const [first] = check.figures;
  if (check.status === 'violated' && evidencePolicy['finding.explain'](actor)) {
    const href = paths.explain.to(actor.workspaceKey, check.check);
    return <a href={href}>{check.explained ? t.explainAgain : t.explainLink}</a>;
  }
  return first ? <a href={paths.figure.to(actor.workspaceKey, first.id)}>{t.checks.figures}</a> : null;
}
