import type { Language } from '#kernel/language.ts';
import type { Indicator } from '../domain/figure.ts';
import { standardCatalogue } from '../domain/standard-catalogue.ts';

/** English names and definitions of the standard catalogue; a municipality's own indicators keep their Japanese ones. */
const english: Readonly<Record<string, { readonly name: string; readonly unit: string; readonly definition: string }>> =
  {
    'total-population': {
      name: 'Total population',
      unit: 'people',
      definition:
        'Number of people who live in the municipality; the source says whether from the resident register or the census.',
    },
    'population-65-plus': {
      name: 'Population aged 65 and over',
      unit: 'people',
      definition: 'Those of the total population who are 65 or older.',
    },
    'aging-rate': {
      name: 'Share aged 65 and over',
      unit: '%',
      definition: 'Population aged 65 and over, divided by the total population.',
    },
    'older-people-living-alone': {
      name: 'Older people living alone at home',
      unit: 'people',
      definition: 'People aged 65 and over who live alone in a home of their own, not in a facility.',
    },
    'certified-persons': {
      name: 'People certified for care or support',
      unit: 'people',
      definition:
        'People certified as needing long-term care or support under the Long-Term Care Insurance Act; the note says whether second-category insured persons (aged 40 to 64) are included.',
    },
    'certified-support': {
      name: 'Certified: support levels',
      unit: 'people',
      definition: 'People certified at support level 1 or 2.',
    },
    'certified-care': {
      name: 'Certified: care levels',
      unit: 'people',
      definition: 'People certified at care levels 1 to 5.',
    },
    'certification-rate': {
      name: 'Certification rate',
      unit: '%',
      definition:
        'People certified for care or support, divided by the population aged 65 and over (the first-category insured persons).',
    },
    'standard-premium': {
      name: 'Standard premium, first category (monthly)',
      unit: 'yen',
      definition:
        'The standard long-term care insurance premium of first-category insured persons (aged 65 and over), set by municipal ordinance for each three-year plan period.',
    },
    'support-centres': {
      name: 'Community support centres',
      unit: 'centres',
      definition:
        'Community general support centres under Article 115-46 of the Long-Term Care Insurance Act; the note says whether run by the municipality or commissioned.',
    },
    'facility-residential-users': {
      name: 'Users of facility and residential services',
      unit: 'people',
      definition:
        'Certified persons who use care insurance facilities, community-based special nursing homes, group homes for people with dementia, specified facilities and the like, in or outside the municipality.',
    },
    'home-service-users': {
      name: 'Users of home-based services',
      unit: 'people',
      definition: 'Certified persons who live at home and use visiting, day or short-stay services.',
    },
    'service-non-users': {
      name: 'Certified, using no service',
      unit: 'people',
      definition: 'Certified persons who use no care service.',
    },
    'institutional-share': {
      name: 'Share using facility or residential services',
      unit: '%',
      definition: 'Users of facility and residential services, divided by people certified for care or support.',
    },
    'wish-home-general': {
      name: 'Wish to go on living at home (not certified)',
      unit: '%',
      definition:
        'Share of older people without certification who answered that they want to live at home with the help of family and care insurance services (needs survey).',
    },
    'wish-home-certified': {
      name: 'Wish to go on living at home (certified)',
      unit: '%',
      definition:
        'Share of certified persons who answered that they want to live at home with the help of family and care insurance services (needs survey).',
    },
    'capacity-facility-residential': {
      name: 'Places in facility and residential services',
      unit: 'people',
      definition: 'Total places in the facility and residential services within the municipality.',
    },
    'facility-capacity': {
      name: 'Places in one facility',
      unit: 'people',
      definition: 'Places in one facility; its name stands in the place column.',
    },
  };

/** Keys are people's own: 'constructor' is one that every object seems to know. */
const englishOf = ({ key }: Pick<Indicator, 'key'>) => (Object.hasOwn(english, key) ? english[key] : undefined);

export function indicatorName(indicator: Pick<Indicator, 'key' | 'name'>, language: Language): string {
  return language === 'ja' ? indicator.name : (englishOf(indicator)?.name ?? indicator.name);
}

const englishUnits: ReadonlyMap<string, string> = new Map([
  ['人', 'people'],
  ['円', 'yen'],
  ['箇所', 'places'],
  ['床', 'beds'],
]);

export function indicatorUnit(indicator: Pick<Indicator, 'key' | 'unit'>, language: Language): string {
  if (language === 'ja') return indicator.unit;
  return englishOf(indicator)?.unit ?? englishUnits.get(indicator.unit) ?? indicator.unit;
}

const standardDefinitions = new Map(standardCatalogue.map(({ key, definition }) => [key, definition]));

/** In English only as long as the municipality has not written a definition of its own. */
export function indicatorDefinition(indicator: Pick<Indicator, 'key' | 'definition'>, language: Language): string {
  const standard = indicator.definition === standardDefinitions.get(indicator.key);
  return language === 'ja' || !standard
    ? indicator.definition
    : (englishOf(indicator)?.definition ?? indicator.definition);
}

/** For the test that every standard indicator has an English name. */
export const englishIndicatorKeys: readonly string[] = Object.keys(english);
