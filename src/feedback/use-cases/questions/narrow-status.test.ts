import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addresseeStates, shownState } from '../../domain/state.ts';
import { messages } from '../../locales/questions/messages.ts';
import { countByQuestion, narrowStatus, type StatusFilter, standing, statusSorts } from './narrow-status.ts';
import type { StatusRow } from './question-status.ts';

const today = '2026-11-22';
const filter: StatusFilter = {
  scope: 'open',
  state: null,
  organisationId: null,
  bodyId: null,
  text: '',
  sort: 'due',
  descending: false,
};

const row = (questionNumber: number, organisation: string, more: Partial<StatusRow> = {}): StatusRow => {
  const state = more.state ?? 'sent';
  const dueOn = more.dueOn ?? '2026-12-01';
  return {
    addresseeId: `${questionNumber}-${organisation}`,
    questionId: `q${questionNumber}`,
    organisationId: organisation,
    organisationName: organisation,
    bodyId: 'wg',
    bodyName: 'WG',
    fiscalYear: 2026,
    questionNumber,
    number: 1,
    title: `照会${questionNumber}`,
    scope: 'open',
    silenceAgrees: false,
    sentOn: state === 'drafted' ? null : '2026-11-01',
    regularMeetingOn: null,
    agendaOn: null,
    answeredOn: null,
    reflectedOn: null,
    channel: null,
    daysSilent: null,
    ...more,
    state,
    dueOn,
    shown: shownState({ state, dueOn }, today),
  };
};

describe('状況の一文', () => {
  const rows = [
    row(1, '医師会', { dueOn: '2026-11-20' }),
    row(2, '医師会', { state: 'on-agenda' }),
    row(2, '歯科医師会', { state: 'answered' }),
    row(3, '薬剤師会', { state: 'drafted' }),
    row(3, '連絡会', { state: 'reflected' }),
  ];

  test('同じ団体が二つ答えていなければ、団体と件数の両方を言う', () => {
    expect(messages.ja.front.lead(standing(rows))).toBe(
      '送付した照会は3件。未回答は1団体の2件（うち期限超過1）。回答が戻り、反映を待つものは1件です。',
    );
    expect(messages.en.front.lead(standing(rows))).toBe(
      '3 questions sent. 1 organisation silent on 2 (1 overdue). 1 answer came back; what became of it is to be written.',
    );
  });

  test('だれにも送っていなければそう言い、次にすることは照会ごとに数える', () => {
    const drafted = [row(3, '薬剤師会', { state: 'drafted' }), row(3, '連絡会', { state: 'drafted' })];
    expect(messages.ja.front.lead(standing(drafted))).toBe('送付した照会はまだありません。');
    expect(countByQuestion(drafted, ({ state }) => state === 'drafted')).toEqual([
      { questionId: 'q3', reference: 'R8-3', title: '照会3', count: 2 },
    ]);
  });
});

describe('絞り込みと並べ替え', () => {
  test('番号は紙のとおりに打っても、全角でも見つかる', () => {
    const rows = [row(1, '医師会'), row(7, '医師会', { number: 2 }), row(7, '薬剤師会', { number: 3 })];
    const found = (text: string) => narrowStatus(rows, { ...filter, text }).map(({ addresseeId }) => addresseeId);
    expect(found('ｒ８ー７')).toEqual(['7-医師会', '7-薬剤師会']);
    expect(found('R8-7-3')).toEqual(['7-薬剤師会']);
    expect(found('照会１')).toEqual(['1-医師会']);
  });

  test('どう並べても、絞り込みに合う行がちょうど残る', () => {
    const rows = fc.array(
      fc.record({
        number: fc.integer({ min: 1, max: 5 }),
        organisation: fc.constantFrom('医師会', '歯科医師会', '薬剤師会'),
        state: fc.constantFrom(...addresseeStates),
        dueOn: fc.constantFrom('2026-11-01', '2026-11-22', '2026-12-24'),
      }),
    );
    const asked = fc.record({
      sort: fc.constantFrom(...statusSorts),
      descending: fc.boolean(),
      organisationId: fc.constantFrom(null, '医師会'),
      state: fc.constantFrom(null, 'silent' as const, 'overdue' as const, 'answered' as const),
    });
    fc.assert(
      fc.property(rows, asked, (drawn, more) => {
        const all = drawn.map(({ number, organisation, ...rest }) => row(number, organisation, rest));
        const kept = narrowStatus(all, { ...filter, ...more });
        const fits = (it: StatusRow) =>
          (more.organisationId === null || it.organisationId === more.organisationId) &&
          (more.state === null ||
            it.shown === more.state ||
            (more.state === 'silent' && ['sent', 'on-agenda', 'overdue'].includes(it.shown)));
        expect(new Set(kept)).toEqual(new Set(all.filter(fits)));
        expect(kept).toHaveLength(all.filter(fits).length);
      }),
    );
  });
});
