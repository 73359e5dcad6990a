import { dateInJapan } from '#kernel/date-in-japan.ts';
import { queryText } from '#platform/http/query-text.ts';
import {
  page,
  type Reply,
  type Route,
  redirect,
  refuse,
  type WorkspaceContext,
  workspaceRoute,
} from '#platform/http/route.ts';
import { nameKey } from '../../domain/bodies/name-key.ts';
import { messages } from '../../locales/bodies/messages.ts';
import { councilWords } from '../../locales/words/words.ts';
import { paths } from '../../paths.ts';
import { secretariat } from '../../policy.ts';
import { allPeople, type Person } from '../../store/bodies.ts';
import { type LoadedPerson, linkableAccounts, listPeople, loadPerson } from '../../use-cases/bodies/list-people.ts';
import { savePerson } from '../../use-cases/bodies/save-person.ts';
import { crumbs } from './crumbs.ts';
import { PeoplePage } from './people-page.tsx';
import { newPersonForm, personFields, personLabels, readPersonForm, storedPersonForm } from './person-form.ts';
import { PersonPage } from './person-page.tsx';
import { organisationOptions } from './seat-form.ts';
import { type FilledForm, readTyped, wholeNumber, wordProblems } from './typed-form.ts';

interface Shown {
  readonly loaded: LoadedPerson | null;
  readonly form: FilledForm;
  readonly changed?: boolean;
  readonly sameName?: readonly Person[];
  readonly status?: number;
}

async function show(context: WorkspaceContext, shown: Shown): Promise<Reply> {
  const { tx, actor, language, query } = context;
  const { loaded, form, changed = false, sameName = [], status = 200 } = shown;
  const { person: t, people } = messages[language];
  const key = actor.workspaceKey;
  const title = loaded ? t.title(loaded.person.name) : t.newTitle;
  const accounts = await linkableAccounts(tx, actor);
  if (loaded) context.touch(loaded.person.personId);
  const asked = query.get('done');
  return page(
    {
      title,
      section: 'councils',
      breadcrumbs: crumbs(key, language, { label: people.title, href: paths.people.to(key) }, { label: title }),
      body: (
        <PersonPage
          {...{ loaded, form, changed, sameName, actor, language }}
          done={asked === 'created' || asked === 'changed' ? asked : null}
          organisations={await organisationOptions(tx, actor, loaded?.person.organisationId ?? null)}
          accounts={accounts.map((account) => ({
            value: account.accountId,
            label: `${account.displayName}（${councilWords[language].role[account.role]}）`,
          }))}
        />
      ),
    },
    status,
  );
}

async function namesakes({ tx, actor }: WorkspaceContext, name: string, personId: string | null) {
  const key = nameKey(name);
  const people = await allPeople(tx, actor.workspaceId);
  return people.filter((person) => person.personId !== personId && nameKey(person.name) === key);
}

async function save(context: WorkspaceContext, loaded: LoadedPerson | null): Promise<Reply> {
  const { tx, actor, language, clock } = context;
  const typed = readTyped(context.form, [...personFields, 'another']);
  const personId = loaded?.person.personId ?? null;
  const version = loaded ? wholeNumber(context.form.get('version')) : null;
  const saved = await savePerson(tx, actor, { ...readPersonForm(typed), personId, version, clock });
  if (saved.ok) {
    const sameName = await namesakes(context, typed.name ?? '', saved.value.personId);
    // Answered with 422, which takes the entry back until somebody says that it is another person.
    if (!loaded && sameName.length > 0 && typed.another !== 'yes') {
      return show(context, { loaded, form: { typed, errors: [] }, sameName, status: 422 });
    }
    context.touch(saved.value.personId);
    const done = queryText({ done: loaded ? 'changed' : 'created' });
    return redirect(`${paths.person.to(actor.workspaceKey, saved.value.personId)}${done}`);
  }
  const { error } = saved;
  switch (error.kind) {
    case 'forbidden':
    case 'not-found':
      return refuse(error.kind);
    case 'changed': {
      const stored = loaded && { ...loaded, person: error.stored };
      return show(context, { loaded: stored, form: { typed, errors: [] }, changed: true, status: 409 });
    }
    case 'account-taken': {
      const errors = [{ field: 'accountId', message: messages[language].person.accountTaken(error.personName) }];
      return show(context, { loaded, form: { typed, errors }, status: 422 });
    }
    case 'invalid': {
      const errors = wordProblems(error.problems, personLabels(language), language);
      return show(context, { loaded, form: { typed, errors }, status: 422 });
    }
  }
}

const withPerson =
  (work: (context: WorkspaceContext, loaded: LoadedPerson) => Promise<Reply>) =>
  async (context: WorkspaceContext): Promise<Reply> => {
    const loaded = await loadPerson(context.tx, context.actor, context.params.person ?? '');
    return loaded ? work(context, loaded) : refuse('not-found');
  };

/** People, for the secretariat. */
export const peopleRoutes: readonly Route[] = [
  workspaceRoute({
    method: 'get',
    path: paths.people.pattern,
    who: secretariat,
    audit: 'councils.see-people',
    async handle({ tx, actor, language, query, clock }) {
      const text = (query.get('q') ?? '').trim().slice(0, 100);
      const people = await listPeople(tx, actor, { text, today: dateInJapan(clock.now()) });
      const { title } = messages[language].people;
      return page({
        title,
        section: 'councils',
        breadcrumbs: crumbs(actor.workspaceKey, language, { label: title }),
        body: <PeoplePage {...{ people, text, actor, language }} />,
      });
    },
  }),
  workspaceRoute({
    method: 'get',
    path: paths.newPerson.pattern,
    who: secretariat,
    audit: 'none',
    handle: (context) => show(context, { loaded: null, form: { typed: newPersonForm, errors: [] } }),
  }),
  workspaceRoute({
    method: 'post',
    path: paths.newPerson.pattern,
    who: secretariat,
    audit: 'councils.save-person',
    handle: (context) => save(context, null),
  }),
  workspaceRoute({
    method: 'get',
    path: paths.person.pattern,
    who: secretariat,
    audit: 'councils.see-people',
    handle: withPerson(async (context, loaded) => {
      const sameName = await namesakes(context, loaded.person.name, loaded.person.personId);
      return show(context, { loaded, form: { typed: storedPersonForm(loaded.person), errors: [] }, sameName });
    }),
  }),
  workspaceRoute({
    method: 'post',
    path: paths.person.pattern,
    who: secretariat,
    audit: 'councils.save-person',
    handle: withPerson(save),
  }),
];
