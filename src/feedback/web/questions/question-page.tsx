import type { IsoDate } from '#kernel/calendar.ts';
import { dateInJapan, timeInJapan } from '#kernel/date-in-japan.ts';
import { DataTable } from '#ui/data-table/data-table.tsx';
import { Disclosure } from '#ui/disclosure/disclosure.tsx';
import { useLanguage } from '#ui/language.ts';
import { LinkButton } from '#ui/link-button/link-button.tsx';
import { Notice } from '#ui/notice/notice.tsx';
import { PageHeader } from '#ui/page-header/page-header.tsx';
import { PrintButton } from '#ui/print-button/print-button.tsx';
import type { Addressee } from '../../domain/addressee.ts';
import { isBeforeMeeting } from '../../domain/questions/due-date.ts';
import { referenceText } from '../../domain/reference.ts';
import { hasAnswered, isSilent, shownState } from '../../domain/state.ts';
import { messages } from '../../locales/questions/messages.ts';
import { feedbackWords } from '../../locales/words/words.ts';
import { paths } from '../../paths.ts';
import type { LoadedQuestion } from '../../use-cases/questions/load-question.ts';
import { Day } from './day.tsx';
import { eventLines } from './event-lines.ts';
import { QuestionAgendas } from './question-agendas.tsx';
import { QuestionWordsView } from './question-words.tsx';
import { shownDay } from './shown-day.ts';
import { StateBadge } from './state-badge.tsx';

export interface QuestionPageProps {
  readonly loaded: LoadedQuestion;
  readonly workspaceKey: string;
  readonly today: IsoDate;
  readonly done: string;
}

/** One question as the 事務局 keeps it: where it stands with whom, what to do next, its words, its history. */
export function QuestionPage({ loaded, workspaceKey, today, done }: QuestionPageProps) {
  const language = useLanguage();
  const t = messages[language].question;
  const { question, addressees } = loaded;
  const { closed, origin } = question;
  const originHref = origin && `/w/${encodeURIComponent(workspaceKey)}${origin.path}`;
  return (
    <>
      <PageHeader
        title={question.title}
        lead={leadOf(addressees, today, language)}
        actions={<NextSteps loaded={loaded} workspaceKey={workspaceKey} />}
      />
      {t.done[done] ? <Notice kind="success" title={t.done[done]} /> : null}
      {closed ? (
        <Notice kind="info" title={t.closedTitle[closed.as]}>
          <p>{t.closed[closed.as](shownDay(closed.on, language), closed.note)}</p>
        </Notice>
      ) : null}
      <EarlyDue loaded={loaded} />
      <Organisations loaded={loaded} workspaceKey={workspaceKey} today={today} />
      <QuestionAgendas loaded={loaded} workspaceKey={workspaceKey} />
      <QuestionWordsView question={question} originHref={originHref} />
      <MoreActions loaded={loaded} workspaceKey={workspaceKey} />
      <Disclosure summary={t.history}>
        <ul>
          {eventLines(loaded.events, language).map((line, i) => (
            <li key={i}>
              {t.event(
                `${shownDay(dateInJapan(line.at), language)} ${timeInJapan(line.at)}`,
                feedbackWords[language].eventKinds[line.kind],
                line.organisations,
                line.details,
                line.by,
              )}
            </li>
          ))}
        </ul>
      </Disclosure>
    </>
  );
}

function leadOf(addressees: readonly Addressee[], today: IsoDate, language: 'ja' | 'en'): string {
  const count = (test: (addressee: Addressee) => boolean) => addressees.filter(test).length;
  return messages[language].question.lead(
    addressees.length,
    count(({ state }) => isSilent(state)),
    count((addressee) => shownState(addressee, today) === 'overdue'),
    count(({ state }) => hasAnswered(state)),
    count(({ state }) => state === 'drafted'),
  );
}

/** What is next: send while somebody has not been sent it, else read what came back. */
function NextSteps({ loaded, workspaceKey }: Pick<QuestionPageProps, 'loaded' | 'workspaceKey'>) {
  const t = messages[useLanguage()].question;
  const { question, addressees } = loaded;
  const id = question.questionId;
  const toSend = !question.closed && addressees.some(({ state }) => state === 'drafted');
  const answered = addressees.some(({ state }) => hasAnswered(state));
  return (
    <>
      {toSend ? <LinkButton href={paths.send.to(workspaceKey, id)}>{t.send}</LinkButton> : null}
      {answered ? (
        <LinkButton kind={toSend ? 'secondary' : 'primary'} href={paths.list.to(workspaceKey, id)}>
          {t.list}
        </LinkButton>
      ) : null}
      {question.closed ? (
        <LinkButton kind="secondary" href={paths.reopenQuestion.to(workspaceKey, id)}>
          {t.reopen}
        </LinkButton>
      ) : null}
    </>
  );
}

