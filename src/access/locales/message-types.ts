import type { Role } from '#kernel/actor.ts';

type Words<K extends string> = Readonly<Record<K, string>>;
type Count<K extends string> = Readonly<Record<K, (n: number) => string>>;
type Named<K extends string> = Readonly<Record<K, (name: string) => string>>;

type PlainWord =
  | 'signInTitle'
  | 'signInLead'
  | 'signInNameLabel'
  | 'signInNameHelp'
  | 'passwordLabel'
  | 'next'
  | 'signInWrong'
  | 'signInNameMissing'
  | 'passwordMissing'
  | 'signedOutTitle'
  | 'lostAccess'
  | 'codeTitle'
  | 'codeLead'
  | 'codeLabel'
  | 'codeHelp'
  | 'codeWrong'
  | 'codeMissing'
  | 'signInButton'
  | 'startAgain'
  | 'sampleGoneTitle'
  | 'sampleGoneBody'
  | 'homeTitle'
  | 'noSeatTitle'
  | 'noSeatBody'
  | 'repeatLabel'
  | 'enrolAppTitle'
  | 'qrLabel'
  | 'secretIntro'
  | 'enrolConfirm'
  | 'enrolAgain'
  | 'enrolledTitle'
  | 'recoveryCaption'
  | 'recoveryNumber'
  | 'recoveryCode'
  | 'toSignIn'
  | 'enrolGoneTitle'
  | 'enrolGoneBody'
  | 'passwordTooCommon'
  | 'passwordIsName'
  | 'passwordDiffers'
  | 'settings'
  | 'settingsTitle'
  | 'municipalities'
  | 'workspaceKey'
  | 'toAudit'
  | 'membersCaption'
  | 'formerCaption'
  | 'columnName'
  | 'columnRole'
  | 'columnSince'
  | 'columnState'
  | 'columnEnded'
  | 'stateEnrolled'
  | 'stateWaiting'
  | 'stateSample'
  | 'you'
  | 'inviteTitle'
  | 'inviteNameLabel'
  | 'inviteNameHelp'
  | 'inviteRoleLabel'
  | 'inviteButton'
  | 'inviteNoName'
  | 'inviteNoRole'
  | 'invitedLead'
  | 'invitedLink'
  | 'invitedExpires'
  | 'backToSettings'
  | 'changeRoleTitle'
  | 'changeRoleButton'
  | 'renewTitle'
  | 'renewBody'
  | 'renewButton'
  | 'endTitle'
  | 'endConfirmMissing'
  | 'endButton'
  | 'ownSeat'
  | 'lastOfficer'
  | 'auditTitle'
  | 'auditHead'
  | 'auditHeadHelp'
  | 'auditCaption'
  | 'columnSeq'
  | 'columnAt'
  | 'columnActor'
  | 'columnAction'
  | 'columnRecord'
  | 'columnOutcome'
  | 'filterLabel'
  | 'filterAction'
  | 'filterAny'
  | 'filterRecord'
  | 'filterFrom'
  | 'filterUntil'
  | 'filterDateHelp'
  | 'filterBadDate'
  | 'auditCsvLink'
  | 'cliBadHead'
  | 'cliHeadNeedsWorkspace'
  | 'cliOutMissing'
  | 'cliWorkspaceMissing';

type CountWord =
  | 'wait'
  | 'homeLead'
  | 'enrolPasswordHelp'
  | 'passwordTooShort'
  | 'passwordTooLong'
  | 'inviteNameTooLong'
  | 'auditLead'
  | 'auditTooMany';

type NamedWord =
  | 'enrolTitle'
  | 'enrolNameHelp'
  | 'enrolAppLead'
  | 'enrolledLead'
  | 'invitedTitle'
  | 'endBody'
  | 'endConfirmLabel'
  | 'cliUnknownWorkspace'
  | 'cliOutExists'
  | 'cliOutRefused'
  | 'cliRoleMissing';

/** Names of what this room writes to the audit trail; other rooms' actions are shown as they are. */
export type AccessAction =
  | 'workspace.create'
  | 'sample.load'
  | 'member.list'
  | 'member.read'
  | 'member.invite'
  | 'member.change-role'
  | 'member.end'
  | 'member.renew-link'
  | 'account.enrol'
  | 'session.begin'
  | 'session.begin-with-recovery-code'
  | 'session.begin-with-sample-link'
  | 'session.try-password'
  | 'session.end'
  | 'audit.read'
  | 'audit.export';

/** Every word of this room; a string that is missing in a language does not compile. */
export type AccessMessages = Words<PlainWord> &
  Count<CountWord> &
  Named<NamedWord> & {
    readonly enrolLead: (name: string, role: string) => string;
    readonly nameRefusal: Words<'bad-name' | 'name-taken'>;
    readonly settingsLead: (members: number, waiting: number) => string;
    readonly memberLead: (role: string, since: string) => string;
    readonly roleLead: Readonly<Record<Role, string>>;
    readonly outcome: Words<'done' | 'refused'>;
    readonly actionName: Words<AccessAction>;
    readonly cliOk: (workspace: string, events: number) => string;
    readonly cliBroken: (workspace: string, problem: string) => string;
    readonly cliProblem: Readonly<
      Record<'altered' | 'missing' | 'reordered' | 'tail-cut', (seq: number, other: number) => string>
    >;
    readonly cliExported: (count: number, path: string) => string;
    readonly cliLinkMade: (name: string, expires: string) => string;
  };
