import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Secret, TOTP } from 'otpauth';
import pg from 'pg';
import { makeEnrolmentLink } from '#access/index.ts';
import type { Actor, Role } from '#kernel/actor.ts';
import { type Clock, systemClock } from '#kernel/clock.ts';
import { silentLog } from '#platform/log/json-log.ts';
import type { SampleTown } from '#samples/sample-town.ts';
import { loadSample } from '#src/commands/load-sample.ts';
import { sliceNames } from '#src/slice-names.ts';
import { type Browser, type TestApp, testApp } from '#test/support/app.ts';
import { type TestDatabase, testDatabase, testLinks } from '#test/support/database.ts';

/** A whole installation in this process, with the means to bring about every state that a page can be in. */
export interface World {
  readonly db: TestDatabase;
  readonly app: TestApp;
  town(sample: SampleTown): Promise<Actor>;
  query(sql: string): Promise<Record<string, string>[]>;
  /** Works off what pages have handed to the queue. */
  runJobs(actor: Actor): Promise<void>;
  /** Path of a fresh enrolment link. */
  invite(actor: Actor, displayName: string, role: Role): Promise<string>;
  /** Everything that people have entered, longest first. */
  enteredTexts(): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** `clock`: for what plays on a certain day. */
export async function makeWorld(clock: Clock = systemClock): Promise<World> {
  const db = await testDatabase({ poolSize: 5 });
  const filesDir = await mkdtemp(join(tmpdir(), 'renkei-pages-'));
  const app = await testApp(db, { filesDir, clock });
  const admin = new pg.Client({ connectionString: db.adminUrl });
  await admin.connect();
  const query = async (sql: string) => (await admin.query(sql)).rows as Record<string, string>[];
  return {
    db,
    app,
    query,
    async town(sample) {
      const loaded = await loadSample(db.database, sample, clock, 'cli:test', testLinks);
      if (!loaded.ok) throw new Error('the sample was refused');
      const [row] = await query(`SELECT workspace_id FROM access.workspace_key WHERE key = '${sample.key}'`);
      return { ...nobody, workspaceId: row!.workspace_id!, workspaceKey: sample.key, workspaceName: sample.name };
    },
    async runJobs({ workspaceId }) {
      const waiting = await query(
        `SELECT request_id FROM reports.paper_request WHERE workspace_id = '${workspaceId}' AND state = 'queued'`,
      );
      const job = app.slices.flatMap((slice) => slice.jobs ?? []).find(({ name }) => name === 'reports.render');
      const context = { database: db.database, clock, log: silentLog, filesDir };
      for (const { request_id: requestId } of waiting) await job!.run({ workspaceId, requestId: requestId! }, context);
    },
    async invite({ workspaceId }, displayName, role) {
      const invitation = { workspaceId, role, displayName, by: 'cli:test', clock };
      const made = await db.database.inWorkspace(workspaceId, (tx) => makeEnrolmentLink(tx, invitation));
      if (!made.ok) throw new Error(`invitation refused: ${made.error.kind}`);
      return made.value.path;
    },
    async enteredTexts() {
      const columns = await query(
        `SELECT table_schema || '.' || table_name AS name,
                CASE data_type WHEN 'ARRAY' THEN 'unnest(' || column_name || ')' ELSE column_name END AS value
           FROM information_schema.columns
          WHERE table_schema IN (${sliceNames.map((name) => `'${name}'`)}) AND udt_name IN ('text', '_text')`,
      );
      const texts = new Set<string>();
      for (const { name, value } of columns) {
        const rows = await query(
          `SELECT DISTINCT text FROM (SELECT ${value} AS text FROM ${name}) entered WHERE text ~ '[^ -~]'`,
        );
        for (const { text } of rows) {
          // On a page each line and each paragraph may stand by itself, and white space counts once.
          for (const part of [text!, ...text!.split('\n')]) texts.add(part.replace(/\s+/g, ' ').trim());
        }
      }
      texts.delete('');
      return [...texts].sort((a, b) => b.length - a.length);
    },
    async close() {
      await admin.end();
      await app.close();
      await db.close();
      await rm(filesDir, { recursive: true, force: true });
    },
  };
}

const nobody = { role: 'officer', accountId: null, name: 'cli:test', auditName: 'cli:test' } as const;

/** Every step of the door as a page: from the link to the app, the recovery codes, and back in with a password. */
export async function doorPages(world: World, link: string, language: string): Promise<ReadonlyMap<string, Response>> {
  const browser = inLanguage(world.app.browser(), language);
  const password = `みずうみのほとりを${randomUUID()}`;
  const name = `taro-${randomUUID().slice(0, 6)}`;
  const pages = new Map<string, Response>();
  const keep = (name: string, answer: Response) => void pages.set(name, answer);
  keep('登録', await browser.get(link));
  keep('登録 空欄', await browser.post(link, { step: 'password' }));
  await browser.post(link, { step: 'password', name, password, repeated: password });
  const shown = await browser.get(link);
  keep('認証アプリ', shown.clone() as Response);
  const secret = /<code[^>]*>([A-Z2-7 ]{39})<\/code>/.exec(await shown.text())?.[1]?.replaceAll(' ', '') ?? '';
  keep('認証アプリ 誤り', await browser.post(link, { step: 'code', code: 'xx' }));
  const code = TOTP.generate({ secret: Secret.fromBase32(secret), timestamp: Date.now() });
  const enrolled = await browser.post(link, { step: 'code', code });
  keep('回復コード', enrolled.clone() as Response);
  const signInName = /[a-z0-9-]+@[a-z0-9-]+/.exec(await enrolled.text())?.[0] ?? '';
  keep('使い終えたリンク', await browser.get(link));
  keep('サインイン', await browser.get('/sign-in?next=%2Fw%2Fotsuki%2Fpicture'));
  keep('サインアウトのあと', await browser.get('/sign-in?signed-out=1'));
  keep('サインイン 空欄', await browser.post('/sign-in'));
  keep('サインイン 誤り', await browser.post('/sign-in', { name: signInName, password: 'wrong' }));
  await browser.post('/sign-in', { name: signInName, password });
  keep('確認コード', await browser.get('/sign-in/second-factor'));
  keep('確認コード 空欄', await browser.post('/sign-in/second-factor'));
  keep('確認コード 誤り', await browser.post('/sign-in/second-factor', { code: '000000' }));
  keep('使えない見本のリンク', await browser.get('/sign-in/sample/nothing'));
  return pages;
}

export function inLanguage(browser: Browser, language: string): Browser {
  browser.cookies.set('renkei-language', language);
  return browser;
}
