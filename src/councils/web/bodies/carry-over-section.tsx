import type { Language } from '#kernel/language.ts';
import { Disclosure } from '#ui/disclosure/disclosure.tsx';
import { LinkButton } from '#ui/link-button/link-button.tsx';
import type { OpenThing } from '../../domain/open-thing.ts';
import { messages } from '../../locales/bodies/messages.ts';
import { paths } from '../../paths.ts';
import type { NextAgenda } from '../../use-cases/meetings/next-agenda.ts';

/** More than these are folded away. */
const SHOWN = 8;

/**
 * 次の会議へ持ち越すこと: what the next meeting's agenda should hold. Where a meeting is planned its agenda is the place to take them on
 * or let them go; where none is, the first step is to plan one. The secretariat's alone.
 */
export function CarryOverSection({
  next,
  workspaceKey,
  language,
}: {
  readonly next: NextAgenda;
  readonly workspaceKey: string;
  readonly language: Language;
}) {
  const { body: words, front } = messages[language];
  const t = words.carryOver;
  const { meeting } = next;
  const open = next.items.flatMap(({ thing }) => (thing ? [thing] : []));
  if (open.length === 0 && meeting !== null) return null;
  const list = (things: readonly OpenThing[]) => (
    <ul>
      {things.map((thing) => (
        <li key={`${thing.kind} ${thing.id}`}>
          {thing.href ? <a href={thing.href}>{thing.title}</a> : thing.title}
          <p class="note">{thing.reason[language]}</p>
        </li>
      ))}
    </ul>
  );
  return (
    <section aria-labelledby="carry-over">
      <h2 id="carry-over">{t.heading(open.length)}</h2>
      <p>{open.length === 0 ? t.none : meeting ? t.forMeeting(front.nth(meeting.number)) : t.forNone}</p>
      {list(open.slice(0, SHOWN))}
      {open.length > SHOWN ? (
        <Disclosure summary={t.more(open.length - SHOWN)}>{list(open.slice(SHOWN))}</Disclosure>
      ) : null}
      {open.length === 0 || meeting === null ? null : (
        <p>
          <LinkButton kind="secondary" href={paths.agenda.to(workspaceKey, meeting.meetingId)}>
            {t.toAgenda(front.nth(meeting.number))}
          </LinkButton>
        </p>
      )}
    </section>
  );
}
