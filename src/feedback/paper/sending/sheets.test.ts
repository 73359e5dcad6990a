import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerKinds } from '../../domain/question.ts';
import { defaultSettings } from '../../domain/settings.ts';
import { sampleAsked, sampleOrganisation, sampleSettings } from '../../fixtures/sending.ts';
import type { AskedQuestion } from '../../use-cases/sending/load-post.ts';
import { answerWords, cardWords, type SheetFacts } from './sheet-words.ts';
import { type SheetsPaper, sheetsPdf } from './sheets-pdf.ts';

const link = `https://renkei.mihon.example.jp/l/mihon/${'a'.repeat(43)}/questions`;
const paper = {
  linkOf: () => link,
  settings: sampleSettings,
  workspaceName: 'みほん市',
  language: 'ja',
  madeAt: new Date('2026-11-22T00:00:00Z'),
} as const;
const facts: SheetFacts = { ...paper, dated: '令和8年11月22日' };
const to = (...asked: AskedQuestion[]): Pick<SheetsPaper, 'posts'> => ({
  posts: [{ organisation: sampleOrganisation, asked }],
});

/** What each page says, without spaces. */
function pagesOf(pdf: Uint8Array): readonly string[] {
  const text = execFileSync('pdftotext', ['-layout', '-', '-'], {
    input: pdf,
    encoding: 'utf8',
    maxBuffer: 64 << 20,
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  return text
    .split('\f')
    .slice(0, -1)
    .map((page) => page.normalize('NFKC').replace(/[\s\u200b]/gu, ''));
}

describe('照会票', () => {
  test('メールで届いたPDFでは、専用ページのアドレスを押せば開く。リンクがなければ、押すところもない', async () => {
    const pressed = async (linkOf: SheetsPaper['linkOf']) => {
      const pdf = Buffer.from(await sheetsPdf({ ...paper, ...to(sampleAsked(7)), linkOf })).toString('latin1');
      return pdf.replaceAll('/URI (', '/URI(').includes(`/URI(${link})`);
    };
    expect(await pressed(() => link)).toBe(true);
    expect(await pressed(() => null)).toBe(false);
  });

  test('だれに、何を、いつまでに、どうやって答えるかが一枚にある', async () => {
    const [card, answer, ...rest] = pagesOf(await sheetsPdf({ ...paper, ...to(sampleAsked(7)) }));
    expect(rest).toEqual([]);
    for (const said of [
      'R8-7-2',
      'みほん市医師会御中',
      '持ち帰る委員見本太郎様',
      '令和8年11月22日',
      '夜間の急変時に、かかりつけ医へ連絡する順番について',
      '1夜間の連絡先を、ほかの事業所に示してよいか',
      '令和8年12月17日(木曜日、2026-12-17)まで',
      '令和8年12月10日(木曜日、2026-12-10)にご相談ください',
      '専用ページ',
      'renkei@mihon.example.jp',
      'FAX0X0-0000-0002',
      '電話0X0-0000-0001',
      '1/2',
    ]) {
      expect(card).toContain(said);
    }
    for (const said of ['R8-7-2', '返送先', 'FAX0X0-0000-0002', '□意見なし□回答を控える', '職名', '記入日', '2/2']) {
      expect(answer).toContain(said);
    }
    expect(answer).toContain('団体名を、会議体の外にも示してよい');
    expect(answer).not.toContain('aaaa');
  });

  test('黙っていることを同意とみなすのは、そう明記した照会だけ', () => {
    const silence = (agrees: boolean, answerKind: 'agreement' | 'opinion') =>
      cardWords(sampleAsked(1, { answerKind, silenceAgrees: agrees }), null, facts).silence;
    expect(silence(true, 'agreement')).toContain('期日までに回答がない場合は、同意とみなします');
    expect(silence(false, 'agreement')).toBe('回答がないことを、同意とはみなしません。');
    expect(silence(false, 'opinion')).toBeNull();
  });

  test('答え方は、設定されているものだけを並べる。なければ事務局に渡す', () => {
    const ways = (link: string | null, settings = sampleSettings) =>
      cardWords(sampleAsked(1), link, { ...facts, settings }).ways.map(([way]) => way);
    expect(ways(link)).toEqual(['専用ページ', 'メール', 'FAX', '電話', '差出人']);
    expect(ways(null)).toEqual(['メール', 'FAX', '電話', '差出人']);
    expect(ways(null, defaultSettings)).toEqual(['郵送・持参', '差出人']);
  });

  test('求める回答に応じた記入欄がある', () => {
    const of = (question: Parameters<typeof sampleAsked>[1]) => answerWords(sampleAsked(1, question), facts);
    expect(of({ points: [] })).toMatchObject({ fields: ['ご意見'], choices: [], agreements: [], indicator: [] });
    expect(of({ answerKind: 'choice', points: [], choices: ['毎月', '隔月'] }).choices).toEqual([
      '(1) 毎月',
      '(2) 隔月',
    ]);
    expect(of({ answerKind: 'agreement' }).agreements).toEqual(['同意する', '条件付きで同意する', '同意しない']);
    expect(of({ answerKind: 'indicator', points: [] }).indicator).toEqual(['指標の名前', '測り方（単位・時期）']);
  });

  test('一団体への何件もの照会は、一件一枚のあとに、回答票が一つ。どの頁にもその頁の番号がある', async () => {
    const asked = [7, 8, 9, 10].map((number) => sampleAsked(number, { points: ['話し合うこと'] }));
    const pages = pagesOf(await sheetsPdf({ ...paper, ...to(...asked) }));
    expect(pages.slice(0, 4).map((page) => /R8-\d+-2/.exec(page)![0])).toEqual([
      'R8-7-2',
      'R8-8-2',
      'R8-9-2',
      'R8-10-2',
    ]);
    const answers = pages.slice(4);
    expect(answers.filter((page) => page.includes('回答票'))).toHaveLength(1);
    for (const [at, page] of answers.entries()) {
      expect(page).toMatch(/R8-\d+-2/);
      expect(page).toContain(`${5 + at}/${pages.length}`);
    }
    for (const number of [7, 8, 9, 10]) expect(answers.join('')).toContain(`R8-${number}-2`);
  });

  test('次の団体は表の面から始まる', async () => {
    const post = (name: string, asked: readonly AskedQuestion[]) => ({
      organisation: { ...sampleOrganisation, name },
      asked,
    });
    const posts = [post('甲の会', [sampleAsked(1), sampleAsked(2)]), post('乙の会', [sampleAsked(3)])];
    const pages = pagesOf(await sheetsPdf({ ...paper, posts }));
    expect(pages.findIndex((page) => page.includes('乙の会御中')) % 2).toBe(0);
    expect(pages.at(-1)).toContain('2/2');
  });

  test('同じ内容からは同じバイト列になる。英語でも出せる', async () => {
    const make = () => sheetsPdf({ ...paper, language: 'en', ...to(sampleAsked(7)) });
    const [one, two] = [await make(), await make()];
    expect(Buffer.compare(one, two)).toBe(0);
    expect(pagesOf(one)[0]).toContain('Questioncard');
  });

  const text = (limit: number) =>
    fc
      .tuple(
        fc.constantFrom('あ', '医療と介護の連携について、', 'W', 'lorem ipsum ', '（', '。「', '🙂', '\n', '<b>#"\\'),
        fc.integer({ min: 1, max: limit }),
      )
      .map(([unit, times]) => [...unit.repeat(times)].slice(0, limit).join(''));
  const question = fc.record({
    title: text(100),
    background: fc.oneof(text(1_000), fc.constant('')),
    answerKind: fc.constantFrom(...answerKinds),
    points: fc.array(text(200), { maxLength: 3 }),
    choices: fc.array(text(200), { maxLength: 8 }),
    bodyName: text(100),
  });

  test('どんなに長い言葉でも、照会票は一件一枚。省いた背景は回答票に全文がある', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(question, { minLength: 1, maxLength: 3 }),
        text(100),
        text(1_000),
        fc.constantFrom('ja', 'en'),
        async (questions, name, office, language) => {
          const asked = questions.map((one, index) =>
            sampleAsked(index + 1, { ...one, silenceAgrees: one.answerKind === 'agreement' }, {}, name),
          );
          const long = office.slice(0, 100);
          const settings = { ...sampleSettings, officeName: long, address: office, email: `${long}@example.jp` };
          const posts = [{ organisation: { ...sampleOrganisation, name }, asked }];
          const pages = pagesOf(await sheetsPdf({ ...paper, settings, posts, language }));
          const heading = language === 'ja' ? '返送先' : 'Returnto';
          // The first page that tells where to return it is the answer sheet.
          const firstAnswer = pages.findIndex((page) => page.startsWith(heading));
          expect(firstAnswer).toBe(asked.length);
        },
      ),
      { numRuns: 30 },
    );
  });
});
