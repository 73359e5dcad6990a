import type { Command } from '#platform/command.ts';

/** `renkei migrate`: connecting brings roles, schema and queue up to date; this command does nothing else. */
export const migrateCommand: Command = {
  words: ['migrate'],
  help: { ja: 'データベースを今の版に合わせます', en: 'Bring the database up to this version' },
  options: [],
  switches: ['json'],
  operands: [],
  async run({ database, language, say, print, switches }) {
    await database();
    say(language === 'en' ? 'The database is up to date.' : 'データベースは今の版に合っています。');
    if (switches.has('json')) print(JSON.stringify({ upToDate: true }));
    return 0;
  },
};
