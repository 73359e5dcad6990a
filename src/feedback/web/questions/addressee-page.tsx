import type { IsoDate } from '#kernel/calendar.ts';
import { dateInJapan, timeInJapan } from '#kernel/date-in-japan.ts';
import { daysBetween } from '#kernel/day-count.ts';
import type { Language } from '#kernel/language.ts';
import { DataTable } from '#ui/data-table/data-table.tsx';
import { DescriptionList } from '#ui/description-list/description-list.tsx';
import { useLanguage } from '#ui/language.ts';
import { LinkButton } from '#ui/link-button/link-button.tsx';
import { Notice } from '#ui/notice/notice.tsx';
import { PageHeader } from '#ui/page-header/page-header.tsx';
import type { Addressee } from '../../domain/addressee.ts';
import type { Answer } from '../../domain/answer.ts';
import { referenceText } from '../../domain/reference.ts';
import { hasAnswered, isSilent, shownState } from '../../domain/state.ts';
import { messages } from '../../locales/questions/messages.ts';
import { feedbackWords } from '../../locales/words/words.ts';
import { paths } from '../../paths.ts';
import type { LoadedAddressee } from '../../use-cases/questions/load-addressee.ts';
import { AddresseeAnswers } from '../answers/addressee-answers.tsx';
import { contactWords } from './contact-words.ts';
import { DayInLine } from './day.tsx';
import { eventDetails } from './event-lines.ts';
import { shownDay } from './shown-day.ts';
import { StateBadge } from './state-badge.tsx';

export interface AddresseePageProps {
  readonly loaded: LoadedAddressee;
  readonly answers: readonly Answer[];
  readonly workspaceKey: string;
  readonly today: IsoDate;
  readonly done: string;
}

/** One organisation's row of one question: where it stands, what comes next, everything that happened. */
export function AddresseePage({ loaded, answers, workspaceKey, today, done }: AddresseePageProps) {
  const language = useLanguage();
  const t = messages[language].addressee;
  const { addressee } = loaded;
  return (
    <>
      <PageHeader
        title={titleOf(addressee)}
        lead={leadOf(addressee, today, language)}
        actions={<NextStep loaded={loaded} workspaceKey={workspaceKey} />}
      />
      {t.done[done] ? <Notice kind="success" title={t.done[done]} /> : null}
      <Facts loaded={loaded} workspaceKey={workspaceKey} today={today} />
      <AddresseeAnswers question={loaded.question} answers={answers} workspaceKey={workspaceKey} />
      <MoreActions loaded={loaded} workspaceKey={workspaceKey} />
      <section aria-labelledby="history">
        <h2 id="history">{t.history}</h2>
        <DataTable
          caption={t.historyCaption}
          captionHidden
          columns={[
            { label: t.historyColumns.at },
            { label: t.historyColumns.what },
            { label: t.historyColumns.note },
            { label: t.historyColumns.by },
          ]}
          rows={loaded.events.toReversed().map((event) => ({
            cells: [
              <>
                <DayInLine day={dateInJapan(event.enteredAt)} /> {timeInJapan(event.enteredAt)}
              </>,
              feedbackWords[language].eventKinds[event.kind],
              eventDetails(event, language),
              event.byName,
            ],
          }))}
        />
      </section>
    </>
  );
}

/** 「R8-7-2 みほん市医師会」. */
export const titleOf = (addressee: Addressee): string =>
  `${referenceText({ fiscalYear: addressee.fiscalYear, number: addressee.questionNumber, addressee: addressee.number })} ${addressee.organisationName}`;

function leadOf(addressee: Addressee, today: IsoDate, language: Language): string {
  const t = messages[language].addressee.lead;
  const { sentOn, dueOn } = addressee;
  const shown = shownState(addressee, today);
  const days = sentOn === null ? 0 : Math.max(0, daysBetween(sentOn, today));
  switch (shown) {
    case 'drafted':
      return t.drafted;
    case 'sent':
    case 'on-agenda':
      return t.sent(days);
    case 'overdue':
      return t.overdue(days, daysBetween(dueOn, today));
    case 'reflected':
      return (addressee.returnedOn === null ? t.reflectedToTell : t.reflected)(
        shownDay(addressee.reflectedOn, language),
      );
    default:
      return t[shown](shownDay(addressee.answeredOn, language));
  }
}

