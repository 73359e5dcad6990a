import type { Actor } from '#kernel/actor.ts';
import type { Language } from '#kernel/language.ts';
import { queryText } from '#platform/http/query-text.ts';
import { Button } from '#ui/button/button.tsx';
import { Form } from '#ui/form/form.tsx';
import type { ItemProgress } from '../../domain/recording/progress.ts';
import { messages } from '../../locales/recording/messages.ts';
import { paths } from '../../paths.ts';
import type { AgendaItem } from '../../store/meetings.ts';
import type { RecorderView } from '../../use-cases/recording/recorder-view.ts';

interface Shown {
  readonly view: RecorderView;
  readonly actor: Actor;
  readonly language: Language;
}

/** The items with their times, which one is being recorded, and the buttons that start and finish one. */
export function RecordSide({ view, actor, language }: Shown) {
  const t = messages[language];
  const { current, items, progress } = view;
  return (
    <section aria-labelledby="record-items">
      <h2 id="record-items">{t.items}</h2>
      <p class="note">{t.expectedEnd(progress.expectedEnd, progress.overrun)}</p>
      <ul class="recorder__items">
        {items.map((item, at) => (
          <ItemLine
            key={item.itemId}
            number={at + 1}
            item={item}
            progress={progress.items[at]!}
            shown={{ view, actor, language }}
          />
        ))}
        <li class={current === null ? 'recorder__item recorder__item--current' : 'recorder__item'}>
          <a href={hrefOf(view, actor, 'none')} aria-current={current === null ? 'true' : undefined}>
            {t.outside}
          </a>
        </li>
      </ul>
      {view.locked || current === null ? null : <Commands {...{ view, actor, language }} />}
      <nav aria-label={t.jump.heading}>
        <ul class="recorder__items">
          {jumps(view).map(([id, to]) => (
            <li key={id}>
              <a href={`#${id}`}>{t.jump[to]}</a>
            </li>
          ))}
        </ul>
      </nav>
    </section>
  );
}

/** The parts of the screen, for whoever would have to scroll to the result. */
const jumps = ({ locked, current }: RecorderView) =>
  [
    ...(locked ? [] : [['remark-heading', 'remark'] as const]),
    ['remarks-heading', 'remarks'] as const,
    ['decisions-heading', 'decisions'] as const,
    ['actions-heading', 'actions'] as const,
    ...(locked || current === null ? [] : [['outcome-heading', 'outcome'] as const]),
  ] as const;

export const hrefOf = (view: RecorderView, actor: Actor, item: string): string =>
  `${paths.record.to(actor.workspaceKey, view.of.meeting.meetingId)}${queryText({ item })}`;

function ItemLine({
  number,
  item,
  progress,
  shown: { view, actor, language },
}: {
  readonly number: number;
  readonly item: AgendaItem;
  readonly progress: ItemProgress;
  readonly shown: Shown;
}) {
  const t = messages[language];
  const current = view.current?.itemId === item.itemId;
  const { state, taken, left, endsAt } = progress;
  return (
    <li class={current ? 'recorder__item recorder__item--current' : 'recorder__item'}>
      <a href={hrefOf(view, actor, item.itemId)} aria-current={current ? 'true' : undefined}>
        {number} {item.title}
      </a>
      <span class="note">
        {t.planned(progress.plannedFrom, progress.plannedUntil, item.minutes)}{' '}
        {state === 'waiting' ? t.waiting : state === 'running' ? t.running : t.done(taken)}{' '}
        {left === null ? null : <strong data-ends-at={endsAt}>{t.left(left)}</strong>}
        {item.outcome === null ? null : ` ${t.outcomes[item.outcome]}`}
      </span>
    </li>
  );
}

function Commands({ view, actor, language }: Shown) {
  const t = messages[language];
  const { current, next, of } = view;
  const running = current!.startedAt !== '' && current!.endedAt === '';
  const action = paths.record.to(actor.workspaceKey, of.meeting.meetingId);
  return (
    <div class="actions">
      <div data-command="turn">
        <Form action={action}>
          <input type="hidden" name="do" value={running ? 'finish' : 'start'} />
          <input type="hidden" name="item" value={current!.itemId} />
          <Button kind="secondary">{running ? t.finish : current!.startedAt === '' ? t.start : t.resume}</Button>
        </Form>
      </div>
      {next ? (
        <div data-command="next">
          <Form action={action}>
            <input type="hidden" name="do" value="start" />
            <input type="hidden" name="item" value={next.itemId} />
            <Button kind="secondary">{t.next(next.title)}</Button>
          </Form>
        </div>
      ) : null}
    </div>
  );
}
