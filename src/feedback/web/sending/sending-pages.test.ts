import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import type { Tx } from '#platform/db/database.ts';
import { createMailer } from '#platform/mail/create-mailer.ts';
import { checkHtml } from '#test/support/check-html.ts';
import { type TestDatabase, testDatabase, testLinks } from '#test/support/database.ts';
import { type SliceApp, sliceApp } from '#test/support/slice-app.ts';
import type { MailState } from '../../domain/mail.ts';
import { type KeptJobs, keptJobs } from '../../fixtures/mails.ts';
import { type AskedQuestion, askedQuestion, questionClock as clock } from '../../fixtures/questions.ts';
import { sendingAuditActions } from '../../locales/sending/audit-actions.ts';
import { paths } from '../../paths.ts';
import { sendingRoutes } from './routes.tsx';

let db: TestDatabase;
let officer: Actor;
let app: SliceApp;
let it: AskedQuestion;
let jobs: KeptJobs;
const mailer = createMailer({ url: 'smtp://127.0.0.1:1', from: 'renkei@city.example.jp' });

beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());
beforeEach(async () => {
  officer = await db.workspace();
  jobs = keptJobs();
  app = appWith(true);
  it = await inside((tx) => askedQuestion(tx, officer, testLinks));
  await contact(it.doctor.organisationId, { email: 'ishikai@example.jp', fax: '0X0-0000-0003' });
  await contact(it.care.organisationId, { fax: '0X0-0000-0004' });
});
const inside = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => db.database.inWorkspace(officer.workspaceId, work);
const key = () => officer.workspaceKey;
const appWith = (server: boolean) => {
  const routes = sendingRoutes({
    personalLinks: testLinks,
    mailer: server ? mailer : null,
    enqueue: jobs.enqueue,
  });
  return sliceApp({ db, actor: officer, slice: { name: 'feedback', routes }, clock });
};
const contact = (organisationId: string, values: { email?: string; fax?: string }) =>
  inside((tx) =>
    tx
      .updateTable('directory.organisation')
      .set(values)
      .where('workspaceId', '=', officer.workspaceId)
      .where('organisationId', '=', organisationId)
      .execute(),
  );

/** The page as a browser would find it; its markup is checked each time. */
async function html(answer: Response): Promise<string> {
  const text = await answer.text();
  expect(await checkHtml(text)).toEqual([]);
  return text;
}
const open = async (path: string, language: 'ja' | 'en' = 'ja') => html(await app.get(path, { language }));
/** Sends a form and opens the page it leads to. */
async function send(path: string, fields: Readonly<Record<string, string>>): Promise<string> {
  const answer = await app.post(path, fields);
  expect(answer.status, await answer.clone().text()).toBe(303);
  return open(answer.headers.get('location')!);
}
const errandKeyIn = (page: string) => /name="errandKey" value="([0-9a-f-]{36})"/.exec(page)![1]!;
const countMails = () =>
  inside((tx) =>
    tx.selectFrom('feedback.mail').select('mailId').where('workspaceId', '=', officer.workspaceId).execute(),
  ).then((rows) => rows.length);

