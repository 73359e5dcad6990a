import { isUuid } from '#kernel/uuid.ts';
import { formVersion } from '#platform/http/form-version.ts';
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
import { mayRead, underItems } from '../../../domain/viewpoint.ts';
import { officerMessages, sendingWords } from '../../../locales/sending/messages.ts';
import { paths } from '../../../paths.ts';
import { secretariat } from '../../../policy.ts';
import { agendaItems, findMeeting, type MeetingOfBody } from '../../../store/meetings.ts';
import { seatingOn } from '../../../store/seating.ts';
import { attendeesOf } from '../../../store/sending/attendees.ts';
import { findMaterial, inForce, type Material, materialsOf, readingMarksOf } from '../../../store/sending/materials.ts';
import { addMaterial } from '../../../use-cases/sending/add-material.ts';
import { changeMaterial } from '../../../use-cases/sending/change-material.ts';
import { markRead } from '../../../use-cases/sending/mark-read.ts';
import { materialFile } from '../../../use-cases/sending/material-file.ts';
import { withdrawMaterial } from '../../../use-cases/sending/withdraw-material.ts';
import { viewpointOf } from '../../../use-cases/viewpoint.ts';
import { crumbs } from '../../meetings/meeting-at.ts';
import type { FieldError } from '../errand/errand-page.tsx';
import { type MaterialForm, materialFacts, materialForm, numberOf, readMaterialForm } from './material-form.ts';
import { MaterialPage } from './material-page.tsx';
import { MATERIAL_BODY_LIMIT, materialErrors } from './materials-routes.tsx';

async function materialAt(context: WorkspaceContext): Promise<(MeetingOfBody & { material: Material }) | null> {
  const { tx, actor, params } = context;
  if (!isUuid(params.material)) return null;
  const material = await findMaterial(tx, actor.workspaceId, params.material);
  const found = material && (await findMeeting(tx, actor.workspaceId, material.meetingId));
  if (!found) return null;
  context.touch(material.materialId);
  return { ...found, material };
}

interface Typed {
  readonly form?: MaterialForm;
  readonly reason?: string;
  readonly errors: readonly FieldError[];
  readonly conflict?: boolean;
}

async function show(context: WorkspaceContext, status: number, typed: Typed | null): Promise<Reply> {
  const { tx, actor, language, query } = context;
  const found = await materialAt(context);
  if (!found) return refuse('not-found');
  const { material, meeting } = found;
  const { workspaceId } = actor;
  const { meetingId } = meeting;
  const t = officerMessages[language].materials;
  const words = sendingWords[language];
  const title = words.material(material.number, material.title);
  const done = { changed: t.changed, read: t.read }[query.get('done') ?? ''];
  const body = (
    <MaterialPage
      workspaceKey={actor.workspaceKey}
      material={material}
      current={inForce(await materialsOf(tx, workspaceId, meetingId)).some(
        (it) => it.materialId === material.materialId,
      )}
      attendees={await attendeesOf(tx, workspaceId, meetingId)}
      marks={await readingMarksOf(tx, workspaceId, meetingId)}
      items={await agendaItems(tx, workspaceId, meetingId)}
      seats={await seatingOn(tx, workspaceId, meeting.bodyId, meeting.heldOn)}
      form={typed?.form ?? materialForm(material)}
      reason={typed?.reason ?? ''}
      errors={typed?.errors ?? []}
      conflict={typed?.conflict ?? false}
      done={!typed && done ? { title: done, notes: [] } : null}
      canAdd={meeting.state !== 'signed' && meeting.cancelledOn === null}
    />
  );
  const materials = { label: t.title, href: paths.materials.to(actor.workspaceKey, meetingId) };
  const way = crumbs(actor, found, language, title);
  return page(
    { title, section: 'councils', breadcrumbs: [...way.slice(0, -1), materials, { label: title }], body },
    status,
  );
}

async function change(context: WorkspaceContext): Promise<Reply> {
  const { tx, actor, form: values, clock, language } = context;
  const found = await materialAt(context);
  if (!found) return refuse('not-found');
  const { material } = found;
  const { materialId } = material;
  const version = formVersion(values);
  const key = actor.workspaceKey;
  if (values.get('do') === 'newer') return newer(context, material);
  if (values.get('do') === 'withdraw') {
    const reason = values.get('reason');
    const withdrawn = await withdrawMaterial(tx, actor, { materialId, reason, version, clock });
    if (withdrawn.ok) return redirect(`${paths.materials.to(key, withdrawn.value.meetingId)}?done=withdrawn`);
    if (withdrawn.error.kind === 'forbidden' || withdrawn.error.kind === 'not-found')
      return refuse(withdrawn.error.kind);
    const errors = materialErrors(withdrawn.error.kind === 'invalid' ? withdrawn.error : { kind: 'changed' }, language);
    return show(context, errors ? 422 : 409, { reason, errors: errors ?? [], conflict: errors === null });
  }
  const form = readMaterialForm(values);
  const facts = { ...materialFacts(form), number: numberOf(form.number) ?? material.number };
  const changed = await changeMaterial(tx, actor, { materialId, ...facts, version, clock });
  if (changed.ok) return redirect(`${paths.material.to(key, materialId)}?done=changed`);
  if (changed.error.kind === 'forbidden' || changed.error.kind === 'not-found') return refuse(changed.error.kind);
  if (changed.error.kind !== 'invalid') return show(context, 409, { form, errors: [], conflict: true });
  return show(context, 422, { form, errors: materialErrors(changed.error, language) ?? [] });
}

