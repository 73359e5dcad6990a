import { typedTextRefusal } from '#kernel/locales/typed-text-sentence.ts';
import { isUuid } from '#kernel/uuid.ts';
import {
  page,
  type Reply,
  type Route,
  redirect,
  refuse,
  type WorkspaceContext,
  workspaceRoute,
} from '#platform/http/route.ts';
import { visitsMessages } from '../../locales/visits/messages.ts';
import { paths } from '../../paths.ts';
import { secretariat } from '../../policy.ts';
import { questionsOfMeeting } from '../../store/briefing-questions.ts';
import { findMeeting } from '../../store/meetings.ts';
import { seatingOn } from '../../store/seating.ts';
import { questionsMark, setQuestions } from '../../use-cases/visits/set-questions.ts';
import { meetingName } from '../meetings/meeting-at.ts';
import { visitCrumbs } from './crumbs.ts';
import { type QuestionTexts, questionPlaces, questionsTyped, readTexts, textsOf } from './questions-form.ts';
import { QuestionsPage } from './questions-page.tsx';

interface Typed {
  readonly texts: QuestionTexts;
  readonly errors: readonly { readonly field: string; readonly message: string }[];
  readonly conflict: boolean;
}

async function load({ tx, actor, language, params }: WorkspaceContext) {
  const found = isUuid(params.meeting) ? await findMeeting(tx, actor.workspaceId, params.meeting) : undefined;
  if (!found) return null;
  const seats = await seatingOn(tx, actor.workspaceId, found.body.bodyId, found.meeting.heldOn);
  const stored = await questionsOfMeeting(tx, actor.workspaceId, found.meeting.meetingId);
  return { ...found, stored, places: questionPlaces(seats, stored, language) };
}

type Loaded = NonNullable<Awaited<ReturnType<typeof load>>>;

function show(context: WorkspaceContext, loaded: Loaded, status: number, typed: Typed | null): Reply {
  const { actor, language } = context;
  const t = visitsMessages[language];
  const stored = textsOf(loaded.places, loaded.stored);
  return page(
    {
      title: t.questions.title(meetingName(loaded, language)),
      section: 'councils',
      breadcrumbs: visitCrumbs(actor, loaded, language, t.questions.crumb),
      body: (
        <QuestionsPage
          meeting={loaded.meeting}
          body={loaded.body}
          places={loaded.places}
          texts={typed?.texts ?? stored}
          mark={questionsMark(loaded.stored)}
          errors={typed?.errors ?? []}
          theirs={typed?.conflict ? stored : null}
          actor={actor}
          language={language}
        />
      ),
    },
    status,
  );
}

export const questionsRoutes: readonly Route[] = [
  workspaceRoute({
    method: 'get',
    path: paths.questions.pattern,
    who: secretariat,
    audit: 'councils.see-questions',
    async handle(context) {
      const loaded = await load(context);
      if (!loaded) return refuse('not-found');
      context.touch(loaded.meeting.meetingId);
      return show(context, loaded, 200, null);
    },
  }),
  workspaceRoute({
    method: 'post',
    path: paths.questions.pattern,
    who: secretariat,
    audit: 'councils.set-questions',
    async handle(context) {
      const loaded = await load(context);
      if (!loaded) return refuse('not-found');
      const { meetingId } = loaded.meeting;
      context.touch(meetingId);
      const texts = readTexts(loaded.places, context.form);
      const questions = questionsTyped(loaded.places, texts, loaded.stored);
      const seen = context.form.get('seen');
      const set = await setQuestions(context.tx, context.actor, { meetingId, questions, seen, clock: context.clock });
      if (set.ok) return redirect(`${paths.visits.to(context.actor.workspaceKey, meetingId)}?done=questions`);
      if (set.error.kind === 'changed') return show(context, loaded, 409, { texts, errors: [], conflict: true });
      if (set.error.kind !== 'invalid') return refuse(set.error.kind);
      const errors = set.error.problems.flatMap(({ index, problem }) => {
        const place = loaded.places[index];
        return place ? [{ field: place.name, message: typedTextRefusal(problem, place.label, context.language) }] : [];
      });
      return show(context, loaded, 422, { texts, errors, conflict: false });
    },
  }),
];
