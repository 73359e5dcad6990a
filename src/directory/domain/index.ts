/** Words that other slices' domains share. */
export {
  type OrganisationKind,
  organisationKinds,
  type Sector,
  sectorOfKind,
  sectors,
} from './organisation.ts';
