import { spokenName } from '#access/index.ts';
import type { Actor } from '#kernel/actor.ts';
import { formatAsOf } from '#kernel/as-of.ts';
import type { IsoDate } from '#kernel/calendar.ts';
import { dateInJapan } from '#kernel/date-in-japan.ts';
import type { Language } from '#kernel/language.ts';
import { LinkButton } from '#ui/link-button/link-button.tsx';
import { Notice } from '#ui/notice/notice.tsx';
import { PageHeader } from '#ui/page-header/page-header.tsx';
import { PrintButton } from '#ui/print-button/print-button.tsx';
import type { Evidence } from '../domain/challenge.ts';
import type { FollowUp } from '../extension-points.ts';
import { messages } from '../locales/messages.ts';
import { paths } from '../paths.ts';
import { challengesPolicy } from '../policy.ts';
import type { LoadedChallenge } from '../use-cases/load-challenges.ts';
import { ActionTable } from './action-table.tsx';
import { History } from './history.tsx';

export interface ChallengePageProps {
  readonly loaded: LoadedChallenge;
  readonly today: IsoDate;
  /** Questions to organisations raised from it, and where to raise one; null for those who cannot. */
  readonly raised: readonly FollowUp[];
  readonly raiseHref: string | null;
  /** What was just done here: a key of the messages, or null. */
  readonly done: string | null;
  readonly actor: Actor;
  readonly language: Language;
}

/** One challenge: what it is, what it rests on, what is being done, and how it came here. */
export function ChallengePage(props: ChallengePageProps) {
  const { loaded, done, actor, language } = props;
  const { challenge, inside } = loaded;
  const t = messages[language];
  const open = loaded.actions.filter(({ state }) => state === 'open').length;
  const said = Object.entries(t.done).find(([name]) => name === done)?.[1];
  return (
    <>
      <PageHeader
        title={challenge.title}
        lead={t.one.lead[challenge.state](formatAsOf(challenge.raisedOn, language), open)}
        actions={
          <>
            {challengesPolicy['challenge.write'](actor) ? <Buttons {...props} /> : null}
            <PrintButton />
          </>
        }
      />
      {said ? <Notice kind="success" title={said} /> : null}
      {challenge.state !== 'open' && challenge.closingNote !== '' ? (
        <Notice kind="info" title={t.one.closing[challenge.state]}>
          <p class="as-written">{challenge.closingNote}</p>
        </Notice>
      ) : null}
      {inside ? (
        <>
          {challenge.description === '' ? null : (
            <section aria-labelledby="description">
              <h2 id="description">{t.one.description}</h2>
              <p class="as-written">{challenge.description}</p>
            </section>
          )}
          <EvidenceList evidence={inside.evidence} actor={actor} language={language} />
        </>
      ) : (
        <p>{t.one.titleOnly}</p>
      )}
      <Raised {...props} />
      <Actions {...props} />
      {inside ? <History events={inside.history} language={language} /> : null}
    </>
  );
}

function Buttons({ loaded: { challenge }, actor, language }: ChallengePageProps) {
  const t = messages[language].one;
  const key = actor.workspaceKey;
  const id = challenge.challengeId;
  if (challenge.state !== 'open') return <LinkButton href={paths.reopenChallenge.to(key, id)}>{t.reopen}</LinkButton>;
  return (
    <>
      <LinkButton href={paths.newAction.to(key, { challenge: id })}>{t.addAction}</LinkButton>
      <LinkButton kind="secondary" href={paths.evidence.to(key, id)}>
        {t.addEvidence}
      </LinkButton>
      <LinkButton kind="tertiary" href={paths.editChallenge.to(key, id)}>
        {t.edit}
      </LinkButton>
      <LinkButton kind="tertiary" href={paths.endChallenge.to(key, id)}>
        {t.end}
      </LinkButton>
    </>
  );
}

interface EvidenceListProps {
  readonly evidence: readonly Evidence[];
  readonly actor: Actor;
  readonly language: Language;
}

function EvidenceList({ evidence, actor, language }: EvidenceListProps) {
  const t = messages[language];
  return (
    <section aria-labelledby="evidence">
      <h2 id="evidence">{t.one.evidence}</h2>
      {evidence.length === 0 ? <p>{t.one.evidenceNone}</p> : null}
      {evidence.map((one) => (
        <figure key={one.evidenceId}>
          <blockquote class="as-written">{one.quote}</blockquote>
          <figcaption class="note">
            {t.evidenceKinds[one.kind]}
            {' · '}
            {t.by(spokenName(one.byName, language), formatAsOf(dateInJapan(one.enteredAt), language))}
            {one.path === '' || !challengesPolicy['evidence.follow'](actor, one) ? null : (
              <>
                {' '}
                <a href={`/w/${encodeURIComponent(actor.workspaceKey)}${one.path}`}>{t.one.source}</a>
              </>
            )}
          </figcaption>
        </figure>
      ))}
    </section>
  );
}

function Raised({ raised, raiseHref, loaded: { challenge }, language }: ChallengePageProps) {
  const t = messages[language].one;
  const door = challenge.state === 'open' ? raiseHref : null;
  if (raised.length === 0 && door === null) return null;
  return (
    <section aria-labelledby="follow-ups">
      <h2 id="follow-ups">{t.raised}</h2>
      {raised.length === 0 ? (
        <p>{t.raisedNone}</p>
      ) : (
        <ul>
          {raised.map(({ text, href }) => (
            <li key={href}>
              <a href={href}>{text}</a>
            </li>
          ))}
        </ul>
      )}
      {door === null ? null : (
        <p>
          <LinkButton kind="secondary" href={door}>
            {t.raiseQuestion}
          </LinkButton>
        </p>
      )}
    </section>
  );
}

function Actions({ loaded, today, actor, language }: ChallengePageProps) {
  const t = messages[language].one;
  return (
    <section aria-labelledby="actions">
      <h2 id="actions">{t.actions}</h2>
      <ActionTable
        caption={t.actions}
        actions={loaded.actions}
        today={today}
        empty={t.actionsNone}
        actor={actor}
        language={language}
      />
    </section>
  );
}
