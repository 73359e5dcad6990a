import type { SentChannel } from '../state.ts';

/** What an organisation can be reached by, as the books have it. */
export interface Reachable {
  readonly email: string;
  readonly fax: string;
}

/** By hand: FAX where there is a number, else paper. */
export const wayByHand = ({ fax }: Pick<Reachable, 'fax'>): 'fax' | 'paper' => (fax !== '' ? 'fax' : 'paper');

/** How a question is proposed to go out: by mail where there is an address and a server, else by hand. */
export const proposedWay = (to: Reachable, mailer: boolean): Exclude<SentChannel, 'link'> =>
  to.email !== '' && mailer ? 'mail' : wayByHand(to);
