import { createWorkspace, makeEnrolmentLink } from '#access/index.ts';
import { startWorkspaceCatalogue } from '#evidence/index.ts';
import type { Language } from '#kernel/language.ts';
import { municipalityCodeRefusal } from '#kernel/locales/refusal-sentence.ts';
import type { Command } from '#platform/command.ts';
import type { Config } from '#platform/config/config.ts';
import { cliActor, cliName } from './cli-actor.ts';

const words = {
  ja: {
    missing: '--workspace、--municipality、--name のすべてを指定してください。',
    refused: {
      'bad-key': 'キーは英小文字で始め、英小文字・数字・ハイフンだけの2〜32文字にしてください。',
      'key-taken': 'このキーの導入単位はすでにあります。何も変更していません。',
      'no-name': '名前を指定してください。',
      'no-municipality': '全国地方公共団体コードを指定してください（複数はカンマ区切り）。',
    },
    made: (name: string) => `導入単位「${name}」を作りました。`,
    enrol: '最初の事務局担当者は、次のリンクでパスワードと認証アプリを登録してください（1回限り、7日以内）。',
    officer: '事務局',
  },
  en: {
    missing: '--workspace, --municipality and --name are all needed.',
    refused: {
      'bad-key': 'The key takes lower-case letters, digits and hyphens, 2 to 32, beginning with a letter.',
      'key-taken': 'There is a workspace with this key already. Nothing was changed.',
      'no-name': 'A name is needed.',
      'no-municipality': 'A municipality code is needed (several with commas).',
    },
    made: (name: string) => `Made the workspace "${name}".`,
    enrol: 'The first officer sets a password and an authenticator app here (once, within 7 days):',
    officer: '事務局',
  },
} satisfies Record<Language, unknown>;

/** `renkei init`: a workspace, its standard catalogue, and the first officer's enrolment link; all or nothing to see. */
export const initCommand = (config: Config): Command => ({
  words: ['init'],
  help: {
    ja: '導入単位を作り、最初の事務局担当者の登録用リンクを出します',
    en: 'Make a workspace and print the first officer’s enrolment link',
  },
  options: ['workspace', 'municipality', 'name'],
  switches: ['json'],
  operands: [],
  async run({ options, switches, language, clock, database, print, say }) {
    const t = words[language];
    const { workspace, municipality, name } = options;
    if (workspace === undefined || municipality === undefined || name === undefined) {
      say(t.missing);
      return 2;
    }
    const municipalityCodes = municipality.split(',').map((code) => code.trim());
    const by = cliName();
    const db = await database();
    const made = await createWorkspace(db, { key: workspace, name, municipalityCodes, sample: false, by, clock });
    if (!made.ok) {
      say(
        made.error.kind === 'bad-municipality-code'
          ? municipalityCodeRefusal(made.error.error, language)
          : t.refused[made.error.kind],
      );
      return 1;
    }
    const { workspaceId } = made.value;
    const link = await db.inWorkspace(workspaceId, async (tx) => {
      await startWorkspaceCatalogue(tx, cliActor({ workspaceId, key: workspace, name }, by), clock);
      return makeEnrolmentLink(tx, { workspaceId, role: 'officer', displayName: t.officer, by, clock });
    });
    if (!link.ok) throw new Error(`enrolment refused: ${link.error.kind}`);
    const url = `${ownAddress(config)}${link.value.path}`;
    say(`${t.made(name)}\n${t.enrol}`);
    print(switches.has('json') ? JSON.stringify({ workspace, enrolment: url, expiresAt: link.value.expiresAt }) : url);
    return 0;
  },
});

/** Where `renkei serve` will answer on this machine. */
const ownAddress = (config: Config): string => `http://${config.host}:${config.port}`;
