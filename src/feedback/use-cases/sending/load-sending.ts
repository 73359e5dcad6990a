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
  /** The mail that was to carry it and came to nothing: somebody sees why, and sends it another way. */
  readonly stopped: StoppedMail | null;
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
    theirs.map((one) => {
      const about = mails.filter(({ addresseeId }) => addresseeId === one.addressee.addresseeId);
      const mail = about.find(({ state }) => onItsWay.includes(state)) ?? null;
      const [last] = about;
      return {
        ...one,
        organisation,
        link,
        way: proposedWay(organisation, asked.mailer),
        mail,
        stopped: !mail && last && cameToNothing(last) ? last : null,
      };
    }),
  );
  return { rows, settings: await readSettings(tx, workspaceId) };
}

export type StoppedMail = QuestionMail & { readonly state: 'refused' | 'failed' | 'bounced' };

const cameToNothing = (mail: QuestionMail): mail is StoppedMail =>
  mail.state === 'refused' || mail.state === 'failed' || mail.state === 'bounced';

/** Not sent, and in no mail that is under way. */
export const isToSend = ({ addressee, mail }: SendingRow): boolean => addressee.state === 'drafted' && mail === null;
