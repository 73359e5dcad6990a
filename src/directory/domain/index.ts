/** Words that other slices' domains share. */
export {
  type Organisation,
  type OrganisationKind,
  organisationKinds,
  type Sector,
  sectorOfKind,
  sectors,
} from './organisation.ts';
export type { RegularMeeting, RegularMeetingRule } from './regular-meetings.ts';
