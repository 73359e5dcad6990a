import { spokenName } from '#access/index.ts';
import { textLimits } from '#kernel/typed-text.ts';
import { Badge } from '#ui/badge/badge.tsx';
import { Button } from '#ui/button/button.tsx';
import { Disclosure } from '#ui/disclosure/disclosure.tsx';
import { Form } from '#ui/form/form.tsx';
import { useLanguage } from '#ui/language.ts';
import { SelectField } from '#ui/select-field/select-field.tsx';
import { TextArea } from '#ui/text-area/text-area.tsx';
import type { MinutesDocument } from '../../domain/minutes/document.ts';
import { minutesMessages } from '../../locales/minutes/messages.ts';
import { paperWords } from '../../locales/minutes/paper-words.ts';
import { signedAt } from '../../paper/minutes/minutes-paper.ts';
import { paths } from '../../paths.ts';
import type { MinutesComment } from '../../store/minutes.ts';
import { Conflict, type SectionProps } from './draft-section.tsx';
import { commenter } from './load-page.ts';
import { shown } from './typed.ts';

/** 委員からの意見 with the answers, for the secretariat. */
export function CommentsSection({ data, workspaceKey, typed }: SectionProps) {
  const t = minutesMessages[useLanguage()].comments;
  return (
    <section aria-labelledby="comments">
      <h2 id="comments">{t.heading}</h2>
      {data.comments.length === 0 ? <p>{t.none}</p> : null}
      {data.comments.map((comment) => (
        <article class="stack" key={comment.commentId}>
          <CommentText comment={comment} name={commenter(data, comment)} document={data.editions.closed.document} />
          {data.locked ? null : <AnswerForm comment={comment} data={data} workspaceKey={workspaceKey} typed={typed} />}
        </article>
      ))}
      {data.meeting.state === 'checking' ? (
        <Disclosure summary={t.write} open={typed?.form === 'comment'}>
          <WriteForm data={data} workspaceKey={workspaceKey} typed={typed} />
        </Disclosure>
      ) : null}
    </section>
  );
}

/** A comment with what it is about, and its answer. */
export function CommentText({
  comment,
  name,
  document,
}: {
  readonly comment: MinutesComment;
  readonly name: string;
  readonly document: MinutesDocument;
}) {
  const language = useLanguage();
  const words = minutesMessages[language];
  const t = words.comments;
  const item = document.items.find((each) => each.type === 'item' && each.id === comment.itemId);
  return (
    <>
      <h3>{t.from(name, words.ways[comment.via], signedAt(comment.enteredAt, language))}</h3>
      <p>{item?.type === 'item' ? t.about(item.number, item.title) : t.general}</p>
      <p class="as-written">{comment.text}</p>
      {comment.answeredAt ? (
        <>
          <p>
            <strong>
              {t.answered(spokenName(comment.answeredByName, language), signedAt(comment.answeredAt, language))}
            </strong>
          </p>
          <p class="as-written">{comment.answer}</p>
        </>
      ) : (
        <p>
          <Badge tone="concern">{t.unanswered}</Badge>
        </p>
      )}
    </>
  );
}

function AnswerForm({ comment, workspaceKey, typed }: SectionProps & { readonly comment: MinutesComment }) {
  const t = minutesMessages[useLanguage()].comments;
  const form = `answer-${comment.commentId}`;
  return (
    <>
      <Conflict typed={typed} form={form} />
      <Form
        action={paths.comment.to(workspaceKey, comment.commentId)}
        label={`${t.answer}：${comment.text.slice(0, 30)}`}
      >
        <input type="hidden" name="version" value={comment.version} />
        <TextArea
          {...shown(typed, form, 'answer', comment.answer)}
          label={t.answer}
          maxLength={textLimits.long}
          rows={3}
          required
        />
        <Button kind="secondary">{t.answerSubmit}</Button>
      </Form>
    </>
  );
}

function WriteForm({ data, workspaceKey, typed }: SectionProps) {
  const language = useLanguage();
  const t = minutesMessages[language];
  return (
    <Form action={paths.minutes.to(workspaceKey, data.meeting.meetingId)} label={t.comments.write}>
      <input type="hidden" name="do" value="comment" />
      <SelectField
        {...shown(typed, 'comment', 'personId', '')}
        label={t.comments.who}
        options={data.signers.map(({ personId, name }) => ({ value: personId, label: name }))}
        required
      />
      <AboutField typed={typed} document={data.editions.closed.document} chosen="" />
      <TextArea
        {...shown(typed, 'comment', 'text', '')}
        label={t.fields.text}
        maxLength={textLimits.long}
        rows={4}
        required
      />
      <Button kind="secondary">{t.confirmations.submit}</Button>
    </Form>
  );
}

/** どこについて: one of the items that this reader sees, or the whole. */
export function AboutField({
  typed,
  document,
  chosen,
}: {
  readonly typed: SectionProps['typed'];
  readonly document: MinutesDocument;
  readonly chosen: string;
}) {
  const language = useLanguage();
  const t = minutesMessages[language];
  return (
    <SelectField
      {...shown(typed, 'comment', 'itemId', chosen)}
      label={t.reader.about}
      placeholder={t.comments.general}
      options={document.items.flatMap((item) =>
        item.type === 'item'
          ? [{ value: item.id, label: paperWords[language].itemHeading(item.number, item.title) }]
          : [],
      )}
    />
  );
}
