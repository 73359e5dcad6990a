import { spokenName } from '#access/index.ts';
import type { Actor } from '#kernel/actor.ts';
import type { Language } from '#kernel/language.ts';
import { Badge } from '#ui/badge/badge.tsx';
import { Notice } from '#ui/notice/notice.tsx';
import type { CheckResult } from '../domain/checks.ts';
import { checkPlace, checkSentence } from '../locales/check-sentences.ts';
import { messages } from '../locales/messages.ts';
import { paths } from '../paths.ts';
import { evidencePolicy } from '../policy.ts';
import type { PictureMaterial } from '../use-cases/load-picture.ts';

/** Beyond this many, the page 検算 tells the rest. */
const SHOWN = 6;

interface FindingListProps {
  readonly material: Pick<PictureMaterial, 'checks'>;
  readonly actor: Actor;
  readonly language: Language;
}

/** What disagrees, explained or not: an explanation never hides a finding. */
export function FindingList({ material, actor, language }: FindingListProps) {
  const t = messages[language].picture;
  const findings = material.checks.filter((check) => check.status === 'violated');
  const explained = findings.filter((finding) => finding.explained).length;
  const unexplained = findings.length - explained;
  const more = findings.length - SHOWN;
  return (
    <Notice kind={unexplained > 0 ? 'warning' : 'info'} title={t.findings(findings.length)}>
      <p>{findings.length === 0 ? t.nothingToCompare : t.findingsLead(unexplained, explained)}</p>
      {findings.length > 0 ? (
        <ul>
          {findings.slice(0, SHOWN).map((finding) => (
            <li key={finding.check}>
              <FindingLine finding={finding} actor={actor} language={language} />
            </li>
          ))}
        </ul>
      ) : null}
      <p>
        <a href={paths.checks.to(actor.workspaceKey)}>{more > 0 ? t.moreFindings(more) : t.checks}</a>
      </p>
    </Notice>
  );
}

/** State, arithmetic, where and when; then the explanation, or the way to write one. */
export function FindingLine({
  finding,
  actor,
  language,
}: {
  readonly finding: CheckResult;
  readonly actor: Actor;
  readonly language: Language;
}) {
  const t = messages[language];
  const href = paths.explain.to(actor.workspaceKey, finding.check);
  return (
    <>
      <FindingState finding={finding} language={language} /> {placedSentence(finding, language)}{' '}
      {finding.explained ? <>{explanationText(finding.explained, language)} </> : null}
      {finding.status === 'violated' && evidencePolicy['finding.explain'](actor) ? (
        <a href={href}>{finding.explained ? t.explainAgain : t.explainLink}</a>
      ) : null}
    </>
  );
}

/** Who explained it, when and how. */
export const explanationText = (
  { by, on, reason }: NonNullable<CheckResult['explained']>,
  language: Language,
): string => messages[language].explanationGiven(spokenName(by, language), on, reason);

/** Where and when, then the arithmetic. */
export const placedSentence = (check: CheckResult, language: Language): string =>
  messages[language].placed(checkPlace(check, language), checkSentence(check, language));

export function FindingState({ finding, language }: { readonly finding: CheckResult; readonly language: Language }) {
  const t = messages[language].findingState;
  if (finding.status === 'holds') return <Badge tone="good">{t.holds}</Badge>;
  if (finding.status === 'unknown') return <Badge>{t.unknown}</Badge>;
  return finding.explained ? <Badge tone="info">{t.explained}</Badge> : <Badge tone="concern">{t.unexplained}</Badge>;
}