function NextStep({ loaded, workspaceKey }: Pick<AddresseePageProps, 'loaded' | 'workspaceKey'>) {
  const t = messages[useLanguage()].addressee;
  const { addressee, question } = loaded;
  const { state, addresseeId, questionId } = addressee;
  if (question.closed) return null;
  if (state === 'drafted') return <LinkButton href={paths.send.to(workspaceKey, questionId)}>{t.send}</LinkButton>;
  if (isSilent(state)) {
    return (
      <>
        <LinkButton href={paths.enterAnswer.to(workspaceKey, addresseeId)}>{t.enter}</LinkButton>
        <LinkButton kind="secondary" href={paths.remind.to(workspaceKey, addresseeId)}>
          {t.remind}
        </LinkButton>
      </>
    );
  }
  if (state !== 'reflected') {
    return <LinkButton href={paths.reflect.to(workspaceKey, addresseeId)}>{t.reflect}</LinkButton>;
  }
  if (addressee.returnedOn !== null) return null;
  return <LinkButton href={paths.giveBack.to(workspaceKey, questionId)}>{t.giveBack}</LinkButton>;
}

function Facts({ loaded, workspaceKey, today }: Pick<AddresseePageProps, 'loaded' | 'workspaceKey' | 'today'>) {
  const language = useLanguage();
  const t = messages[language].addressee;
  const words = feedbackWords[language];
  const { addressee: it, question, organisation, carrierName } = loaded;
  const contact = hasAnswered(it.state) ? '' : contactWords(organisation, language);
  const day = (on: IsoDate | null, how = '') => (on === null ? t.notYet : t.on(shownDay(on, language), how));
  return (
    <section aria-labelledby="facts">
      <h2 id="facts">{t.facts}</h2>
      <DescriptionList
        items={[
          {
            term: t.question,
            description: <a href={paths.question.to(workspaceKey, it.questionId)}>{it.questionTitle}</a>,
          },
          {
            term: t.organisation,
            description: <a href={paths.organisation.to(workspaceKey, it.organisationId)}>{it.organisationName}</a>,
          },
          ...(contact === '' ? [] : [{ term: t.contact, description: contact }]),
          {
            term: t.state,
            description: <StateBadge state={shownState(it, today)} silenceAgrees={question.silenceAgrees} />,
          },
          { term: t.due, description: shownDay(it.dueOn, language) },
          {
            term: t.meeting,
            description: shownDay(it.regularMeetingOn, language) || messages[language].form.noMeeting,
          },
          { term: t.carrier, description: carrierName || messages[language].form.noCarrier },
          { term: t.sent, description: day(it.sentOn, it.sentChannel && words.sentChannels[it.sentChannel]) },
          ...(it.agendaOn === null ? [] : [{ term: t.agenda, description: day(it.agendaOn) }]),
          {
            term: t.answered,
            description: day(it.answeredOn, it.answerChannel && words.answerChannels[it.answerChannel]),
          },
          ...(it.response === '' ? [] : [{ term: t.response, description: it.response }]),
          ...(it.reflection === '' ? [] : [{ term: t.reflection, description: it.reflection }]),
          ...(it.returnedOn === null
            ? []
            : [
                {
                  term: t.returned,
                  description: day(it.returnedOn, it.returnedChannel && words.sentChannels[it.returnedChannel]),
                },
              ]),
        ]}
      />
    </section>
  );
}

function MoreActions({ loaded, workspaceKey }: Pick<AddresseePageProps, 'loaded' | 'workspaceKey'>) {
  const t = messages[useLanguage()].addressee;
  const { addressee, question } = loaded;
  const { addresseeId, organisationId, state } = addressee;
  const open = !question.closed;
  const link = (href: string, label: string) => (
    <li>
      <a href={href}>{label}</a>
    </li>
  );
  const of = (path: { to(key: string, id: string): string }, label: string) =>
    link(path.to(workspaceKey, addresseeId), label);
  return (
    <section aria-labelledby="actions">
      <h2 id="actions">{t.actions}</h2>
      <ul>
        {of(paths.addresseeSheet, t.sheet)}
        {open && isSilent(state) ? of(paths.onAgenda, t.onAgenda) : null}
        {open && state === 'reflected' ? of(paths.reflect, t.changeReflection) : null}
        {hasAnswered(state) ? link(paths.list.to(workspaceKey, addressee.questionId), t.list) : null}
        {open && hasAnswered(state) ? of(paths.enterAnswer, t.enter) : null}
        {open ? of(paths.editAddressee, t.edit) : null}
        {open && !hasAnswered(state) ? of(paths.removeAddressee, t.remove) : null}
        {link(paths.organisation.to(workspaceKey, organisationId), t.allOf)}
      </ul>
    </section>
  );
}
