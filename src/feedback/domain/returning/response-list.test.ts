import fc from 'fast-check';
import { expect, test } from 'vitest';
import { someAddressee, someAnswer, someQuestion } from '../../fixtures/returning.ts';
import { listPaper } from '../../paper/returning/list-paper.ts';
import type { Addressee } from '../addressee.ts';
import type { Answer } from '../answer.ts';
import type { Question } from '../question.ts';
import { editions, responseList } from './response-list.ts';

const today = '2026-11-22';
const confirmed = (answers: readonly Answer[]) => new Map(answers.map((answer) => [answer.addresseeId, answer]));
const back = { state: 'answered', answeredOn: '2026-11-15', answerChannel: 'link' } as const;

test('委員用：回答は団体名・受け取った日・期日のあとかどうか・対応・変わったことと並び、返事のない団体は日数とともに出る', () => {
  const list = responseList({
    edition: 'members',
    question: someQuestion(),
    addressees: [
      someAddressee({
        ...back,
        state: 'reflected',
        answeredOn: '2026-11-21',
        response: '案を直す',
        reflection: '順番を改めた。',
      }),
      someAddressee({ addresseeId: 'a2', number: 2, organisationName: 'みほん市薬剤師会', dueOn: '2026-11-19' }),
      someAddressee({
        addresseeId: 'a3',
        number: 3,
        organisationName: '未送付の会',
        state: 'drafted',
        sentOn: null,
        sentChannel: '',
      }),
    ],
    confirmed: confirmed([someAnswer({ receivedOn: '2026-11-22' })]),
    today,
  });
  expect(list.answers).toMatchObject([
    {
      organisation: 'みほん市医師会',
      receivedOn: '2026-11-21',
      late: true,
      response: '案を直す',
      reflection: '順番を改めた。',
    },
  ]);
  expect(list.silent).toMatchObject([
    { organisation: 'みほん市薬剤師会', days: 12, overdue: 3, state: 'overdue', takenAsAgreed: false },
  ]);
  expect(list.notSent).toEqual([{ addresseeId: 'a3', organisation: '未送付の会' }]);
  expect(list.tally).toMatchObject({ asked: 2, answered: 1, silent: 1, takenAsAgreed: 0 });
});

test('期日の日に届いた回答は、期日のうち。期日に答えて、あとで直した回答も', () => {
  const list = responseList({
    edition: 'members',
    question: someQuestion(),
    addressees: [someAddressee({ ...back, answeredOn: '2026-11-20' })],
    confirmed: confirmed([someAnswer({ receivedOn: '2026-11-22' })]),
    today,
  });
  expect(list.answers).toMatchObject([{ receivedOn: '2026-11-20', late: false }]);
});

test('無回答は、照会に書いてあり、期日を過ぎたときだけ同意とみなす。同意した数には足さない', () => {
  const asked = (silenceAgrees: boolean, dueOn: string) =>
    responseList({
      edition: 'members',
      question: someQuestion({ answerKind: 'agreement', silenceAgrees }),
      addressees: [
        someAddressee({ ...back }),
        someAddressee({ addresseeId: 'a2', number: 2, dueOn }),
        someAddressee({ addresseeId: 'a3', number: 3, dueOn: '2026-12-01' }),
      ],
      confirmed: confirmed([someAnswer({ agreement: 'agree', texts: [''] })]),
      today,
    }).tally;
  const agreed = [
    { agreement: 'agree', count: 1 },
    { agreement: 'conditional', count: 0 },
    { agreement: 'disagree', count: 0 },
  ];
  expect(asked(true, '2026-11-21')).toMatchObject({ agreements: agreed, takenAsAgreed: 1, silent: 1 });
  expect(asked(true, '2026-11-22')).toMatchObject({ agreements: agreed, takenAsAgreed: 0, silent: 2 });
  expect(asked(false, '2026-11-01')).toMatchObject({ agreements: agreed, takenAsAgreed: 0, silent: 2 });
});

const names = ['みほん市医師会', 'みほん市薬剤師会', 'つばさ訪問看護', 'ひかり連絡会', 'あおば歯科医師会'];

