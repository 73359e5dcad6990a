import type { PersonalLinks } from '#access/index.ts';
import type { Tx } from '#platform/db/database.ts';
import { proposedWay } from '../../domain/sending/way.ts';
import type { FeedbackSettings } from '../../domain/settings.ts';
import type { SentChannel } from '../../domain/state.ts';
import { type QuestionMail, questionMails } from '../../store/sending.ts';
import { readSettings } from '../../store/settings.ts';
import { type AskedQuestion, loadPost, type OrganisationPost } from './load-post.ts';
import { onItsWay } from './send-by-mail.ts';

/** One 照会先 on a page that sends. */
export interface SendingRow extends AskedQuestion, Pick<OrganisationPost, 'organisation' | 'link'> {
  readonly way: Exclude<SentChannel, 'link'>;
  /** The mail that carries it, or may have; it waits for that one's end. */
  readonly mail: QuestionMail | null;
}

export interface Sending {
  readonly rows: readonly SendingRow[];
  readonly settings: FeedbackSettings;
}

/** 照会先 with how they can be reached, in the order in which they were asked. Reads only. */
export async function loadSending(
  tx: Tx,
  workspaceId: string,
  links: PersonalLinks,
  asked: { readonly addresseeIds: readonly string[]; readonly mailer: boolean; readonly at: Date },
): Promise<Sending> {
  const posts = await loadPost(tx, workspaceId, links, asked);
  const mails = await questionMails(tx, workspaceId, asked.addresseeIds);
  const rows = posts.flatMap(({ organisation, link, asked: theirs }) =>
    theirs.map((one) => ({
      ...one,
      organisation,
      link,
      way: proposedWay(organisation, asked.mailer),
      mail:
        mails.find((mail) => mail.addresseeId === one.addressee.addresseeId && onItsWay.includes(mail.state)) ?? null,
    })),
  );
  return { rows, settings: await readSettings(tx, workspaceId) };
}

/** Not sent, and in no mail that is under way. */
export const isToSend = ({ addressee, mail }: SendingRow): boolean => addressee.state === 'drafted' && mail === null;
