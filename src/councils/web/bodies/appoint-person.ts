import { formatAsOf } from '#kernel/as-of.ts';
import { err, ok, type Result } from '#kernel/result.ts';
import type { WorkspaceContext } from '#platform/http/route.ts';
import { termEnd, termPeriod } from '../../domain/bodies/term-period.ts';
import { channels, offices } from '../../domain/body.ts';
import { messages } from '../../locales/bodies/messages.ts';
import { type AppointRefusal, appoint } from '../../use-cases/bodies/appoint.ts';
import type { LoadedSeat } from '../../use-cases/bodies/load-seat.ts';
import { savePerson } from '../../use-cases/bodies/save-person.ts';
import { appointFields, appointLabels } from './appoint-form.tsx';
import { dayReader, type FieldError, type FilledForm, readTyped, wordProblems } from './typed-form.ts';

type Refused =
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'invalid'; readonly form: FilledForm };

/** Enters the new person, where one is typed, and appoints. A refusal is answered with 422, which undoes the person too. */
export async function appointPerson(
  context: WorkspaceContext,
  loaded: LoadedSeat,
): Promise<Result<{ readonly termId: string }, Refused>> {
  const { tx, actor, language, clock } = context;
  const t = messages[language].seat;
  const labels = appointLabels(language);
  const typed = readTyped(context.form, appointFields);
  const text = (field: (typeof appointFields)[number]) => (typed[field] ?? '').trim();
  const invalid = (errors: readonly FieldError[]) => err({ kind: 'invalid' as const, form: { typed, errors } });
  const days = dayReader(typed, labels, language);
  const appointedOn = days.day('appointedOn', 'needed');
  const endsOn =
    days.day('endsOn', 'optional') ?? (appointedOn === null ? null : termEnd(appointedOn, loaded.body.termMonths));
  const errors = [...days.errors];
  const chosen = text('personId');
  if (chosen === '' && text('name') === '') errors.push({ field: 'personId', message: t.personMissing });
  if (chosen !== '' && text('name') !== '') errors.push({ field: 'name', message: t.personBoth });
  if (errors.length > 0 || appointedOn === null || endsOn === null) return invalid(errors);
  const person = chosen === '' ? await newPerson() : ok({ personId: chosen });
  if (!person.ok) return person;
  const done = await appoint(tx, actor, {
    seatId: loaded.seat.seatId,
    personId: person.value.personId,
    appointedOn,
    endsOn,
    howNamed: text('howNamed'),
    office: offices.find((office) => office === text('office')) ?? 'member',
    clock,
  });
  return done.ok ? done : refused(done.error);

  async function newPerson(): Promise<Result<{ readonly personId: string }, Refused>> {
    const saved = await savePerson(tx, actor, {
      personId: null,
      name: text('name'),
      nameKana: text('nameKana'),
      jobTitle: text('jobTitle'),
      organisationId: loaded.seat.organisationId,
      channel: channels.find((channel) => channel === text('channel')) ?? 'paper',
      clock,
    });
    if (saved.ok) return saved;
    if (saved.error.kind !== 'invalid') return err({ kind: 'not-found' });
    return invalid(wordProblems(saved.error.problems, labels, language));
  }

  function refused(error: AppointRefusal): Result<never, Refused> {
    switch (error.kind) {
      case 'forbidden':
      case 'not-found':
        return err({ kind: error.kind });
      case 'invalid':
        return invalid(wordProblems(error.problems, labels, language));
      case 'seat-ended':
        return invalid([{ field: null, message: t.seatEnded(formatAsOf(error.endedOn, language)) }]);
      case 'body-ended':
        return invalid([{ field: null, message: t.bodyEnded(formatAsOf(error.endedOn, language)) }]);
      case 'overlap': {
        const period = termPeriod(error.appointedOn, error.lastDay, language);
        return invalid([{ field: 'appointedOn', message: t.overlap(error.personName, period) }]);
      }
    }
  }
}
