import { expect } from 'vitest';
import { dateInJapan } from '#kernel/date-in-japan.ts';
import { addDays } from '#kernel/day-count.ts';
import type { Journey } from './journey.ts';

/** Typed as people do: 2026/12/4. */
export const typedDay = (daysFromNow = 0): string => addDays(dateInJapan(new Date()), daysFromNow).replaceAll('-', '/');

export const textFile = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });

/** Plans a meeting of a body on today's date with these items; answers the address of the meeting's page. */
export async function planToday(journey: Journey, body: string, items: readonly string[]): Promise<string> {
  const { page } = journey;
  await journey.go('/w/mihon/councils');
  await journey.press('link', new RegExp(`^${body}$`));
  await journey.press('link', /会議を計画する$/);
  await page.getByLabel('開催日').fill(typedDay());
  await journey.press('button', '会議を予定する');
  const hub = new URL(page.url()).pathname;
  await journey.go(`${hub}/agenda`);
  for (const title of items) {
    await page.getByRole('textbox', { name: /^議題/ }).fill(title);
    await journey.press('button', /^次第に加える$/);
  }
  expect(await journey.text()).toContain(items.at(-1));
  return hub;
}

/** Attendees and their personal links. */
export async function prepareLinks(journey: Journey, hub: string): Promise<void> {
  await journey.go(`${hub}/sending`);
  await journey.press('button', '送り先とリンクを準備する');
}

export async function closeMeeting(journey: Journey, hub: string): Promise<void> {
  await journey.go(`${hub}/close`);
  await journey.press('button', '閉会にする');
  expect(await journey.text()).toContain('閉会にしました');
}

/** The draft, and a fortnight for the members to read it. */
export async function beginCheck(journey: Journey, hub: string): Promise<void> {
  await journey.go(`${hub}/minutes`);
  await journey.press('button', '下書きを始める');
  await journey.press('link', '確認を始める');
  await journey.page.getByLabel('確認の期限').fill(typedDay(14));
  await journey.press('button', '確認を始める');
  expect(await journey.text()).toContain('確認を始めました');
}
