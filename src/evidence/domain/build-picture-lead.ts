import { printedNumber } from '#kernel/printed-number.ts';
import { populationToday } from './build-picture-overview.ts';
import type { CheckResult } from './check-result.ts';
import type { OutOfCityEstimate } from './out-of-city.ts';
import type { PictureWriter } from './picture-writer.ts';

/** The answer before everything else, built from the parts that exist. */
export function pictureLead(
  writer: PictureWriter,
  checks: readonly Pick<CheckResult, 'status' | 'explained'>[],
  outOfCity: OutOfCityEstimate | null,
): string {
  const { figures, words } = writer;
  if (figures.all.length === 0) return words.lead.empty;
  const said = [population(writer), users(writer, outOfCity)].filter((sentence) => sentence !== null);
  if (said.length === 0) said.push(words.lead.figuresOnly(printedNumber(String(figures.all.length))));
  const found = findings(writer, checks);
  return [...said, ...(found ? [found] : [])].join(writer.language === 'ja' ? '' : ' ');
}

function population(writer: PictureWriter): string | null {
  const { lead } = writer.words;
  const today = populationToday(writer);
  if (!today) return null;
  const given = { asOf: writer.shortDate(today.total.asOf), total: printedNumber(today.total.value) };
  if (!today.older) return lead.populationOnly(given);
  const older = printedNumber(today.older.value);
  return today.share
    ? lead.populationShare({ ...given, share: today.share.value, older })
    : lead.populationOlder({ ...given, older });
}

function users(writer: PictureWriter, outOfCity: OutOfCityEstimate | null): string | null {
  const { figures, words } = writer;
  if (outOfCity) {
    const given = {
      users: printedNumber(outOfCity.terms.users.value),
      places: printedNumber(outOfCity.terms.places.value),
    };
    return outOfCity.floor > 0
      ? words.lead.outside({ ...given, floor: printedNumber(String(outOfCity.floor)) })
      : words.lead.enoughPlaces(given);
  }
  const users = figures.latest('facility-residential-users');
  if (!users) return null;
  const share = figures.beside(users, 'institutional-share');
  const count = printedNumber(users.value);
  return words.lead.users({
    asOf: writer.shortDate(users.asOf),
    users: share ? words.peopleWithShare(count, share.value) : words.people(count),
  });
}

/** An explained contradiction is still one: it is counted, and said to be explained. */
function findings(
  { words }: PictureWriter,
  checks: readonly Pick<CheckResult, 'status' | 'explained'>[],
): string | null {
  const violated = checks.filter(({ status }) => status === 'violated');
  if (violated.length > 0) {
    return words.lead.findings(violated.length, violated.filter(({ explained }) => explained !== null).length);
  }
  return checks.some(({ status }) => status === 'holds') ? words.lead.noFindings : null;
}
