import type { FollowUp, FollowUpKind } from '#challenges/index.ts';
import { dateInJapan } from '#kernel/date-in-japan.ts';
import type { Language } from '#kernel/language.ts';
import type { WorkspaceContext } from '#platform/http/route.ts';
import { LinkButton } from '#ui/link-button/link-button.tsx';
import type { CouncilsDeps } from '../deps.ts';
import { councilWords } from '../locales/words/words.ts';
import { councilsPolicy } from '../policy.ts';

/** Questions to organisations: what was raised from the things on a page, and for the secretariat the way to raise one. */
export interface FollowUpsShown {
  /** null for those who cannot raise one. */
  readonly raiseHref: ((id: string) => string) | null;
  readonly raised: ReadonlyMap<string, readonly FollowUp[]>;
}

export async function followUpsOf(
  { tx, actor, clock, language }: WorkspaceContext,
  { followUps }: CouncilsDeps,
  asked: { readonly kind: FollowUpKind; readonly ids: readonly string[] },
): Promise<FollowUpsShown> {
  if (!followUps) return { raiseHref: null, raised: new Map() };
  const raised = await followUps.raisedFrom(tx, actor, { ...asked, today: dateInJapan(clock.now()), language });
  const raiseHref = councilsPolicy['councils.keep'](actor)
    ? (id: string) => followUps.raiseHref(actor.workspaceKey, { kind: asked.kind, id })
    : null;
  return { raiseHref, raised };
}

interface AboutOne {
  readonly followUps: FollowUpsShown;
  readonly id: string;
  readonly language: Language;
}

/** Below one thing of a list. `about`: its words, for those who hear the link alone. */
export function FollowUpLinks({ followUps, id, about, language }: AboutOne & { readonly about: string }) {
  const t = councilWords[language].followUp;
  const raised = followUps.raised.get(id) ?? [];
  return (
    <>
      {raised.map(({ text, href }) => (
        <p key={href}>
          {t.one} <a href={href}>{text}</a>
        </p>
      ))}
      {followUps.raiseHref ? (
        <p>
          <a href={followUps.raiseHref(id)}>
            {t.raise}
            <span class="visually-hidden">{`: ${about}`}</span>
          </a>
        </p>
      ) : null}
    </>
  );
}

/** On the page of one thing. */
export function FollowUpSection({ followUps, id, language }: AboutOne) {
  const t = councilWords[language].followUp;
  const raised = followUps.raised.get(id) ?? [];
  if (raised.length === 0 && followUps.raiseHref === null) return null;
  return (
    <section aria-labelledby="follow-ups">
      <h2 id="follow-ups">{t.heading}</h2>
      {raised.length === 0 ? (
        <p>{t.lead}</p>
      ) : (
        <ul>
          {raised.map(({ text, href }) => (
            <li key={href}>
              <a href={href}>{text}</a>
            </li>
          ))}
        </ul>
      )}
      {followUps.raiseHref ? (
        <p>
          <LinkButton kind="secondary" href={followUps.raiseHref(id)}>
            {raised.length === 0 ? t.raise : t.raiseAnother}
          </LinkButton>
        </p>
      ) : null}
    </section>
  );
}
