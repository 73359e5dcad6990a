import type { Actor } from '#kernel/actor.ts';
import { formatAsOf } from '#kernel/as-of.ts';
import type { IsoDate } from '#kernel/calendar.ts';
import type { Language } from '#kernel/language.ts';
import { DescriptionList } from '#ui/description-list/description-list.tsx';
import { LinkButton } from '#ui/link-button/link-button.tsx';
import { Notice } from '#ui/notice/notice.tsx';
import { PageHeader } from '#ui/page-header/page-header.tsx';
import { PrintButton } from '#ui/print-button/print-button.tsx';
import { ownerText } from '../domain/action.ts';
import { messages } from '../locales/messages.ts';
import { paths } from '../paths.ts';
import { challengesPolicy } from '../policy.ts';
import type { LoadedAction } from '../use-cases/load-challenges.ts';
import { Due, Owner } from './action-table.tsx';
import { History } from './history.tsx';

export interface ActionPageProps {
  readonly loaded: LoadedAction;
  readonly today: IsoDate;
  readonly done: string | null;
  readonly actor: Actor;
  readonly language: Language;
}

/** One action: what, who, by when, where it was agreed, and how it came here. */
export function ActionPage({ loaded, today, done, actor, language }: ActionPageProps) {
  const { action, challenge, history } = loaded;
  const t = messages[language];
  const key = actor.workspaceKey;
  const said = Object.entries(t.done).find(([name]) => name === done)?.[1];
  const owner = ownerText(action) || t.actions.noOwner;
  const due = action.dueOn === null ? t.actions.noDue : formatAsOf(action.dueOn, language);
  return (
    <>
      <PageHeader
        title={action.title}
        lead={t.action.lead(t.actionStates[action.state], owner, due)}
        actions={
          <>
            {challengesPolicy['action.write'](actor) ? (
              <Buttons loaded={loaded} actor={actor} language={language} />
            ) : null}
            <PrintButton />
          </>
        }
      />
      {said ? <Notice kind="success" title={said} /> : null}
      <section aria-labelledby="details">
        <h2 id="details">{t.action.details}</h2>
        <DescriptionList
          items={[
            { term: t.actions.state, description: t.actionStates[action.state] },
            { term: t.actions.owner, description: <Owner action={action} language={language} /> },
            { term: t.actions.due, description: <Due action={action} today={today} language={language} /> },
            { term: t.actions.raisedOn, description: formatAsOf(action.raisedOn, language) },
            ...(action.originPath === ''
              ? []
              : [
                  {
                    term: t.actions.origin,
                    description: (
                      <a href={`/w/${encodeURIComponent(key)}${action.originPath}`}>{t.actions.originLink}</a>
                    ),
                  },
                ]),
            ...(challenge
              ? [
                  {
                    term: t.actions.challenge,
                    description: <a href={paths.challenge.to(key, challenge.challengeId)}>{challenge.title}</a>,
                  },
                ]
              : []),
            ...(action.closingNote === ''
              ? []
              : [
                  {
                    term: t.actions.closingNote,
                    description: <span class="as-written">{action.closingNote}</span>,
                  },
                ]),
          ]}
        />
      </section>
      <History events={history} language={language} />
    </>
  );
}

function Buttons({ loaded: { action }, actor, language }: Pick<ActionPageProps, 'loaded' | 'actor' | 'language'>) {
  const t = messages[language].action;
  const key = actor.workspaceKey;
  const id = action.actionId;
  if (action.state !== 'open') return <LinkButton href={paths.reopenAction.to(key, id)}>{t.reopen}</LinkButton>;
  return (
    <>
      <LinkButton href={paths.endAction.to(key, id)}>{t.end}</LinkButton>
      <LinkButton kind="secondary" href={paths.editAction.to(key, id)}>
        {t.edit}
      </LinkButton>
    </>
  );
}
