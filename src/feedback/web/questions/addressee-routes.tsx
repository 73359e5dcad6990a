import type { ComponentChildren } from 'preact';
import { dateInJapan } from '#kernel/date-in-japan.ts';
import { textLimits } from '#kernel/typed-text.ts';
import { isUuid } from '#kernel/uuid.ts';
import { formVersion } from '#platform/http/form-version.ts';
import {
  page,
  type Reply,
  type Route,
  redirect,
  refuse,
  type WorkspaceContext,
  workspaceRoute,
} from '#platform/http/route.ts';
import { Button } from '#ui/button/button.tsx';
import { ErrorSummary } from '#ui/error-summary/error-summary.tsx';
import { Form } from '#ui/form/form.tsx';
import { PageHeader } from '#ui/page-header/page-header.tsx';
import { SelectField } from '#ui/select-field/select-field.tsx';
import { SideBySide } from '#ui/side-by-side/side-by-side.tsx';
import { TextArea } from '#ui/text-area/text-area.tsx';
import { TextField } from '#ui/text-field/text-field.tsx';
import type { FeedbackDeps } from '../../deps.ts';
import { messages } from '../../locales/questions/messages.ts';
import { paths } from '../../paths.ts';
import { secretariat } from '../../policy.ts';
import { changeAddressee } from '../../use-cases/questions/change-addressee.ts';
import { type LoadedAddressee, loadAddressee } from '../../use-cases/questions/load-addressee.ts';
import type { QuestionRefusal } from '../../use-cases/questions/refusals.ts';
import { removeAddressee } from '../../use-cases/questions/remove-addressee.ts';
import { AddresseePage, titleOf } from './addressee-page.tsx';
import { crumbs, questionStep } from './crumbs.ts';
import { errorAt, type FieldError, problemSentence } from './problem-sentence.ts';
import { idOrNull, readDay } from './question-form.ts';
import { Refused, type RefusedKind } from './refused.tsx';
import { shownDay, typedDay } from './shown-day.ts';

/** The addressee that the address names. */
async function addresseeAt(context: WorkspaceContext): Promise<LoadedAddressee | undefined> {
  const { tx, actor, params, clock } = context;
  const { addressee: addresseeId } = params;
  if (!isUuid(addresseeId)) return undefined;
  context.touch(addresseeId);
  return loadAddressee(tx, actor, { addresseeId, today: dateInJapan(clock.now()) });
}

function framed(
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

function editPage(context: WorkspaceContext, loaded: LoadedAddressee, status: number, shown: ShownEdit): Reply {
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
function sentences(
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

function removePage(
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

export const addresseeRoutes = ({ personalLinks }: FeedbackDeps): readonly Route[] => [
  workspaceRoute({
    method: 'get',
    path: paths.addressee.pattern,
    who: secretariat,
    audit: 'feedback.see-addressee',
    async handle(context) {
      const loaded = await addresseeAt(context);
      if (!loaded) return refuse('not-found');
      const { actor, clock, query } = context;
      const today = dateInJapan(clock.now());
      const done = query.get('done') ?? '';
      return framed(context, loaded, {
        title: titleOf(loaded.addressee),
        body: <AddresseePage loaded={loaded} workspaceKey={actor.workspaceKey} today={today} done={done} />,
      });
    },
  }),
  workspaceRoute({
    method: 'get',
    path: paths.editAddressee.pattern,
    who: secretariat,
    audit: 'feedback.see-addressee',
    async handle(context) {
      const loaded = await addresseeAt(context);
      if (!loaded) return refuse('not-found');
      const { dueOn, carrierSeatId } = loaded.addressee;
      return editPage(context, loaded, 200, {
        due: typedDay(dueOn, context.language),
        carrier: carrierSeatId ?? '',
      });
    },
  }),
  workspaceRoute({
    method: 'post',
    path: paths.editAddressee.pattern,
    who: secretariat,
    audit: 'feedback.change-addressee',
    async handle(context) {
      const { tx, actor, clock, form, language } = context;
      const loaded = await addresseeAt(context);
      if (!loaded) return refuse('not-found');
      const { addresseeId, organisationId } = loaded.addressee;
      const [due, carrier, version] = [form.get('due'), form.get('carrier'), formVersion(form)];
      const unread = new Map<string, string>();
      const changed = await changeAddressee(tx, actor, personalLinks, {
        addresseeId,
        dueOn: readDay(due, (sentence) => unread.set(organisationId, sentence), language),
        carrierSeatId: carrier === '' ? null : (idOrNull(carrier) ?? organisationId),
        version,
        clock,
      });
      if (changed.ok) return redirect(`${paths.addressee.to(actor.workspaceKey, addresseeId)}?done=changed`);
      switch (changed.error.kind) {
        case 'invalid': {
          const errors = sentences(changed.error, loaded, language, unread);
          return editPage(context, loaded, 422, { due, carrier, errors, version });
        }
        case 'changed':
        case 'closed':
        case 'answered': {
          const now = (await addresseeAt(context)) ?? loaded;
          return editPage(context, now, 409, { due, carrier, refused: changed.error.kind, beside: true });
        }
        default:
          return refuse(changed.error.kind === 'forbidden' ? 'forbidden' : 'not-found');
      }
    },
  }),
  workspaceRoute({
    method: 'get',
    path: paths.removeAddressee.pattern,
    who: secretariat,
    audit: 'feedback.see-addressee',
    async handle(context) {
      const loaded = await addresseeAt(context);
      return loaded ? removePage(context, loaded, 200, { reason: '' }) : refuse('not-found');
    },
  }),
  workspaceRoute({
    method: 'post',
    path: paths.removeAddressee.pattern,
    who: secretariat,
    audit: 'feedback.remove-addressee',
    async handle(context) {
      const { tx, actor, clock, form, language } = context;
      const loaded = await addresseeAt(context);
      if (!loaded) return refuse('not-found');
      const { addresseeId } = loaded.addressee;
      const reason = form.get('reason');
      const removed = await removeAddressee(tx, actor, { addresseeId, reason, version: formVersion(form), clock });
      if (removed.ok)
        return redirect(`${paths.question.to(actor.workspaceKey, removed.value.questionId)}?done=removed`);
      switch (removed.error.kind) {
        case 'invalid':
          return removePage(context, loaded, 422, {
            reason,
            errors: sentences(removed.error, loaded, language, new Map()),
          });
        case 'changed':
        case 'closed':
        case 'answered':
        case 'last': {
          const refused = removed.error.kind === 'answered' ? 'remove-answered' : removed.error.kind;
          return removePage(context, loaded, 409, { reason, refused });
        }
        default:
          return refuse(removed.error.kind === 'forbidden' ? 'forbidden' : 'not-found');
      }
    },
  }),
];
