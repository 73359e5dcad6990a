/** 区分. その他 are those of another trade: 弁護士, 警察, 体育協会 … */
export const sectors = ['medical', 'care', 'resident', 'administration', 'other'] as const;
export type Sector = (typeof sectors)[number];

/** What kind of organisation (団体 or 事業所) it is; worded in locales. */
export const organisationKinds = [
  'medical-association',
  'dental-association',
  'pharmacist-association',
  'nursing-association',
  'hospital',
  'clinic',
  'dental-clinic',
  'pharmacy',
  'visiting-nursing',
  'care-management',
  'home-help',
  'day-care',
  'community-facility',
  'nursing-home',
  'health-facility',
  'liaison-group',
  'welfare-council',
  'welfare-commissioners',
  'residents-group',
  'assembly',
  'municipal-office',
  'support-centre',
  'legal',
  'police',
  'other',
] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

/** The kind's usual sector, for the form's proposal. */
export const sectorOfKind: Readonly<Record<OrganisationKind, Sector>> = {
  'medical-association': 'medical',
  'dental-association': 'medical',
  'pharmacist-association': 'medical',
  'nursing-association': 'medical',
  hospital: 'medical',
  clinic: 'medical',
  'dental-clinic': 'medical',
  pharmacy: 'medical',
  'visiting-nursing': 'medical',
  'care-management': 'care',
  'home-help': 'care',
  'day-care': 'care',
  'community-facility': 'care',
  'nursing-home': 'care',
  'health-facility': 'care',
  'liaison-group': 'care',
  'welfare-council': 'care',
  'welfare-commissioners': 'resident',
  'residents-group': 'resident',
  assembly: 'resident',
  'municipal-office': 'administration',
  'support-centre': 'administration',
  legal: 'other',
  police: 'other',
  other: 'other',
};