describe('照会を送るページ', () => {
  test('メール・FAX・紙に分けて示し、ボタン一つで送る。二度押しても1通', async () => {
    const to = paths.send.to(key(), it.questionId);
    const page = await open(to);
    expect(page).toContain('3団体のうち、まだ送っていないのは3団体です');
    expect(page).toContain('みほん市医師会（ishikai@example.jp）');
    expect(page).toContain('FAX 0X0-0000-0004');
    expect(page).toContain('返送先のFAX番号がありません');
    expect(page).toContain(paths.settings.to(key()));
    const fields = { do: 'mail', errandKey: errandKeyIn(page), mailTo: it.doctor.addresseeId };
    expect(await send(to, fields)).toContain('1通のメールを送信の列に入れました');
    expect(await send(to, fields)).toContain('新しく送ったものはありません');
    expect(await send(to, { ...fields, errandKey: randomUUID() })).toContain('新しく送ったものは');
    expect(await countMails()).toBe(1);
    expect(jobs.jobs).toHaveLength(1);
    expect(await open(to)).toContain('送信中のメールが1通あります');
  });

  test('断られた・渡せなかった・戻ってきたメールは、そう言い、手当てのページへ導く。届いたか不明のものは送信中に数えない', async () => {
    const to = paths.send.to(key(), it.questionId);
    const fields = { do: 'mail', errandKey: errandKeyIn(await open(to)), mailTo: it.doctor.addresseeId };
    await send(to, fields);
    const become = (state: MailState) =>
      inside((tx) =>
        tx
          .updateTable('feedback.mail')
          .set({
            state,
            sentAt: state === 'bounced' ? clock.now() : null,
            bouncedOn: state === 'bounced' ? '2026-11-20' : null,
          })
          .where('workspaceId', '=', officer.workspaceId)
          .returning('mailId')
          .executeTakeFirstOrThrow(),
      );
    for (const [state, words] of [
      ['refused', 'メールサーバに断られました'],
      ['failed', 'メールを渡せませんでした'],
      ['bounced', 'メールが戻ってきました'],
    ] as const) {
      const { mailId } = await become(state);
      const page = await open(to);
      expect(page).toContain(words);
      expect(page).toContain(paths.mail.to(key(), mailId));
      expect(page).toContain('まだ送っていないのは3団体です');
    }
    await become('uncertain');
    const page = await open(to);
    expect(page).not.toContain('送信中のメールが');
    expect(page).toContain('届いたか分からないメールが1通あります');
  });

  test('開いて見るだけでは、何も書かれない', async () => {
    const rows = () =>
      inside(async (tx) => [
        await tx.selectFrom('feedback.addresseeEvent').selectAll().execute(),
        await tx.selectFrom('access.personalLink').selectAll().execute(),
        await tx.selectFrom('access.personalLinkEvent').selectAll().execute(),
        await tx.selectFrom('feedback.mail').selectAll().execute(),
      ]);
    const before = await rows();
    for (const path of [
      paths.send.to(key(), it.questionId),
      `${paths.previewMail.to(key(), it.questionId)}?organisation=${it.doctor.organisationId}`,
      paths.organisation.to(key(), it.doctor.organisationId),
      paths.questionSheets.to(key(), it.questionId),
      paths.sheet.to(key(), it.doctor.organisationId),
    ]) {
      expect((await app.get(path)).status).toBe(200);
    }
    expect(await rows()).toEqual(before);
  });

  test('渡した日と渡し方を記録する。書きかけは残り、先の日は断る', async () => {
    const to = paths.send.to(key(), it.questionId);
    const right = { do: 'mark', handTo: it.care.addresseeId, channel: 'fax', on: 'R8.11.20' };
    for (const [wrong, sentence] of [
      [{ handTo: '' }, '団体を選んでください'],
      [{ channel: 'pigeon' }, '渡し方を選んでください'],
      [{ on: '11月31日' }, '「11月31日」'],
      [{ on: 'R8.11.23' }, '今日までの日付を入力してください'],
    ] as const) {
      const answer = await app.post(to, { ...right, ...wrong });
      expect(answer.status).toBe(422);
      const page = await html(answer);
      expect(page).toContain(sentence);
      if ('on' in wrong) expect(page).toContain(`value="${wrong.on}"`);
    }
    const page = await send(to, right);
    expect(page).toContain('1団体に渡したと記録しました');
    expect(page).toContain('令和8年11月20日（2026-11-20）に送付（FAX）');
    expect(await open(to, 'en')).toContain('Sent 2026-11-20 (Reiwa 8) (Fax)');
  });

  test('登録のとおり、FAX番号のある団体はFAX、ない団体は紙と記録できる', async () => {
    const to = paths.send.to(key(), it.questionId);
    for (const { addresseeId } of [it.care, it.resident]) {
      await send(to, { do: 'mark', handTo: addresseeId, channel: 'as-known', on: '2026-11-22' });
    }
    const page = await open(to);
    expect(page).toContain('に送付（FAX）');
    expect(page).toContain('に送付（紙（郵送・手渡し））');
  });

  test('閉じた照会は送れない。そう言い、ボタンを出さない', async () => {
    await inside((tx) =>
      tx
        .updateTable('feedback.question')
        .set({ closedOn: '2026-11-22', closedAs: 'ended', closingNote: '済み' })
        .where('workspaceId', '=', officer.workspaceId)
        .execute(),
    );
    const to = paths.send.to(key(), it.questionId);
    const page = await open(to);
    expect(page).toContain('この照会は閉じています');
    expect(page).not.toContain('<form class="form');
    const mark = { do: 'mark', handTo: it.care.addresseeId, channel: 'fax', on: '2026-11-22' };
    expect((await app.post(to, mark)).status).toBe(409);
    const mail = { do: 'mail', errandKey: randomUUID(), mailTo: it.doctor.addresseeId };
    expect((await app.post(to, mail)).status).toBe(409);
  });

  test('サーバーのないところでは、そう言い、ふだんのメールソフトで送る道を示す', async () => {
    app = appWith(false);
    const page = await open(paths.send.to(key(), it.questionId));
    expect(page).toContain('メールサーバーが設定されていません');
    expect(page).toContain('RENKEI_SMTP_URL');
    expect(page).not.toContain('name="mailTo"');
    const preview = await open(
      `${paths.previewMail.to(key(), it.questionId)}?organisation=${it.doctor.organisationId}`,
    );
    expect(preview).toMatch(/mailto:ishikai%40example\.jp\?subject=/);
    expect(preview).toMatch(/http:\/\/127\.0\.0\.1:3000\/l\/[^/]+\/[\w-]{43}\/questions/);
    const mark = { do: 'mark', handTo: it.doctor.addresseeId, channel: 'mail', on: '2026-11-22' };
    expect(await send(paths.send.to(key(), it.questionId), mark)).toContain('に送付（メール）');
  });

  test('ほかの照会の送り先や、ない照会は受け付けない。事務局だけのページ', async () => {
    const other = await inside((tx) => askedQuestion(tx, officer, testLinks, { council: it.council }));
    const to = paths.send.to(key(), it.questionId);
    const mark = { do: 'mark', handTo: other.doctor.addresseeId, channel: 'fax', on: '2026-11-22' };
    expect((await app.post(to, mark)).status).toBe(422);
    const nobody = '00000000-0000-4000-8000-000000000000';
    for (const path of [
      paths.send.to(key(), nobody),
      paths.send.to(key(), 'x'),
      `${paths.previewMail.to(key(), it.questionId)}?organisation=${nobody}`,
      paths.organisation.to(key(), nobody),
      paths.addresseeSheet.to(key(), nobody),
      paths.questionSheets.to(key(), nobody),
      paths.sheet.to(key(), it.council.empty.organisationId),
    ]) {
      expect((await app.get(path)).status, path).toBe(404);
    }
    for (const path of [
      to,
      paths.organisation.to(key(), it.doctor.organisationId),
      paths.questionSheets.to(key(), it.questionId),
    ]) {
      expect((await app.get(path, { role: 'member' })).status).toBe(403);
    }
  });
});

