import type { ComponentChildren } from 'preact';
import { textLimits } from '#kernel/typed-text.ts';
import { page, type Reply, type WorkspaceContext } from '#platform/http/route.ts';
import { Button } from '#ui/button/button.tsx';
import { ErrorSummary } from '#ui/error-summary/error-summary.tsx';
import { Form } from '#ui/form/form.tsx';
import { PageHeader } from '#ui/page-header/page-header.tsx';
import { SelectField } from '#ui/select-field/select-field.tsx';
import { SideBySide } from '#ui/side-by-side/side-by-side.tsx';
import { TextArea } from '#ui/text-area/text-area.tsx';
import { TextField } from '#ui/text-field/text-field.tsx';
import { messages } from '../../locales/questions/messages.ts';
import { paths } from '../../paths.ts';
import type { LoadedAddressee } from '../../use-cases/questions/load-addressee.ts';
import type { QuestionRefusal } from '../../use-cases/questions/refusals.ts';
import { titleOf } from './addressee-page.tsx';
import { crumbs, questionStep } from './crumbs.ts';
import { errorAt, type FieldError, problemSentence } from './problem-sentence.ts';
import { Refused, type RefusedKind } from './refused.tsx';
import { shownDay, typedDay } from './shown-day.ts';

/** A page about one organisation's row, below its question. */
export function framed(
  { actor, language }: WorkspaceContext,
  { addressee, question }: LoadedAddressee,
  parts: { readonly title: string; readonly step?: string; readonly status?: number; readonly body: ComponentChildren },
): Reply {
  const { title, step, status = 200, body } = parts;
  const href = step === undefined ? {} : { href: paths.addressee.to(actor.workspaceKey, addressee.addresseeId) };
  const here = { label: titleOf(addressee), ...href };
  const steps = [questionStep(actor, language, question), here, ...(step === undefined ? [] : [{ label: step }])];
  return page({ title, section: 'feedback', breadcrumbs: crumbs(actor, language, ...steps), body }, status);
}

interface ShownEdit {
  readonly due: string;
  readonly carrier: string;
  readonly errors?: readonly FieldError[];
  readonly refused?: RefusedKind;
  readonly beside?: boolean;
  readonly version?: number;
}

/** 期日と持ち帰る委員. */
export function editPage(context: WorkspaceContext, loaded: LoadedAddressee, status: number, shown: ShownEdit): Reply {
  const { actor, language } = context;
  const t = messages[language];
  const { addressee, seats, nextMeetingOn, question } = loaded;
  const { due, carrier, errors = [], refused = question.closed ? 'closed' : undefined, beside } = shown;
  const nameOf = (seatId: string | null) => {
    const seat = seats.find((each) => each.seatId === seatId);
    return seat ? (seat.name ?? t.form.emptySeat) : t.form.noCarrier;
  };
  return framed(context, loaded, {
    title: t.addressee.editTitle,
    step: t.addressee.edit,
    status,
    body: (
      <>
        <ErrorSummary errors={errors} />
        <PageHeader
          title={t.addressee.editTitle}
          lead={`${addressee.organisationName}　${t.addressee.editLead(shownDay(nextMeetingOn, language))}`}
        />
        {refused ? <Refused kind={refused} /> : null}
        {beside ? (
          <SideBySide
            fields={[
              { label: t.form.dueAlone, mine: due, theirs: typedDay(addressee.dueOn, language) },
              { label: t.form.carrierAlone, mine: nameOf(carrier), theirs: nameOf(addressee.carrierSeatId) },
            ]}
          />
        ) : null}
        {question.closed ? null : (
          <Form action={paths.editAddressee.to(actor.workspaceKey, addressee.addresseeId)}>
            <input type="hidden" name="version" value={shown.version ?? addressee.version} />
            <TextField
              name="due"
              label={t.form.dueAlone}
              help={t.form.dueHelp}
              value={due}
              error={errorAt(errors, 'due')}
              maxLength={100}
              required
            />
            <SelectField
              name="carrier"
              label={t.form.carrierAlone}
              value={carrier}
              placeholder={t.form.noCarrier}
              error={errorAt(errors, 'carrier')}
              options={seats.map(({ seatId, name }) => ({ value: seatId, label: name ?? t.form.emptySeat }))}
            />
            <Button>{t.form.save}</Button>
          </Form>
        )}
      </>
    ),
  });
}

/** Sentences that lead to the page's two fields. */
export function sentences(
  error: Extract<QuestionRefusal, { kind: 'invalid' }>,
  { addressee }: LoadedAddressee,
  language: 'ja' | 'en',
  unread: ReadonlyMap<string, string>,
): readonly FieldError[] {
  const names = new Map([[addressee.organisationId, addressee.organisationName]]);
  return error.problems.map((problem) => {
    const said = problemSentence(problem, { language, names, unread, due: () => 'due' });
    return problem.kind === 'carrier-unknown' ? { ...said, field: 'carrier' } : said;
  });
}

/** 照会先から外す. */
export function removePage(
  context: WorkspaceContext,
  loaded: LoadedAddressee,
  status: number,
  shown: { readonly reason: string; readonly errors?: readonly FieldError[]; readonly refused?: RefusedKind },
): Reply {
  const { actor, language } = context;
  const t = messages[language].addressee;
  const { addressee, question } = loaded;
  const { reason, errors = [], refused = question.closed ? 'closed' : undefined } = shown;
  return framed(context, loaded, {
    title: t.removeTitle,
    step: t.remove,
    status,
    body: (
      <>
        <ErrorSummary errors={errors} />
        <PageHeader title={t.removeTitle} lead={`${addressee.organisationName}　${t.removeLead}`} />
        {refused ? <Refused kind={refused} /> : null}
        {question.closed ? null : (
          <Form action={paths.removeAddressee.to(actor.workspaceKey, addressee.addresseeId)}>
            <input type="hidden" name="version" value={addressee.version} />
            <TextArea
              name="reason"
              label={t.reason}
              value={reason}
              error={errorAt(errors, 'reason')}
              maxLength={textLimits.sentence}
              rows={3}
              required
            />
            <Button>{t.removeSubmit}</Button>
          </Form>
        )}
      </>
    ),
  });
}