/** Organisations in any state, whose answers speak of each other. */
const asked: fc.Arbitrary<{ addressees: Addressee[]; answers: Answer[]; question: Question }> = fc
  .record({
    who: fc.shuffledSubarray(names, { minLength: 1 }),
    states: fc.array(fc.constantFrom('drafted', 'sent', 'answered', 'no-view', 'declined', 'reflected'), {
      minLength: 5,
      maxLength: 5,
    }),
    open: fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
    texts: fc.array(
      fc.constantFrom('賛成です。', '当会（みほん市医師会）は反対。', 'ひかり 連絡会とつばさ訪問看護に聞いて。', ''),
      { minLength: 5, maxLength: 5 },
    ),
    days: fc.array(fc.integer({ min: 10, max: 22 }), { minLength: 5, maxLength: 5 }),
    kind: fc.constantFrom('opinion', 'choice', 'agreement', 'indicator'),
    title: fc.constantFrom('連絡の順番', 'あおば歯科医師会の案について'),
  })
  .map(({ who, states, open, texts, days, kind, title }) => {
    const addressees = who.map((organisationName, index) => {
      const state = states[index]!;
      const out = state !== 'drafted';
      const came = out && state !== 'sent';
      const on = `2026-11-${days[index]!}`;
      return someAddressee({
        addresseeId: `a-${organisationName}`,
        organisationName,
        number: index + 1,
        state,
        sentOn: out ? '2026-11-10' : null,
        sentChannel: out ? 'mail' : '',
        answeredOn: came ? on : null,
        answerChannel: came ? 'link' : '',
        ...(state === 'reflected'
          ? { response: texts[(index + 1) % 5]!, reflection: `${organisationName}の案を採った。`, reflectedOn: on }
          : {}),
      });
    });
    const answers = addressees
      .filter(({ answeredOn }) => answeredOn !== null)
      .map(({ addresseeId, state, answeredOn }, index) =>
        someAnswer({
          addresseeId,
          kind: state === 'no-view' || state === 'declined' ? state : 'answer',
          texts: [texts[index]!],
          choice: kind === 'choice' ? 1 : null,
          agreement: kind === 'agreement' ? 'agree' : '',
          indicatorName: kind === 'indicator' ? `${addresseeId.slice(2)}の紹介率` : '',
          openOutside: open[index]!,
          receivedOn: answeredOn!,
        }),
      );
    const choices = kind === 'choice' ? ['みほん市薬剤師会の案', '今のまま'] : [];
    const question = someQuestion({
      answerKind: kind,
      title,
      choices,
      closed: { on: today, as: 'ended', note: 'ひかり連絡会の分で終わり。' },
    });
    return { addressees, answers, question };
  });

test('公開用のどこにも、示してよいと言わなかった団体の名前は出ない。意見は出る', () => {
  fc.assert(
    fc.property(asked, ({ addressees, answers, question }) => {
      const list = responseList({ edition: 'outside', question, addressees, confirmed: confirmed(answers), today });
      const open = new Set(answers.filter(({ openOutside }) => openOutside).map(({ addresseeId }) => addresseeId));
      const words = JSON.stringify([
        list,
        listPaper(list, 'みほん市', 'ja'),
        listPaper(list, 'みほん市', 'en'),
      ]).replace(/\s/gu, '');
      for (const { addresseeId, organisationName } of addressees) {
        if (!open.has(addresseeId)) expect(words).not.toContain(organisationName);
      }
      expect(list.answers).toHaveLength(answers.length);
      expect(words).not.toContain('見本太郎');
    }),
  );
});

test('公開用は、団体の番号・順・日にちを変えても同じ：名前のない意見の並びと日は、誰のものかを教えない', () => {
  fc.assert(
    fc.property(asked, fc.boolean(), ({ addressees, answers, question }, backwards) => {
      const closed = answers.map((answer) => ({ ...answer, openOutside: false }));
      const outside = (each: readonly Addressee[], all: readonly Answer[]) =>
        responseList({
          edition: 'outside',
          question: { ...question, silenceAgrees: false },
          addressees: each,
          confirmed: confirmed(all),
          today,
        });
      const renumbered = (backwards ? addressees.toReversed() : addressees).map((one, index) => ({
        ...one,
        number: index + 40,
        dueOn: '2026-11-11',
        ...(one.answeredOn === null ? {} : { answeredOn: '2026-11-19', returnedOn: '2026-11-20' as string | null }),
      }));
      const later = closed.map((answer) => ({
        ...answer,
        receivedOn: '2026-11-19',
        answerId: `y-${answer.addresseeId}`,
      }));
      expect(outside(renumbered, later)).toEqual(outside(addressees, closed));
    }),
  );
});

test('照会した団体は、必ずどれか一つに数えられる', () => {
  fc.assert(
    fc.property(asked, fc.constantFrom(...editions), ({ addressees, answers, question }, edition) => {
      const { tally } = responseList({ edition, question, addressees, confirmed: confirmed(answers), today });
      const { asked: all, answered, noView, declined, silent, takenAsAgreed } = tally;
      expect(answered + noView + declined + silent + takenAsAgreed).toBe(all);
      expect(all).toBe(addressees.filter(({ state }) => state !== 'drafted').length);
    }),
  );
});
