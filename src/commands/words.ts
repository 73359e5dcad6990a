import type { Language } from '#kernel/language.ts';

/** What the command line says by itself; each slice words its own commands. */
export interface CommandWords {
  trialHelp: string;
  serveHelp: string;
  usage: string;
  unknownCommand(words: string): string;
  wrongUsage(option: string | null): string;
  badConfig(variables: string): string;
  portTaken(port: number): string;
  portForbidden(port: number): string;
  unreachable(code: string): string;
  tooOld: string;
  edited(migration: string): string;
  newerDatabase(migration: string): string;
  workspaceNeeded: string;
  unknownWorkspace(key: string): string;
  failed: string;
}

const ja: CommandWords = {
  trialHelp: '見本つきのお試しを始めます（npm start）',
  serveHelp: '本番を始めます（見本なし）',
  usage: '使い方',
  unknownCommand: (words) => `「${words}」というコマンドはありません。`,
  wrongUsage: (option) => (option === null ? '使い方が違います。' : `${option} の使い方が違います。`),
  badConfig: (variables) => `環境変数の値が正しくありません: ${variables}`,
  portTaken: (port) => `ポート ${port} はほかのプログラムが使っています。RENKEI_PORT で別の番号を指定してください。`,
  portForbidden: (port) => `ポート ${port} を使う権限がありません。RENKEI_PORT で1024以上の番号を指定してください。`,
  unreachable: (code) =>
    ({
      '28P01': `DATABASE_URL の利用者名かパスワードが違います（${code}）。`,
      '28000': `PostgreSQLが DATABASE_URL の利用者を受け入れません（${code}）。pg_hba.conf を確かめてください。`,
      '3D000': `DATABASE_URL のデータベースがありません（${code}）。先に作ってください。`,
      '42501': `DATABASE_URL の利用者の権限が足りません（${code}）。スーパーユーザーか、CREATEROLE のあるデータベースの所有者にしてください。`,
    })[code] ?? `DATABASE_URL のPostgreSQLにつながりません（${code}）。アドレスを確かめてください。`,
  tooOld: 'PostgreSQL が古すぎます。15以上を使ってください。',
  edited: (migration) => `適用済みの移行ファイル ${migration} が書き換えられています。配布された内容に戻してください。`,
  newerDatabase: (migration) =>
    `このデータベースは、より新しい版の連携が使っています（${migration}）。古い版では開けません。新しい版を使ってください。`,
  workspaceNeeded: '--workspace で導入単位のキーを指定してください。',
  unknownWorkspace: (key) => `導入単位「${key}」はありません。`,
  failed: 'うまく終わりませんでした。',
};

const en: CommandWords = {
  trialHelp: 'Start the trial with the sample towns (npm start)',
  serveHelp: 'Start the real thing, without samples',
  usage: 'Usage',
  unknownCommand: (words) => `There is no command "${words}".`,
  wrongUsage: (option) => (option === null ? 'Wrong usage.' : `Wrong usage of ${option}.`),
  badConfig: (variables) => `These environment variables cannot be used as they are set: ${variables}`,
  portTaken: (port) => `Another program uses port ${port}. Choose another with RENKEI_PORT.`,
  portForbidden: (port) => `Port ${port} may not be used by this account. Choose 1024 or above with RENKEI_PORT.`,
  unreachable: (code) =>
    ({
      '28P01': `The user name or password in DATABASE_URL is wrong (${code}).`,
      '28000': `PostgreSQL does not admit the user in DATABASE_URL (${code}). Check pg_hba.conf.`,
      '3D000': `The database in DATABASE_URL does not exist (${code}). Create it first.`,
      '42501': `The user in DATABASE_URL lacks rights (${code}). Use a superuser, or the database's owner with CREATEROLE.`,
    })[code] ?? `The PostgreSQL of DATABASE_URL cannot be reached (${code}). Check its address.`,
  tooOld: 'This PostgreSQL is too old. Renkei needs 15 or newer.',
  edited: (migration) => `The applied migration ${migration} has been edited. Restore it as it was released.`,
  newerDatabase: (migration) =>
    `A newer Renkei uses this database (${migration}); this older one will not open it. Use the newer one.`,
  workspaceNeeded: 'Name the workspace with --workspace KEY.',
  unknownWorkspace: (key) => `There is no workspace "${key}".`,
  failed: 'It did not end well.',
};

export const commandWords = (language: Language): CommandWords => (language === 'en' ? en : ja);
