import type { IsoDate } from '#kernel/calendar.ts';
import type { RegularMeetingRule } from './regular-meetings.ts';

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

/** 団体 or 事業所, with who leads it and how papers reach it. */
export interface Organisation {
  readonly organisationId: string;
  readonly name: string;
  readonly nameKana: string;
  readonly kind: OrganisationKind;
  readonly sector: Sector;
  /** 会長, 院長, 施設長 … */
  readonly headTitle: string;
  readonly headName: string;
  readonly contactName: string;
  /** 123-4567, or '' */
  readonly postalCode: string;
  readonly address: string;
  readonly telephone: string;
  readonly fax: string;
  readonly email: string;
  readonly note: string;
  /** 例会; null where nobody has said. */
  readonly meets: RegularMeetingRule | null;
  /** null while it exists. */
  readonly endedOn: IsoDate | null;
  readonly endReason: string;
  readonly version: number;
  readonly byName: string;
  readonly enteredAt: Date;
}

/**
 * The organisation as those see it who do not keep the books: without its people, and the addresses by which the secretariat
 * reaches it.
 */
export const withoutInner = (organisation: Organisation): Organisation => ({
  ...organisation,
  headTitle: '',
  headName: '',
  contactName: '',
  fax: '',
  email: '',
  note: '',
});
