import { localPath } from '#platform/http/local-path.ts';
import { type OpenContext, openRoute, page, type Reply, type Route, redirect } from '#platform/http/route.ts';
import { paths } from '../paths.ts';
import { auditEverywhere } from '../use-cases/audit-everywhere.ts';
import { confirmSecondFactor } from '../use-cases/confirm-second-factor.ts';
import { signIn } from '../use-cases/sign-in.ts';
import { signOut } from '../use-cases/sign-out.ts';
import { type Door, minutesUntil, sessionCookie, sessionToken, words } from './door.ts';
import { type FormError, SecondFactorPage, SignInPage } from './sign-in-page.tsx';

/** The two steps in, and the way out. What they do is written to the trail by their use cases, in each workspace. */
export const signInRoutes = (door: Door): readonly Route[] => [
  openRoute({
    method: 'get',
    path: paths.signIn.pattern,
    who: 'anyone',
    audit: 'none',
    handle: async (context) => signInReply(context, { name: '', next: context.query.get('next') ?? '', errors: [] }),
  }),
  openRoute({
    method: 'post',
    path: paths.signIn.pattern,
    who: 'anyone',
    audit: 'session.try-password',
    handle: (context) => tryPassword(door, context),
  }),
  openRoute({
    method: 'get',
    path: paths.secondFactor.pattern,
    who: 'half-signed-in',
    audit: 'none',
    handle: async (context) => secondFactorReply(context, context.query.get('next') ?? '', []),
  }),
  openRoute({
    method: 'post',
    path: paths.secondFactor.pattern,
    who: 'half-signed-in',
    audit: 'session.begin',
    handle: (context) => tryCode(door, context),
  }),
  openRoute({
    method: 'post',
    path: paths.signOut.pattern,
    who: 'anyone',
    audit: 'session.end',
    async handle(context) {
      await signOut(door.database, sessionToken(context), context.clock);
      return redirect(paths.signedOut.to(), [sessionCookie(context, null)]);
    },
  }),
];

async function tryPassword(door: Door, context: OpenContext): Promise<Reply> {
  const t = words(context);
  const { form, clock, peer } = context;
  const typed = { name: form.get('name'), next: form.get('next') };
  const missing: FormError[] = [
    ...(typed.name.trim() === '' ? [{ field: 'name', message: t.signInNameMissing }] : []),
    ...(form.get('password') === '' ? [{ field: 'password', message: t.passwordMissing }] : []),
  ];
  if (missing.length > 0) return signInReply(context, { ...typed, errors: missing }, 422);
  const oldToken = sessionToken(context);
  const entered = await signIn(door.database, { ...typed, password: form.get('password'), peer, oldToken, clock });
  if (entered.ok) {
    return redirect(paths.secondFactor.to(localPath(typed.next)), [sessionCookie(context, entered.value.token)]);
  }
  if (entered.error.kind === 'wait') {
    const message = t.wait(minutesUntil(entered.error.until, clock));
    return signInReply(context, { ...typed, errors: [{ field: null, message }] }, 429);
  }
  const { accountId } = entered.error;
  if (accountId) {
    // Not waited for: an unknown name has no trail to write to, and the answer must not take longer for a known one (S17).
    auditEverywhere(door.database, {
      accountId,
      action: 'session.try-password',
      outcome: 'refused',
      at: clock.now(),
    }).catch((error: unknown) => context.log.error('access.refusal-not-audited', error));
  }
  return signInReply(context, { ...typed, errors: [{ field: 'name', message: t.signInWrong }] }, 422);
}

async function tryCode(door: Door, context: OpenContext): Promise<Reply> {
  const t = words(context);
  const { form, clock, peer } = context;
  const next = form.get('next');
  const code = form.get('code');
  if (code.trim() === '') return secondFactorReply(context, next, [{ field: 'code', message: t.codeMissing }], 422);
  const token = sessionToken(context);
  const confirmed = await confirmSecondFactor(door.database, door.box, { token, code, peer, clock });
  if (confirmed.ok) return redirect(localPath(next), [sessionCookie(context, confirmed.value.token)]);
  if (confirmed.error.kind === 'no-session') return redirect(paths.signIn.to(localPath(next)));
  if (confirmed.error.kind === 'wrong') {
    return secondFactorReply(context, next, [{ field: 'code', message: t.codeWrong }], 422);
  }
  const message = t.wait(minutesUntil(confirmed.error.until, clock));
  return secondFactorReply(context, next, [{ field: null, message }], 429);
}

interface SignInForm {
  readonly name: string;
  readonly next: string;
  readonly errors: readonly FormError[];
}

function signInReply(context: OpenContext, form: SignInForm, status = 200): Reply {
  const signedOut = context.query.has('signed-out');
  const body = <SignInPage {...form} next={localPath(form.next)} signedOut={signedOut} />;
  return page({ title: words(context).signInTitle, body }, status);
}

const secondFactorReply = (context: OpenContext, next: string, errors: readonly FormError[], status = 200): Reply =>
  page({ title: words(context).codeTitle, body: <SecondFactorPage next={localPath(next)} errors={errors} /> }, status);
