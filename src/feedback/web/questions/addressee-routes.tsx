import { dateInJapan } from '#kernel/date-in-japan.ts';
import { isUuid } from '#kernel/uuid.ts';
import { formVersion } from '#platform/http/form-version.ts';
import { type Route, redirect, refuse, type WorkspaceContext, workspaceRoute } from '#platform/http/route.ts';
import type { FeedbackDeps } from '../../deps.ts';
import { paths } from '../../paths.ts';
import { secretariat } from '../../policy.ts';
import { answersOf } from '../../store/answers.ts';
import { changeAddressee } from '../../use-cases/questions/change-addressee.ts';
import { type LoadedAddressee, loadAddressee } from '../../use-cases/questions/load-addressee.ts';
import { removeAddressee } from '../../use-cases/questions/remove-addressee.ts';
import { editPage, framed, removePage, sentences } from './addressee-forms.tsx';
import { AddresseePage, titleOf } from './addressee-page.tsx';
import { idOrNull, readDay } from './question-form.ts';
import { typedDay } from './shown-day.ts';

/** The addressee that the address names. */
async function addresseeAt(context: WorkspaceContext): Promise<LoadedAddressee | undefined> {
  const { tx, actor, params, clock } = context;
  const { addressee: addresseeId } = params;
  if (!isUuid(addresseeId)) return undefined;
  context.touch(addresseeId);
  return loadAddressee(tx, actor, { addresseeId, today: dateInJapan(clock.now()) });
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
      const { tx, actor, clock, query } = context;
      const answers = await answersOf(tx, actor.workspaceId, [loaded.addressee.addresseeId]);
      const today = dateInJapan(clock.now());
      const done = query.get('done') ?? '';
      return framed(context, loaded, {
        title: titleOf(loaded.addressee),
        body: (
          <AddresseePage
            loaded={loaded}
            answers={answers}
            workspaceKey={actor.workspaceKey}
            today={today}
            done={done}
          />
        ),
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
