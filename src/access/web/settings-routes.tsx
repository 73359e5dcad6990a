import { randomUUID } from 'node:crypto';
import { type Role, roles } from '#kernel/actor.ts';
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
import { paths } from '../paths.ts';
import { readWorkspace } from '../use-cases/find-workspace.ts';
import { type EnrolmentLink, makeEnrolmentLink, renewEnrolmentLink } from '../use-cases/make-enrolment-link.ts';
import { changeRole, endMembership, listMembers, type Member, type SeatRefusal } from '../use-cases/members.ts';
import { words } from './door.ts';
import { MemberPage } from './member-page.tsx';
import { InvitedPage, type InviteForm, SettingsPage } from './settings-page.tsx';
import type { FormError } from './sign-in-page.tsx';

const officers: readonly Role[] = ['officer'];
const isRole = (text: string): text is Role => (roles as readonly string[]).includes(text);

/** 設定: who has a seat, invitations, roles, the end of a seat. */
export const settingsRoutes = (): readonly Route[] => [
  workspaceRoute({
    method: 'get',
    path: paths.settings.pattern,
    who: officers,
    audit: 'member.list',
    handle: (context) => settingsReply(context, { accountId: randomUUID(), name: '', role: '', errors: [] }),
  }),
  workspaceRoute({
    method: 'post',
    path: paths.invite.pattern,
    who: officers,
    audit: 'member.invite',
    handle: invite,
  }),
  workspaceRoute({
    method: 'get',
    path: paths.member.pattern,
    who: officers,
    audit: 'member.read',
    handle: (context) => memberReply(context, []),
  }),
  workspaceRoute({
    method: 'post',
    path: paths.changeRole.pattern,
    who: officers,
    audit: 'member.change-role',
    async handle(context) {
      const role = context.form.get('role');
      const t = words(context);
      if (!isRole(role)) return memberReply(context, [{ field: 'role', message: t.inviteNoRole }]);
      const accountId = touchAccount(context);
      const changed = await changeRole(context.tx, context.actor, { accountId, role });
      if (!changed.ok) return seatRefused(context, changed.error, 'role');
      return redirect(paths.settings.to(context.actor.workspaceKey));
    },
  }),
  workspaceRoute({
    method: 'post',
    path: paths.endSeat.pattern,
    who: officers,
    audit: 'member.end',
    async handle(context) {
      if (context.form.get('confirmed') === '') {
        return memberReply(context, [{ field: 'confirmed', message: words(context).endConfirmMissing }]);
      }
      const accountId = touchAccount(context);
      const ended = await endMembership(context.tx, context.actor, { accountId, clock: context.clock });
      if (!ended.ok) return seatRefused(context, ended.error, 'confirmed');
      return redirect(paths.settings.to(context.actor.workspaceKey));
    },
  }),
  workspaceRoute({
    method: 'post',
    path: paths.renewLink.pattern,
    who: officers,
    audit: 'member.renew-link',
    async handle(context) {
      const { tx, actor, clock } = context;
      const member = await findMember(context);
      if (!member || member.endedAt || member.enrolled || member.sample) return refuse('not-found');
      const { accountId } = member;
      const link = await renewEnrolmentLink(tx, { workspaceId: actor.workspaceId, accountId, clock });
      return link ? invitedReply(context, member.displayName, link) : refuse('not-found');
    },
  }),
];

async function invite(context: WorkspaceContext): Promise<Reply> {
  const { tx, actor, clock, form } = context;
  const t = words(context);
  const typed = { accountId: form.get('account'), name: form.get('name'), role: form.get('role') };
  if (!isUuid(typed.accountId)) return refuse('bad-request');
  const noRole = isRole(typed.role) ? [] : [{ field: 'role', message: t.inviteNoRole }];
  if (!isRole(typed.role) || typed.name.trim() === '') {
    const noName = typed.name.trim() === '' ? [{ field: 'name', message: t.inviteNoName }] : [];
    return settingsReply(context, { ...typed, errors: [...noName, ...noRole] });
  }
  const { workspaceId, auditName: by } = actor;
  const { accountId, role } = typed;
  const made = await makeEnrolmentLink(tx, { workspaceId, role, displayName: typed.name, by, clock, accountId });
  if (!made.ok) {
    const tooLong = made.error.kind === 'name-too-long' ? t.inviteNameTooLong(made.error.limit) : t.inviteNoName;
    return settingsReply(context, { ...typed, errors: [{ field: 'name', message: tooLong }] });
  }
  context.touch(made.value.accountId);
  return invitedReply(context, typed.name, made.value);
}

/** The link is on this page and nowhere else; it must not stay in a cache either. */
function invitedReply(context: WorkspaceContext, name: string, link: EnrolmentLink): Reply {
  const t = words(context);
  const host = context.headers.get('host') ?? context.url.host;
  const origin = `${context.secure ? 'https' : 'http'}://${host}`;
  const body = <InvitedPage actor={context.actor} name={name} link={link} origin={origin} />;
  const content = {
    title: t.invitedTitle(name),
    body,
    section: 'settings',
    breadcrumbs: crumbs(context, t.invitedLink),
  };
  return { kind: 'page', status: 200, page: content, headers: { 'cache-control': 'no-store' } };
}

async function settingsReply(context: WorkspaceContext, form: InviteForm): Promise<Reply> {
  const { tx, actor } = context;
  const workspace = await readWorkspace(tx, actor.workspaceId);
  const members = await listMembers(tx, actor);
  const body = (
    <SettingsPage
      actor={actor}
      members={members}
      municipalityCodes={workspace?.municipalityCodes ?? []}
      invite={form}
    />
  );
  return page({ title: words(context).settingsTitle, body, section: 'settings' }, form.errors.length > 0 ? 422 : 200);
}

function touchAccount(context: WorkspaceContext): string {
  const accountId = context.params.account ?? '';
  if (isUuid(accountId)) context.touch(accountId);
  return accountId;
}

async function findMember(context: WorkspaceContext): Promise<Member | undefined> {
  const accountId = touchAccount(context);
  return (await listMembers(context.tx, context.actor)).find((each) => each.accountId === accountId);
}

async function memberReply(context: WorkspaceContext, errors: readonly FormError[], status?: number): Promise<Reply> {
  const member = await findMember(context);
  if (!member || member.endedAt) return refuse('not-found');
  const body = <MemberPage actor={context.actor} member={member} errors={errors} />;
  const content = {
    title: member.displayName,
    body,
    section: 'settings',
    breadcrumbs: crumbs(context, member.displayName),
  };
  return page(content, status ?? (errors.length > 0 ? 422 : 200));
}

function seatRefused(context: WorkspaceContext, refusal: SeatRefusal, field: string): Promise<Reply> | Reply {
  if (refusal.kind === 'not-found') return refuse('not-found');
  const t = words(context);
  if (refusal.kind === 'forbidden') return memberReply(context, [{ field: null, message: t.ownSeat }], 403);
  return memberReply(context, [{ field, message: t.lastOfficer }]);
}

const crumbs = (context: WorkspaceContext, here: string) => [
  { label: words(context).settings, href: paths.settings.to(context.actor.workspaceKey) },
  { label: here },
];