describe('メールの内容', () => {
  test('宛先・件名・本文をそのまま示し、リンクは仮の言葉。試しのメールを送れる', async () => {
    const to = `${paths.previewMail.to(key(), it.questionId)}?organisation=${it.doctor.organisationId}`;
    const page = await open(to);
    for (const said of [
      'ishikai@example.jp',
      '【照会 R8-1-1】夜間の急変時に',
      'みほん市医師会 御中',
      '回答の期日：令和8年12月17日（木曜日、2026-12-17）',
      '（ここに、この団体だけの専用ページのアドレスが入ります）',
    ]) {
      expect(page).toContain(said);
    }
    expect(page).not.toMatch(/\/l\/[^/]+\/[\w-]{43}/);
    const test = paths.testMail.to(key(), it.questionId);
    const fields = { organisation: it.doctor.organisationId, errandKey: errandKeyIn(page) };
    const wrong = await app.post(test, { ...fields, address: 'a@example.jp,b@example.jp' });
    expect(wrong.status).toBe(422);
    expect(await html(wrong)).toContain('value="a@example.jp,b@example.jp"');
    expect(await send(test, { ...fields, address: 'tantou@city.example.jp' })).toContain('試しのメールを送信の列に');
    expect(await countMails()).toBe(1);
    expect(await open(to, 'en')).toContain('[Question R8-1-1]');
  });
});

describe('団体のページ', () => {
  test('照会・リンク・用紙・メールが並び、リンクを止め、開き、取り替えられる', async () => {
    const to = paths.organisation.to(key(), it.doctor.organisationId);
    const page = await open(to);
    expect(page).toContain('みほん市医師会への照会');
    expect(page).toContain('まだ送っていないものが1件あります');
    const address = /http:\/\/127\.0\.0\.1:3000\/l\/[^"]+\/questions/.exec(page)![0];
    const link = paths.organisationLink.to(key(), it.doctor.organisationId);
    const revoked = await send(link, { do: 'revoke' });
    expect(revoked).toContain('止めてあります');
    expect(revoked).not.toContain(address);
    expect(await send(link, { do: 'reopen' })).toContain(address);
    expect(await send(link, { do: 'replace' })).not.toContain(address);
    expect((await app.post(link, { do: 'steal' })).status).toBe(400);
    expect(await open(to, 'en')).toContain('Questions to みほん市医師会');
    expect(await open(paths.organisation.to(key(), it.council.empty.organisationId))).toContain('まだありません');
  });

  test('まだ送っていないものを、1通でまとめて送る', async () => {
    await inside((tx) => askedQuestion(tx, officer, testLinks, { council: it.council, title: '服薬の情報について' }));
    const to = paths.organisation.to(key(), it.doctor.organisationId);
    const page = await open(to);
    expect(page).toContain('まだ送っていない2件を、1通のメールで送る');
    expect(await send(to, { errandKey: errandKeyIn(page) })).toContain('【照会】2件のお願い');
    expect(await countMails()).toBe(1);
  });
});

test('用紙はPDFで、印刷のたびに監査に残る', async () => {
  for (const path of [
    paths.addresseeSheet.to(key(), it.doctor.addresseeId),
    paths.sheet.to(key(), it.doctor.organisationId),
    paths.questionSheets.to(key(), it.questionId),
    `${paths.questionSheets.to(key(), it.questionId)}?addressee=${it.care.addresseeId}`,
  ]) {
    const answer = await app.get(path);
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment/);
    expect(app.audited.at(-1)).toMatchObject({ action: 'feedback.print-sheets', outcome: 'done' });
  }
  expect(app.audited.at(-1)!.record).toBe(it.care.addresseeId);
});

test('監査の動作には、日本語と英語の名前がある', () => {
  const actions = sendingRoutes({ personalLinks: testLinks, mailer: null, enqueue: jobs.enqueue }).map(
    ({ audit }) => audit,
  );
  for (const words of [sendingAuditActions.ja, sendingAuditActions.en] as Readonly<Record<string, string>>[]) {
    expect(actions.filter((action) => words[action] === undefined)).toEqual([]);
  }
});
