import { parseClockTime } from '#kernel/clock-time.ts';
import { parseJapaneseDate } from '#kernel/japanese-date.ts';
import { dateRefusal } from '#kernel/locales/refusal-sentence.ts';
import { typedTextRefusal } from '#kernel/locales/typed-text-sentence.ts';
import { redirect, refuse, workspaceRoute } from '#platform/http/route.ts';
import { messages } from '../locales/messages.ts';
import { paths } from '../paths.ts';
import { writers } from '../policy.ts';
import { removeSingleDate, saveSingleDate } from '../use-cases/regular-dates.ts';
import type { TypedDate } from './dates-section.tsx';
import { organisationOf, organisationPage } from './organisation-routes.tsx';

/** Single dates of 例会: added, cancelled, taken back. */
export const dateRoutes = [
  workspaceRoute({
    method: 'post',
    path: paths.dates.pattern,
    who: writers,
    audit: 'organisation.save-date',
    async handle(context) {
      const { tx, actor, language, clock, form: sent } = context;
      const organisation = await organisationOf(context);
      if (!organisation || organisation.endedOn !== null) return refuse('not-found');
      const t = messages[language];
      const form = { heldOn: sent.get('heldOn'), heldAt: sent.get('heldAt'), note: sent.get('note') };
      const errors: TypedDate['errors'][number][] = [];
      const date = parseJapaneseDate(form.heldOn);
      if (!date.ok) {
        const message = form.heldOn.trim() === '' ? t.errors.dateMissing : dateRefusal(date.error, language);
        errors.push({ field: 'heldOn', message });
      }
      const time = form.heldAt.trim() === '' ? null : parseClockTime(form.heldAt);
      if (time && !time.ok) errors.push({ field: 'heldAt', message: t.errors.time(form.heldAt.slice(0, 40)) });
      const cancelled = sent.get('cancelled') === 'yes';
      const { organisationId } = organisation;
      if (date.ok && errors.length === 0) {
        const heldAt = time?.ok ? time.value : '';
        const day = { organisationId, heldOn: date.value, heldAt, cancelled, note: form.note, clock };
        const saved = await saveSingleDate(tx, actor, day);
        if (saved.ok) {
          context.touch(organisationId);
          const done = cancelled ? 'date-cancelled' : 'date-added';
          return redirect(paths.organisation.done(actor.workspaceKey, organisationId, done));
        }
        if (saved.error.kind !== 'invalid') return refuse(saved.error.kind);
        for (const { field, finding } of saved.error.problems) {
          const message =
            finding.kind === 'time' ? t.errors.time(finding.text) : typedTextRefusal(finding, t.dates.note, language);
          errors.push({ field, message });
        }
      }
      return organisationPage(context, organisation, { status: 422, typed: { form, cancelled, errors } });
    },
  }),
  workspaceRoute({
    method: 'post',
    path: paths.removeDate.pattern,
    who: writers,
    audit: 'organisation.remove-date',
    async handle(context) {
      const { tx, actor, form } = context;
      const organisation = await organisationOf(context);
      const date = parseJapaneseDate(form.get('heldOn'));
      if (!organisation || !date.ok) return refuse('not-found');
      const { organisationId } = organisation;
      const removed = await removeSingleDate(tx, actor, { organisationId, heldOn: date.value });
      if (!removed.ok) return refuse(removed.error.kind);
      context.touch(organisationId);
      return redirect(paths.organisation.done(actor.workspaceKey, organisationId, 'date-restored'));
    },
  }),
];
