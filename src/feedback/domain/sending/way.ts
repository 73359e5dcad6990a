import type { SentChannel } from '../state.ts';

/** What an organisation can be reached by, as the books have it. */
export interface Reachable {
  readonly email: string;
  readonly fax: string;
}

/** How a question is proposed to go out: by mail where there is an address and a server, else by FAX, else on paper. */
export const proposedWay = ({ email, fax }: Reachable, mailer: boolean): Exclude<SentChannel, 'link'> =>
  email !== '' && mailer ? 'mail' : fax !== '' ? 'fax' : 'paper';
