/** Words that other slices' domains share. */
export { readEmail, readPostalCode, readTelephone } from './contact-text.ts';
export {
  type Organisation,
  type OrganisationKind,
  organisationKinds,
  type Sector,
  sectorOfKind,
  sectors,
} from './organisation.ts';
export type { RegularMeeting, RegularMeetingRule } from './regular-meetings.ts';
