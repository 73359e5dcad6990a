import type { Actor } from '#kernel/actor.ts';
import type { Language } from '#kernel/language.ts';
import { Button } from '#ui/button/button.tsx';
import { Disclosure } from '#ui/disclosure/disclosure.tsx';
import { ErrorSummary } from '#ui/error-summary/error-summary.tsx';
import { Form } from '#ui/form/form.tsx';
import { Notice } from '#ui/notice/notice.tsx';
import { PageHeader } from '#ui/page-header/page-header.tsx';
import { SideBySide } from '#ui/side-by-side/side-by-side.tsx';
import { TextArea } from '#ui/text-area/text-area.tsx';
import { visitsMessages } from '../../locales/visits/messages.ts';
import { paths } from '../../paths.ts';
import type { MeetingOfBody } from '../../store/meetings.ts';
import { QUESTION_LIMIT } from '../../use-cases/visits/set-questions.ts';
import type { QuestionPlace, QuestionTexts } from './questions-form.ts';

export interface QuestionsPageProps extends MeetingOfBody {
  readonly places: readonly QuestionPlace[];
  readonly texts: QuestionTexts;
  /** Stands for the questions that are stored now. */
  readonly mark: string;
  readonly errors: readonly { readonly field: string; readonly message: string }[];
  /** What is stored now, after somebody else saved first. */
  readonly theirs: QuestionTexts | null;
  readonly actor: Actor;
  readonly language: Language;
}

/** 二つの問い: what this meeting asks of all, of a sector, of one seat. */
export function QuestionsPage(props: QuestionsPageProps) {
  const { meeting, body, places, texts, errors, theirs, actor, language } = props;
  const { questions: t, meeting: meetingName } = visitsMessages[language];
  const field = (place: QuestionPlace) => (
    <TextArea
      key={place.name}
      name={place.name}
      label={place.label}
      value={texts.get(place.name) ?? ''}
      error={errors.find((error) => error.field === place.name)?.message ?? null}
      maxLength={QUESTION_LIMIT}
      rows={2}
    />
  );
  // What needs a look is not folded away.
  const toSee = ({ name, seatKey }: QuestionPlace): boolean =>
    seatKey !== '' && (Boolean(texts.get(name)) || errors.some(({ field: wrong }) => wrong === name));
  const differing = theirs === null ? [] : places.filter(({ name }) => texts.get(name) !== theirs.get(name));
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHeader title={t.title(meetingName(body.name, meeting.number))} lead={t.lead} />
      {theirs ? (
        <Notice kind="warning" title={t.conflictTitle}>
          <p>{t.conflict}</p>
          <SideBySide
            fields={differing.map(({ name, label }) => ({
              label,
              mine: texts.get(name) ?? '',
              theirs: theirs.get(name) ?? '',
            }))}
          />
        </Notice>
      ) : null}
      <p>{t.help(QUESTION_LIMIT)}</p>
      <Form action={paths.questions.to(actor.workspaceKey, meeting.meetingId)}>
        <input type="hidden" name="seen" value={props.mark} />
        {places.filter(({ seatKey }) => seatKey === '').map(field)}
        {places.some(({ seatKey }) => seatKey !== '') ? (
          <Disclosure summary={t.seats} open={places.some(toSee)}>
            <p>{t.seatsHelp}</p>
            {places.filter(({ seatKey }) => seatKey !== '').map(field)}
          </Disclosure>
        ) : null}
        <Button>{t.save}</Button>
      </Form>
    </>
  );
}
