import {
  page,
  type Reply,
  type Route,
  redirect,
  refuse,
  type WorkspaceContext,
  workspaceRoute,
} from '#platform/http/route.ts';
import { officerMessages, sendingWords } from '../../../locales/sending/messages.ts';
import { paths } from '../../../paths.ts';
import { secretariat } from '../../../policy.ts';
import { agendaItems } from '../../../store/meetings.ts';
import { seatingOn } from '../../../store/seating.ts';
import { attendeesOf } from '../../../store/sending/attendees.ts';
import { materialsOf, readingMarksOf } from '../../../store/sending/materials.ts';
import {
  type AddMaterialRefusal,
  addMaterial,
  type MadeFrom,
  madeFroms,
} from '../../../use-cases/sending/add-material.ts';
import { crumbs, meetingAt, titleOf } from '../../meetings/meeting-at.ts';
import type { FieldError } from '../errand/errand-page.tsx';
import { emptyMaterialForm, type MaterialForm, materialFacts, numberOf, readMaterialForm } from './material-form.ts';
import { MaterialsPage } from './materials-page.tsx';

/** More than a file may have, so that one a little too large is told so on the page. */
export const MATERIAL_BODY_LIMIT = 24 * 1024 * 1024;

async function show(
  context: WorkspaceContext,
  status: number,
  typed: { readonly form: MaterialForm; readonly errors: readonly FieldError[] } | null,
): Promise<Reply> {
  const { tx, actor, language } = context;
  const found = await meetingAt(context);
  if (!found) return refuse('not-found');
  const { meeting } = found;
  const { workspaceId } = actor;
  const { meetingId } = meeting;
  const t = officerMessages[language].materials;
  const title = titleOf(found, language, t.title);
  const body = (
    <MaterialsPage
      title={title}
      workspaceKey={actor.workspaceKey}
      meetingId={meetingId}
      materials={await materialsOf(tx, workspaceId, meetingId)}
      attendees={await attendeesOf(tx, workspaceId, meetingId)}
      marks={await readingMarksOf(tx, workspaceId, meetingId)}
      items={await agendaItems(tx, workspaceId, meetingId)}
      seats={await seatingOn(tx, workspaceId, meeting.bodyId, meeting.heldOn)}
      form={typed?.form ?? emptyMaterialForm}
      errors={typed?.errors ?? []}
      done={typed ? null : await doneOf(context, meetingId)}
      canAdd={meeting.state !== 'signed' && meeting.cancelledOn === null}
    />
  );
  return page({ title, section: 'councils', breadcrumbs: crumbs(actor, found, language, t.title), body }, status);
}

async function doneOf({ tx, actor, query, language }: WorkspaceContext, meetingId: string) {
  const t = officerMessages[language].materials;
  if (query.get('done') === 'withdrawn') return { title: t.withdrawn, notes: [] };
  const added = (await materialsOf(tx, actor.workspaceId, meetingId)).find(
    (it) => it.materialId === query.get('added'),
  );
  if (!added) return null;
  const words = sendingWords[language];
  const notes = (query.get('notes') ?? '').split(',');
  return {
    title: t.added(words.material(added.number, added.title)),
    notes: Object.entries(words.uploadNotes).flatMap(([note, sentence]) => (notes.includes(note) ? [sentence] : [])),
  };
}

/** What stands beside the fields; null when the whole errand is refused. */
export function materialErrors(refusal: AddMaterialRefusal, language: 'ja' | 'en'): readonly FieldError[] | null {
  const words = sendingWords[language];
  if (refusal.kind === 'invalid') {
    return refusal.problems.map((problem) => ({ field: problem.field, message: words.problem(problem) }));
  }
  return refusal.kind === 'file' ? [{ field: 'file', message: words.upload(refusal.why) }] : null;
}

async function add(context: WorkspaceContext): Promise<Reply> {
  const { tx, actor, clock, language } = context;
  const found = await meetingAt(context);
  if (!found) return refuse('not-found');
  const { meetingId } = found.meeting;
  const form = readMaterialForm(context.form);
  const made = madeFroms.find((each): each is MadeFrom => each === form.made);
  const upload = context.form.file('file');
  if (!made && !upload) {
    const message = officerMessages[language].materials.fileMissing;
    return show(context, 422, { form: { ...form, made: '' }, errors: [{ field: 'file', message }] });
  }
  const added = await addMaterial(tx, actor, {
    meetingId,
    ...materialFacts(form),
    number: numberOf(form.number),
    content: made ? { madeFrom: made } : upload!,
    supersedes: null,
    clock,
  });
  if (added.ok) {
    context.touch(added.value.materialId);
    const done = new URLSearchParams({ added: added.value.materialId, notes: added.value.notes.join(',') });
    return redirect(`${paths.materials.to(actor.workspaceKey, meetingId)}?${done}`);
  }
  const errors = materialErrors(added.error, language);
  if (errors) return show(context, 422, { form, errors });
  return added.error.kind === 'forbidden' || added.error.kind === 'not-found'
    ? refuse(added.error.kind)
    : show(context, 409, { form, errors: [] });
}

export const materialsRoutes: readonly Route[] = [
  workspaceRoute({
    method: 'get',
    path: paths.materials.pattern,
    who: secretariat,
    audit: 'councils.see-materials',
    handle: (context) => show(context, 200, null),
  }),
  workspaceRoute({
    method: 'post',
    path: paths.materials.pattern,
    who: secretariat,
    audit: 'councils.add-material',
    bodyLimit: MATERIAL_BODY_LIMIT,
    handle: add,
  }),
];