async function newer(context: WorkspaceContext, old: Material): Promise<Reply> {
  const { tx, actor, clock, language } = context;
  const upload = context.form.file('file');
  const t = officerMessages[language].materials;
  if (!upload) return show(context, 422, { errors: [{ field: 'file', message: t.fileMissing }] });
  const added = await addMaterial(tx, actor, {
    meetingId: old.meetingId,
    number: old.number,
    title: old.title,
    visibility: old.visibility,
    itemId: old.itemId,
    presenterSeatId: old.presenterSeatId,
    content: upload,
    supersedes: old.materialId,
    clock,
  });
  if (added.ok) {
    context.touch(added.value.materialId);
    const done = new URLSearchParams({ added: added.value.materialId, notes: added.value.notes.join(',') });
    return redirect(`${paths.materials.to(actor.workspaceKey, old.meetingId)}?${done}`);
  }
  if (added.error.kind === 'forbidden' || added.error.kind === 'not-found') return refuse(added.error.kind);
  const errors = materialErrors(added.error, language);
  return show(context, errors ? 422 : 409, { errors: errors ?? [] });
}

/** 「読みました」 by account; or written down from paper, where the secretariat says whose it is. */
async function read(context: WorkspaceContext): Promise<Reply> {
  const { tx, actor, form, clock } = context;
  const found = await materialAt(context);
  if (!found) return refuse('not-found');
  const { materialId, meetingId } = found.material;
  const officer = actor.role === 'officer';
  const own = officer
    ? form.get('personId')
    : (await attendeesOf(tx, actor.workspaceId, meetingId)).find(
        ({ contact }) => actor.accountId !== null && contact?.accountId === actor.accountId,
      )?.personId;
  if (!isUuid(own ?? '')) return officer ? show(context, 422, { errors: [] }) : refuse('not-found');
  const via = officer ? 'secretariat' : 'account';
  const marked = await markRead(tx, actor, { materialId, personId: own!, via, clock });
  if (!marked.ok) return refuse('not-found');
  const key = actor.workspaceKey;
  return redirect(`${officer ? paths.material.to(key, materialId) : paths.mine.to(key, meetingId)}?done=read`);
}

/** The bytes, for whoever may read them: what was withdrawn or replaced only for the secretariat. */
async function download(context: WorkspaceContext): Promise<Reply> {
  const { tx, actor } = context;
  const found = await materialAt(context);
  if (!found) return refuse('not-found');
  const { material } = found;
  const { level } = await viewpointOf(tx, actor, found);
  const current = inForce(await materialsOf(tx, actor.workspaceId, material.meetingId));
  const handedOut = current.some(({ materialId }) => materialId === material.materialId);
  const [shown] = underItems([material], await agendaItems(tx, actor.workspaceId, material.meetingId));
  // Before the notice nothing is handed out: what the meeting's page does not show yet is not there by its address either.
  const told = found.meeting.state !== 'planned';
  if (!shown || !mayRead(level, shown.visibility)) return refuse('not-found');
  if (level !== 'secretariat' && !(handedOut && told)) return refuse('not-found');
  const bytes = await materialFile(tx, actor, material, context);
  return bytes
    ? file(bytes.bytes, bytes.mediaType, bytes.name, { 'x-content-type-options': 'nosniff' })
    : refuse('not-found');
}

export const materialRoutes: readonly Route[] = [
  workspaceRoute({
    method: 'get',
    path: paths.material.pattern,
    who: secretariat,
    audit: 'councils.see-materials',
    handle: (context) => show(context, 200, null),
  }),
  workspaceRoute({
    method: 'post',
    path: paths.material.pattern,
    who: secretariat,
    audit: 'councils.change-material',
    bodyLimit: MATERIAL_BODY_LIMIT,
    handle: change,
  }),
  workspaceRoute({
    method: 'get',
    path: paths.materialFile.pattern,
    who: 'signed-in',
    audit: 'councils.download-material',
    handle: download,
  }),
  workspaceRoute({
    method: 'post',
    path: paths.readMaterial.pattern,
    who: 'signed-in',
    audit: 'councils.mark-read',
    handle: read,
  }),
];