/** Before anything goes out: who would have to answer before its 例会. */
function EarlyDue({ loaded }: Pick<QuestionPageProps, 'loaded'>) {
  const t = messages[useLanguage()].question;
  if (loaded.question.closed) return null;
  const early = loaded.addressees.filter(
    ({ state, dueOn, organisationId }) =>
      state === 'drafted' && isBeforeMeeting(dueOn, loaded.proposed.get(organisationId)?.regularMeetingOn ?? null),
  );
  if (early.length === 0) return null;
  return (
    <Notice kind="warning" title={t.dueBeforeMeeting(early.map(({ organisationName }) => organisationName).join('、'))}>
      <p>{t.dueBeforeMeetingHelp}</p>
    </Notice>
  );
}

function Organisations({ loaded, workspaceKey, today }: Pick<QuestionPageProps, 'loaded' | 'workspaceKey' | 'today'>) {
  const language = useLanguage();
  const t = messages[language].question;
  const { question, addressees, carriers } = loaded;
  return (
    <section aria-labelledby="organisations">
      <h2 id="organisations">{t.organisations}</h2>
      <DataTable
        caption={t.organisationsCaption(addressees.length)}
        captionHidden
        dense
        columns={[
          { label: t.columns.organisation, name: true },
          { label: t.columns.state },
          { label: t.columns.meeting, unbroken: true },
          { label: t.columns.due, unbroken: true },
          { label: t.columns.sent, unbroken: true },
          { label: t.columns.answered, unbroken: true },
          { label: t.columns.carrier, unbroken: true },
        ]}
        rows={addressees.map((it) => ({
          header: true,
          cells: [
            <>
              <a href={paths.addressee.to(workspaceKey, it.addresseeId)}>{it.organisationName}</a>
              <p class="note">
                {referenceText({ fiscalYear: it.fiscalYear, number: it.questionNumber, addressee: it.number })}
              </p>
            </>,
            <StateBadge state={shownState(it, today)} silenceAgrees={question.silenceAgrees} />,
            <Meeting addressee={it} next={loaded.proposed.get(it.organisationId)?.regularMeetingOn ?? null} />,
            <Day day={it.dueOn} />,
            way(it.sentOn, it.sentChannel && feedbackWords[language].sentChannels[it.sentChannel]),
            way(it.answeredOn, it.answerChannel && feedbackWords[language].answerChannels[it.answerChannel]),
            carriers.get(it.addresseeId) ?? '',
          ],
        }))}
      />
    </section>
  );
}

/** The 例会 that it is for; before it is sent, the next one, which may come too late. */
function Meeting({ addressee: it, next }: { readonly addressee: Addressee; readonly next: IsoDate | null }) {
  const t = messages[useLanguage()];
  const upcoming = it.state === 'drafted' ? next : null;
  const day = it.agendaOn ?? it.regularMeetingOn ?? upcoming;
  if (day === null) return <>{t.form.noMeeting}</>;
  return (
    <>
      <Day day={day} />
      {it.state === 'drafted' && isBeforeMeeting(it.dueOn, day) ? (
        <p class="note">{t.question.meetingAfterDue}</p>
      ) : null}
    </>
  );
}

const way = (day: IsoDate | null, how: string) =>
  day === null ? (
    ''
  ) : (
    <>
      <Day day={day} />
      <p class="note">{how}</p>
    </>
  );

function MoreActions({ loaded, workspaceKey }: Pick<QuestionPageProps, 'loaded' | 'workspaceKey'>) {
  const t = messages[useLanguage()].question;
  const { question, addressees, goneOut } = loaded;
  const id = question.questionId;
  const open = !question.closed;
  const link = (path: { to(key: string, id: string): string }, label: string) => (
    <li>
      <a href={path.to(workspaceKey, id)}>{label}</a>
    </li>
  );
  return (
    <section aria-labelledby="actions" class="page-flow">
      <h2 id="actions">{t.actions}</h2>
      <ul>
        {open ? link(paths.addAddressees, t.add) : null}
        {open && !goneOut ? link(paths.editQuestion, t.edit) : null}
        {link(paths.questionSheets, t.sheets)}
        {link(paths.list, t.list)}
        {addressees.some(({ state }) => hasAnswered(state)) ? link(paths.giveBack, t.giveBack) : null}
        {open ? link(paths.closeQuestion, t.close) : null}
      </ul>
      <PrintButton />
    </section>
  );
}
