import { type OpenContext, openRoute, page, type Reply, type Route, redirect } from '#platform/http/route.ts';
import type { PasswordRefusal } from '../domain/password.ts';
import type { AccessMessages } from '../locales/message-types.ts';
import { paths } from '../paths.ts';
import {
  chooseNameAndPassword,
  confirmEnrolment,
  type Enrolment,
  findEnrolment,
  type PasswordChoiceRefusal,
} from '../use-cases/enrol.ts';
import { chargeBucket, waitOfBucket } from '../use-cases/throttle.ts';
import { type Door, minutesUntil, words } from './door.ts';
import { AddAppPage, ChoosePasswordPage, EnrolledPage } from './enrol-page.tsx';
import { Gone } from './home-routes.tsx';
import type { FormError } from './sign-in-page.tsx';

/** From the link to a password, a second factor and recovery codes. */
export const enrolRoutes = (door: Door): readonly Route[] => [
  openRoute({ method: 'get', path: paths.enrol.pattern, who: 'anyone', audit: 'none', handle: (it) => show(door, it) }),
  openRoute({
    method: 'post',
    path: paths.enrol.pattern,
    who: 'anyone',
    audit: 'account.enrol',
    async handle(context) {
      const { peer, clock } = context;
      const crowded = await door.database.outsideWorkspaces((tx) => waitOfBucket(tx, 'peer', [peer], clock.now()));
      if (crowded) {
        const t = words(context);
        const body = <Gone title={t.enrolGoneTitle} body={t.wait(minutesUntil(crowded, clock))} link={t.toSignIn} />;
        return page({ title: t.enrolGoneTitle, body }, 429);
      }
      return context.form.get('step') === 'code' ? confirm(door, context) : choose(door, context);
    },
  }),
];

const linkOf = (context: OpenContext): string => context.params.token ?? '';

async function show(door: Door, context: OpenContext): Promise<Reply> {
  const found = await findEnrolment(door.database, door.box, linkOf(context), context.clock.now());
  if (!found.ok) return gone(context);
  const { pending } = found.value;
  if (!pending || context.query.has('again')) return choosePage(context, found.value, '', []);
  return appPage(context, found.value, []);
}

async function choose(door: Door, context: OpenContext): Promise<Reply> {
  const { form, clock } = context;
  const link = linkOf(context);
  const name = form.get('name');
  const choice = { link, name, password: form.get('password'), repeated: form.get('repeated'), clock };
  const chosen = await chooseNameAndPassword(door.database, door.box, choice);
  if (chosen.ok) return redirect(paths.enrol.to(link));
  if (chosen.error.kind === 'not-found') return guessed(door, context);
  const found = await findEnrolment(door.database, door.box, link, clock.now());
  if (!found.ok) return gone(context);
  return choosePage(context, found.value, name, formErrors(words(context), chosen.error), 422);
}

async function confirm(door: Door, context: OpenContext): Promise<Reply> {
  const { form, clock, peer } = context;
  const t = words(context);
  const link = linkOf(context);
  const confirmed = await confirmEnrolment(door.database, door.box, { link, code: form.get('code'), peer, clock });
  if (confirmed.ok) {
    const body = <EnrolledPage {...confirmed.value} />;
    return {
      kind: 'page',
      status: 200,
      page: { title: t.enrolledTitle, body },
      headers: { 'cache-control': 'no-store' },
    };
  }
  const refusal = confirmed.error;
  if (refusal.kind === 'not-found') return guessed(door, context);
  if (refusal.kind === 'not-yet') return redirect(paths.enrol.to(link));
  const found = await findEnrolment(door.database, door.box, link, clock.now());
  if (!found.ok) return gone(context);
  if (refusal.kind === 'wrong') return appPage(context, found.value, [{ field: 'code', message: t.codeWrong }], 422);
  return appPage(context, found.value, [{ field: null, message: t.wait(minutesUntil(refusal.until, clock)) }], 429);
}

type BadForm = Extract<PasswordChoiceRefusal, { kind: 'form' }>;

function formErrors(t: AccessMessages, refusal: BadForm): FormError[] {
  return [
    ...(refusal.name ? [{ field: 'name', message: t.nameRefusal[refusal.name.kind] }] : []),
    ...(refusal.password ? [{ field: 'password', message: passwordSentence(t, refusal.password) }] : []),
    ...(refusal.repeated ? [{ field: 'repeated', message: t.passwordDiffers }] : []),
  ];
}

function passwordSentence(t: AccessMessages, refusal: PasswordRefusal): string {
  switch (refusal.kind) {
    case 'too-short':
      return t.passwordTooShort(refusal.least);
    case 'too-long':
      return t.passwordTooLong(refusal.most);
    case 'too-common':
      return t.passwordTooCommon;
    case 'is-the-name':
      return t.passwordIsName;
  }
}

/** A link that nobody has been given counts as a guess of this address. */
async function guessed(door: Door, context: OpenContext): Promise<Reply> {
  const now = context.clock.now();
  await door.database.outsideWorkspaces((tx) => chargeBucket(tx, 'peer', [context.peer], now));
  return gone(context);
}

function gone(context: OpenContext): Reply {
  const t = words(context);
  const body = <Gone title={t.enrolGoneTitle} body={t.enrolGoneBody} link={t.toSignIn} />;
  return page({ title: t.enrolGoneTitle, body }, 404);
}

function choosePage(
  context: OpenContext,
  enrolment: Enrolment,
  name: string,
  errors: FormError[],
  status = 200,
): Reply {
  const body = <ChoosePasswordPage link={linkOf(context)} enrolment={enrolment} name={name} errors={errors} />;
  return page({ title: words(context).enrolTitle(enrolment.workspaceName), body }, status);
}

function appPage(context: OpenContext, enrolment: Enrolment, errors: FormError[], status = 200): Reply {
  if (!enrolment.pending) return redirect(paths.enrol.to(linkOf(context)));
  const body = <AddAppPage link={linkOf(context)} enrolment={enrolment} pending={enrolment.pending} errors={errors} />;
  return page({ title: words(context).enrolAppTitle, body }, status);
}
