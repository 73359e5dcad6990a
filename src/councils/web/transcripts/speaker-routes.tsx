import {
  page,
  type Reply,
  type Route,
  redirect,
  refuse,
  type WorkspaceContext,
  workspaceRoute,
} from '#platform/http/route.ts';
import { messages } from '../../locales/transcripts/messages.ts';
import { paths } from '../../paths.ts';
import { secretariat } from '../../policy.ts';
import { loadSpeakers } from '../../use-cases/transcripts/load-speakers.ts';
import { mapSpeakers } from '../../use-cases/transcripts/map-speakers.ts';
import { crumbs, titleOf } from '../meetings/meeting-at.ts';
import { asChoice, readChoices, type TypedChoice } from './speaker-choices.ts';
import { SpeakersPage } from './speakers-page.tsx';

interface Typed {
  readonly choices: readonly TypedChoice[];
  readonly why: 'invalid' | 'changed';
  readonly names: readonly string[];
}

async function show(context: WorkspaceContext, status: number, typed: Typed | null): Promise<Reply> {
  const { tx, actor, language, params, query } = context;
  const loaded = await loadSpeakers(tx, actor, { meetingId: params.meeting ?? '' });
  if (!loaded.ok) return refuse(loaded.error.kind);
  context.touch(loaded.value.meeting.meetingId);
  const { title } = messages[language].speakers;
  const decided = typed === null && /^\d{1,4}$/.test(query.get('done') ?? '') ? Number(query.get('done')) : null;
  return page(
    {
      title: titleOf(loaded.value, language, title),
      section: 'councils',
      breadcrumbs: crumbs(actor, loaded.value, language, title),
      body: <SpeakersPage of={loaded.value} typed={typed} decided={decided} actor={actor} language={language} />,
    },
    status,
  );
}

async function decide(context: WorkspaceContext): Promise<Reply> {
  const { tx, actor, params, form, clock } = context;
  const meetingId = params.meeting ?? '';
  const choices = readChoices(form);
  const done = await mapSpeakers(tx, actor, { meetingId, choices: choices.map(asChoice), clock });
  if (done.ok) {
    context.touch(meetingId);
    return redirect(`${paths.speakers.to(actor.workspaceKey, meetingId)}?done=${done.value.decided}`);
  }
  switch (done.error.kind) {
    case 'invalid':
      return show(context, 422, { choices, why: 'invalid', names: done.error.names });
    case 'changed':
      return show(context, 409, { choices, why: 'changed', names: done.error.names });
    default:
      return refuse(done.error.kind);
  }
}

export const speakerRoutes: readonly Route[] = [
  workspaceRoute({
    method: 'get',
    path: paths.speakers.pattern,
    who: secretariat,
    audit: 'councils.see-speakers',
    handle: (context) => show(context, 200, null),
  }),
  workspaceRoute({
    method: 'post',
    path: paths.speakers.pattern,
    who: secretariat,
    audit: 'councils.map-speakers',
    handle: decide,
  }),
];
