import type { SampleCouncils } from '../../sample-councils.ts';
import { bodies } from './bodies.ts';
import { meetings } from './meetings.ts';
import { organisations } from './organisations.ts';
import { people } from './people.ts';

/** The councils of みほん市 as of a day. Pure: the same day gives the same town. */
export function mihonCouncils(now: string): SampleCouncils {
  const today = now.slice(0, 10);
  return { organisations, people, bodies: bodies(termStart(today), today), meetings: meetings(today) };
}

/** Two-year terms begin on 1 April of even fiscal years. */
function termStart(today: string): string {
  const [year, month] = today.split('-').map(Number);
  const fiscalYear = month! >= 4 ? year! : year! - 1;
  return `${fiscalYear - (fiscalYear % 2)}-04-01`;
}
