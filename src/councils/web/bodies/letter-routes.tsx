import { dateInJapan } from '#kernel/date-in-japan.ts';
import type { Language } from '#kernel/language.ts';
import { textLimits } from '#kernel/typed-text.ts';
import { queryText } from '#platform/http/query-text.ts';
import {
  file,
  page,
  type Reply,
  type Route,
  redirect,
  refuse,
  type WorkspaceContext,
  workspaceRoute,
} from '#platform/http/route.ts';
import { documentNumber } from '../../domain/bodies/document-number.ts';
import { textProblems } from '../../domain/bodies/field-problem.ts';
import { messages } from '../../locales/bodies/messages.ts';
import { appointmentDocx } from '../../paper/bodies/appointment-docx.ts';
import { appointmentLetters } from '../../paper/bodies/appointment-letters.ts';
import { appointmentPdf } from '../../paper/bodies/appointment-pdf.ts';
import { paths } from '../../paths.ts';
import { secretariat } from '../../policy.ts';
import type { Body } from '../../store/meetings.ts';
import { type LetterBatch, loadLetters } from '../../use-cases/bodies/load-letters.ts';
import { recordLetter } from '../../use-cases/bodies/record-letter.ts';
import { AppointmentsPage } from './appointments-page.tsx';
import { crumbs } from './crumbs.ts';
import { DOCX, PDF } from './file-types.ts';
import { dayReader, type FieldError, type FilledForm, printedDay, readTyped, wordProblems } from './typed-form.ts';
import { withBody } from './with-body.ts';

const labelsOf = (language: Language) => {
  const t = messages[language].letter;
  return { documentNumber: t.number, number: t.number, dated: t.date, authority: t.authority };
};

async function show(
  { tx, actor, language, clock, query }: WorkspaceContext,
  body: Body,
  shown: { readonly form?: FilledForm; readonly chosen?: readonly string[]; readonly status?: number } = {},
): Promise<Reply> {
  const today = dateInJapan(clock.now());
  const letters = await loadLetters(tx, actor, { bodyId: body.bodyId, today });
  const title = messages[language].letter.heading(body.name);
  const form = shown.form ?? {
    typed: { dated: printedDay(today, language), authority: body.appointingAuthority },
    errors: [],
  };
  const done = query.has('done') ? asked(letters.batches, query) : null;
  const lettered = new Set(letters.batches.flatMap((batch) => batch.terms.map(({ term }) => term.termId)));
  const waiting = letters.terms.map(({ term }) => term.termId).filter((termId) => !lettered.has(termId));
  const chosen = new Set(shown.chosen ?? waiting);
  const authority = (query.get('authority') ?? '').slice(0, textLimits.name);
  return page(
    {
      title,
      section: 'councils',
      breadcrumbs: crumbs(
        actor.workspaceKey,
        language,
        { label: body.name, href: paths.body.to(actor.workspaceKey, body.bodyId) },
        { label: title },
      ),
      body: <AppointmentsPage {...{ body, letters, form, chosen, done, authority, actor, language }} />,
    },
    shown.status ?? 200,
  );
}

const asked = (batches: readonly LetterBatch[], query: URLSearchParams): LetterBatch | null =>
  batches.find((batch) => batch.documentNumber === query.get('number') && batch.dated === query.get('dated')) ?? null;

async function register(context: WorkspaceContext, body: Body): Promise<Reply> {
  const { tx, actor, language, clock } = context;
  const labels = labelsOf(language);
  const typed = readTyped(context.form, ['number', 'dated', 'authority']);
  const letters = await loadLetters(tx, actor, { bodyId: body.bodyId, today: dateInJapan(clock.now()) });
  const ticked = context.form.all('term');
  const chosen = letters.terms.map(({ term }) => term.termId).filter((termId) => ticked.includes(termId));
  const days = dayReader(typed, labels, language);
  const dated = days.day('dated', 'needed');
  const authority = (typed.authority ?? '').trim();
  const number = documentNumber(body.documentPrefix, typed.number ?? '');
  const problems = textProblems([
    { field: 'number', text: number, limit: 50, required: true },
    { field: 'authority', text: authority, limit: textLimits.name, required: true },
  ]);
  const errors: FieldError[] = [...days.errors, ...wordProblems(problems, labels, language)];
  if (chosen.length === 0) errors.unshift({ field: 'term', message: messages[language].letter.noneChosen });
  if (errors.length > 0 || dated === null) return show(context, body, { form: { typed, errors }, chosen, status: 422 });
  for (const subjectId of chosen) {
    const letter = { kind: 'appointment', subjectId, bodyId: body.bodyId, documentNumber: number, dated } as const;
    const recorded = await recordLetter(tx, actor, { ...letter, clock });
    // What the form asks for was checked above: only rights and records can be missing here.
    if (!recorded.ok) return refuse(recorded.error.kind === 'forbidden' ? 'forbidden' : 'not-found');
    context.touch(recorded.value.letterId);
  }
  const done = queryText({ done: 'registered', number, dated, authority });
  return redirect(`${paths.appointments.to(actor.workspaceKey, body.bodyId)}${done}`);
}

/** The letters as they are in the register: printing again writes nothing. */
async function print(context: WorkspaceContext, body: Body): Promise<Reply> {
  const { tx, actor, language, clock, query } = context;
  const now = clock.now();
  const batch = asked((await loadLetters(tx, actor, { bodyId: body.bodyId, today: dateInJapan(now) })).batches, query);
  if (!batch) return refuse('not-found');
  const letters = appointmentLetters({
    bodyName: body.name,
    documentNumber: batch.documentNumber,
    dated: batch.dated,
    authority: (query.get('authority') || body.appointingAuthority).slice(0, textLimits.name),
    people: batch.terms.map(({ term }) => ({ ...term, name: term.personName })),
    language,
  });
  for (const { term } of batch.terms) context.touch(term.termId);
  const name = messages[language].letter.fileName;
  return context.params.file?.endsWith('.docx')
    ? file(await appointmentDocx(letters, now), DOCX, `${name}.docx`)
    : file(await appointmentPdf(letters, now), PDF, `${name}.pdf`);
}

/** 委嘱状, for the secretariat. */
export const letterRoutes: readonly Route[] = [
  workspaceRoute({
    method: 'get',
    path: paths.appointments.pattern,
    who: secretariat,
    audit: 'councils.see-people',
    handle: withBody((context, body) => show(context, body)),
  }),
  workspaceRoute({
    method: 'post',
    path: paths.appointments.pattern,
    who: secretariat,
    audit: 'councils.register-letters',
    handle: withBody(register),
  }),
  workspaceRoute({
    method: 'get',
    path: paths.appointmentFile.pattern,
    who: secretariat,
    audit: 'councils.print-letters',
    handle: withBody(print),
  }),
];
