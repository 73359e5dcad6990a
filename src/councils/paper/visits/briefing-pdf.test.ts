import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Action } from '#challenges/index.ts';
import { sectors } from '#directory/domain/index.ts';
import type { Figure } from '#evidence/index.ts';
import { keyRemarkKinds } from '../../domain/key-remark.ts';
import { sampleBody, sampleBriefing, sampleBriefings, sampleMeeting, sampleSeat } from '../../fixtures/briefings.ts';
import type { AgendaItem } from '../../store/meetings.ts';
import { briefingPdf } from './briefing-pdf.ts';
import { briefingSheets } from './briefing-sheets.ts';

const about = { language: 'ja', workspaceName: 'みほん市', madeAt: new Date('2026-11-22T00:00:00Z') } as const;
const pagesOf = (pdf: Uint8Array): number =>
  Buffer.from(pdf)
    .toString('latin1')
    .match(/\/Type\s*\/Page(?![a-zA-Z])/g)?.length ?? 0;

const action = (title: string): Action => ({
  actionId: 'a',
  title,
  ownerOrganisationId: sampleSeat(1, 'medical').organisationId,
  ownerOrganisationName: '',
  ownerName: '',
  dueOn: '2026-12-31',
  state: 'open',
  challengeId: null,
  originKind: '',
  originId: null,
  originRecord: null,
  originPath: '',
  closingNote: '',
  raisedOn: '2026-09-10',
  version: 1,
  byName: 'test',
  enteredAt: new Date('2026-09-10T00:00:00Z'),
});
const item = (title: string): AgendaItem => ({ title, minutes: 10 }) as AgendaItem;
const figure = (indicator: string, title: string): Figure => ({
  id: indicator,
  indicator,
  place: 'みほん市',
  asOf: 'FY2014',
  kind: 'actual',
  value: '1347',
  source: { id: 's', title, publisher: '', publishedOn: null, locator: '', licence: '' },
  note: '',
  enteredBy: 'test',
  enteredAt: '2026-11-22T00:00:00.000Z',
  supersedes: null,
});

describe('説明資料', () => {
  test('席ひとつに一枚。人のいない席には団体の名で', async () => {
    const sheets = [
      sampleBriefing(),
      sampleBriefing({ seat: sampleSeat(2, 'care', { person: null, organisationName: '大月市歯科医師会' }) }),
    ];
    const briefings = sampleBriefings({ sheets });
    expect(pagesOf(await briefingPdf(briefings, about))).toBe(2);
    expect(briefingSheets(briefings, 'ja').map(({ addressee }) => addressee)).toEqual([
      ['みほん市医師会', '院長 見本 1郎 様'],
      ['大月市歯科医師会', 'ご担当の方へ'],
    ]);
  });

  test('実績のない指標は載せず、無いことを文で述べる', () => {
    const [sheet] = briefingSheets(
      sampleBriefings({
        sheets: [
          sampleBriefing({
            figures: { figures: [figure('certified-persons', '第6期計画')], missing: ['wish-home-general'] },
          }),
        ],
        indicators: [
          { key: 'certified-persons', name: '要介護認定者数', unit: '人' },
          { key: 'wish-home-general', name: '在宅希望', unit: '%' },
        ] as never,
      }),
      'ja',
    );
    const section = sheet!.sections.find(({ heading }) => heading.includes('数値'))!;
    expect(section.lines).toEqual(['要介護認定者数：1,347人 平成26年度（FY2014） 出典：第6期計画']);
    expect(section.note.replaceAll('\u200b', '')).toBe('在宅希望の実績は、まだ登録がありません。');
  });

  test('前回の会議がなければ、そう述べる。発言がなければ、それも', () => {
    const said = (last: 'none' | 'some') =>
      briefingSheets(sampleBriefings(last === 'none' ? { last: null } : {}), 'ja')[0]!.sections.map(({ note }) => note);
    expect(said('none')).toContain('この会議体の、記録のある会議はまだありません。');
    expect(said('some')).toContain('前回の記録に、この席からの発言はありません。');
  });

  test('同じ内容からは同じバイト列になる', async () => {
    const [one, two] = [await briefingPdf(sampleBriefings(), about), await briefingPdf(sampleBriefings(), about)];
    expect(Buffer.compare(one, two)).toBe(0);
  });

  const text = fc
    .tuple(
      fc.constantFrom('あ', '医療と介護の連携について、', 'W', 'lorem ipsum ', '（', '🙂', 'e\u0301', '<b>#"\\'),
      fc.integer({ min: 0, max: 4_000 }),
    )
    .map(([unit, times]) => unit.repeat(times));
  const many = fc
    .array(text, { maxLength: 6 })
    .chain((texts) => fc.constantFrom(1, 60).map((times) => Array.from({ length: times }, () => texts).flat()));
  const extreme = fc.record({
    sector: fc.constantFrom(...sectors),
    named: fc.boolean(),
    name: text,
    said: many,
    actions: many,
    figures: fc.array(text, { maxLength: 5 }),
    questions: fc.tuple(
      text.map((it) => [...it].slice(0, 120).join('').trim()),
      text.map((it) => [...it].slice(0, 120).join('').trim()),
    ),
    parts: many,
  });

  test('どんなに長くても多くても、一人一枚', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(extreme, { minLength: 1, maxLength: 4 }),
        many,
        text,
        fc.constantFrom('ja', 'en'),
        async (members, agenda, place, language) => {
          const briefings = sampleBriefings({
            meeting: { ...sampleMeeting, place },
            body: { ...sampleBody, name: place || 'WG', secretariat: place, secretariatContact: place },
            agenda: agenda.map(item),
            forAll: [{ heading: place, sentences: agenda }],
            sheets: members.map((member, index) =>
              sampleBriefing({
                seat: sampleSeat(index + 1, member.sector, {
                  organisationName: member.name,
                  ...(member.named ? {} : { person: null }),
                }),
                said: member.said.map((it, at) => ({
                  seatId: '',
                  kind: keyRemarkKinds[at % keyRemarkKinds.length]!,
                  text: it,
                })),
                actions: member.actions.map(action),
                figures: {
                  figures: member.figures.map((it, at) => figure(`f${at}`, it)),
                  missing: member.figures,
                },
                questions: member.questions,
                parts: [{ heading: member.name, sentences: member.parts }],
              }),
            ),
          });
          expect(pagesOf(await briefingPdf(briefings, { ...about, language }))).toBe(members.length);
        },
      ),
      { numRuns: 40 },
    );
  });
});
