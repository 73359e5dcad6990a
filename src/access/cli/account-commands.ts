import { type Role, roles } from '#kernel/actor.ts';
import type { Command, CommandContext, ExitCode } from '#platform/command.ts';
import { appendAudit } from '../audit.ts';
import { NAME_LIMIT } from '../domain/person-name.ts';
import { messages } from '../locales/messages.ts';
import { makeEnrolmentLink } from '../use-cases/make-enrolment-link.ts';

/** `renkei account link`: a seat and its enrolment link, for whoever holds the machine's account. */
export const accountCommands: readonly Command[] = [
  {
    words: ['account', 'link'],
    help: {
      ja: '席を作り、本人に渡す登録用リンクを出します（--role officer|member|head|council|viewer）',
      en: 'Makes a seat and prints its enrolment link (--role officer|member|head|council|viewer)',
    },
    options: ['workspace', 'role', 'name'],
    switches: ['json'],
    operands: [],
    run: link,
  },
];

const isRole = (text: string): text is Role => (roles as readonly string[]).includes(text);

async function link(context: CommandContext): Promise<ExitCode> {
  const t = messages[context.language];
  const { workspace, role = '', name = '' } = context.options;
  const usage = (sentence: string): ExitCode => {
    context.say(sentence);
    return 2;
  };
  if (workspace === undefined) return usage(t.cliWorkspaceMissing);
  if (!isRole(role)) return usage(t.cliRoleMissing(roles.join(', ')));
  const made = await context.inWorkspace(async (tx, actor) => {
    const { workspaceId, auditName: by } = actor;
    const { clock } = context;
    const link = await makeEnrolmentLink(tx, { workspaceId, role, displayName: name, by, clock });
    if (link.ok) {
      const event = { workspaceId, at: clock.now(), actor: by, action: 'member.invite', record: link.value.accountId };
      await appendAudit(tx, { ...event, outcome: 'done' });
    }
    return link;
  });
  if (!made.ok) return usage(made.error.kind === 'no-name' ? t.inviteNoName : t.inviteNameTooLong(NAME_LIMIT));
  const { accountId, path, expiresAt } = made.value;
  context.say(t.cliLinkMade(name, expiresAt.toISOString()));
  if (context.switches.has('json'))
    context.print(JSON.stringify({ workspace, role, account: accountId, path, expiresAt }));
  else context.print(path);
  return 0;
}
