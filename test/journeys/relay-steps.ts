import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { addDays } from '#kernel/day-count.ts';
import { parseJapaneseDate } from '#kernel/japanese-date.ts';
import { nextWorkingDay } from '#kernel/japanese-holidays.ts';
import type { Trial } from '#test/support/trial.ts';
import type { Journey } from './journey.ts';

export const FRONT = '/w/mihon/feedback';

/** One grey dot: what a scanner makes of a sheet, as far as its kind goes. */
export const scan = {
  name: 'kaitohyo.png',
  mimeType: 'image/png',
  buffer: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
};

/** Everything that was asked on a page of one question: its address, and the number that stands before 「-1」. */
export async function questionOpened(officer: Journey): Promise<{ hub: string; reference: string }> {
  const hub = new URL(officer.page.url()).pathname;
  const reference = /R\d+-\d+(?=-1)/.exec(await officer.text())?.[0] ?? '';
  expect(reference).toMatch(/^R\d+-\d+$/);
  return { hub, reference };
}

/** On the page where a question is sent: noted as handed to one organisation. */
export async function handOver(officer: Journey, organisation: string, channel: RegExp): Promise<void> {
  const form = officer.page.getByRole('form', { name: '紙・FAX・個人リンクで渡す' });
  for (const box of await form.getByRole('checkbox').all()) await box.uncheck();
  await form.getByRole('checkbox', { name: organisation }).check();
  await form.getByRole('radio', { name: channel }).check();
  await officer.press('button', '選んだ団体に渡したと記録する');
  expect(await officer.text()).toContain('1団体に渡したと記録しました');
}

/** The number on a returned sheet, typed as people do; the form of its answer opens. */
export async function openReturned(officer: Journey, printed: string, organisation: string): Promise<void> {
  await officer.go(FRONT);
  await officer.press('link', '戻ってきた用紙の回答を入力する');
  await officer.page.getByLabel('照会番号').fill(printed);
  await officer.press('button', '進む');
  expect(await officer.text()).toContain(`${organisation}の回答を入力する`);
}

/** As a Japanese keyboard types it: Ｒ８－７－２. */
export const wide = (text: string): string =>
  text.replace(/[!-~]/g, (letter) => String.fromCodePoint(letter.codePointAt(0)! + 0xfee0));

/** A week behind its next 例会, or when offices open after that, in the form of a new question. */
export async function expectProposedDay(page: Page, organisation: string): Promise<void> {
  const row = page.getByRole('row', { name: new RegExp(`^${organisation}`) });
  const meeting = /\d{4}-\d\d-\d\d/.exec(await row.innerText())?.[0] ?? '';
  const due = parseJapaneseDate(await page.getByLabel(`${organisation}の回答期日`).inputValue());
  expect(due).toEqual(nextWorkingDay(addDays(meeting, 7)));
}

/** Somebody of the organisation writes, on the page that its link opened, and saves or goes on. */
export async function writes(
  phone: Journey,
  said: { readonly words: string; readonly name: string; readonly button: string },
): Promise<void> {
  await phone.page.getByRole('textbox', { name: /^1/ }).fill(said.words);
  await phone.page.getByLabel('お名前').fill(said.name);
  await phone.press('button', said.button);
}

export async function confirms(phone: Journey, name: string): Promise<void> {
  await phone.page.getByLabel('確定する方のお名前').fill(name);
  await phone.press('button', '回答として確定する');
  expect(await phone.text()).toContain('回答を受け付けました');
  expect(await phone.text()).toContain(`${name}さんが確定`);
}

/** Whoever answered while a list of the silent stood open is not reminded from it, nor is anybody else. */
export async function startReminding(officer: Journey, address: string, organisation: string) {
  const page = await officer.context.newPage();
  page.on('dialog', (dialog) => void dialog.accept());
  await page.goto(`${address}${FRONT}/reminders`);
  await page.getByRole('checkbox', { name: `${organisation}の` }).check();
  return async () => {
    const send = page.getByRole('button', { name: '今すぐ督促メールを送る' });
    await Promise.all([page.waitForEvent('load'), send.click()]);
    expect(await page.locator('main').innerText()).toContain('どの団体にも送っていません');
    await page.close();
  };
}

/** What `renkei feedback status` says of one question, organisation after organisation. */
export async function statusRows(trial: Trial, hub: string) {
  const said = await trial.renkei('feedback', 'status', '--workspace', 'mihon', '--json');
  expect(said.code, said.stderr).toBe(0);
  type Row = Record<'question' | 'organisation' | 'state' | 'channel' | 'daysSilent', string>;
  return (JSON.parse(said.stdout) as Row[]).filter(({ question }) => hub.endsWith(question.split('/')[1]!));
}

/** What `renkei councils agenda` holds open for the next agenda of the body whose page stands open: kinds and titles. */
export async function openThings(trial: Trial, officer: Journey): Promise<readonly (readonly [string, string])[]> {
  const body = `mihon/${new URL(officer.page.url()).pathname.split('/').at(-1)}`;
  const said = await trial.renkei('councils', 'agenda', '--body', body, '--next', '--json');
  expect(said.code, said.stderr).toBe(0);
  const { items } = JSON.parse(said.stdout) as { items: { kind: string; title: string }[] };
  return items.map(({ kind, title }) => [kind, title]);
}

/** The file that a command with `--out` wrote. */
export async function writtenBy(trial: Trial, command: readonly string[], name: string): Promise<Buffer> {
  const out = join(trial.dataDir, name);
  const made = await trial.renkei(...command, '--out', out);
  expect(made.code, made.stderr).toBe(0);
  return readFile(out);
}
