import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayAfterEpoch, type IsoDate } from '#kernel/calendar.ts';
import { dateInJapan } from '#kernel/date-in-japan.ts';
import { addDays, daysBetween } from '#kernel/day-count.ts';
import { isOfficeHoliday } from '#kernel/japanese-holidays.ts';
import { defaultSettings } from '../settings.ts';
import { type AddresseeState, addresseeStates, isSilent } from '../state.ts';
import {
  DAYS_BETWEEN_REMINDERS,
  nextReminder,
  type PastReminder,
  type Remindable,
  type ReminderSettings,
  remindersDue,
  stepStillDue,
} from './reminders-due.ts';

const settings: ReminderSettings = defaultSettings;
/** Thursday 2026-12-17; three days before it is Monday. */
const asked: Remindable = {
  addresseeId: 'a',
  state: 'sent',
  questionClosed: false,
  dueOn: '2026-12-17',
  sentOn: '2026-11-20',
};
/** A reminder that went out. */
const gone = (step: number | null, remindedOn: IsoDate, of: Partial<PastReminder> = {}): PastReminder => ({
  step,
  dueOn: '2026-12-17',
  remindedOn,
  underWay: false,
  ...of,
});
const at = (day: IsoDate, hour = 9) => new Date(`${day}T${String(hour).padStart(2, '0')}:00:00+09:00`);

function stepAt(now: Date, addressee: Partial<Remindable> = {}, past: readonly PastReminder[] = [], set = settings) {
  const due = remindersDue({
    addressees: [{ ...asked, ...addressee }],
    settings: set,
    already: new Map([['a', past]]),
    now,
  });
  if (!due.ok) throw new Error('no calendar');
  return due.value[0]?.step ?? null;
}

describe('督促の時期', () => {
  test('期日の3日前・3日後・14日後の朝9時から、1回ずつ', () => {
    expect(stepAt(at('2026-12-13'))).toBeNull();
    expect(stepAt(at('2026-12-14', 8))).toBeNull();
    expect(stepAt(at('2026-12-14'))).toBe(-3);
    expect(stepAt(at('2026-12-14'), {}, [gone(-3, '2026-12-14')])).toBeNull();
    // 12月20日は日曜日なので、翌日に送る。
    expect(stepAt(at('2026-12-20'), {}, [gone(-3, '2026-12-14')])).toBeNull();
    expect(stepAt(at('2026-12-21'), {}, [gone(-3, '2026-12-14')])).toBe(3);
    // 14日後は12月31日。年末年始は送らず、1月4日に送る。
    const past = [gone(-3, '2026-12-14'), gone(3, '2026-12-21')];
    expect(stepAt(at('2026-12-31'), {}, past)).toBeNull();
    expect(stepAt(at('2027-01-04'), {}, past)).toBe(14);
  });

  test('回答した団体、終わった照会、まだ送っていない照会には送らない', () => {
    for (const state of addresseeStates.filter((it) => !isSilent(it))) {
      expect(stepAt(at('2026-12-14'), { state })).toBeNull();
    }
    expect(stepAt(at('2026-12-14'), { questionClosed: true })).toBeNull();
    expect(stepAt(at('2026-12-14'), { state: 'drafted', sentOn: null })).toBeNull();
    expect(stepAt(at('2026-12-14'), { state: 'on-agenda' })).toBe(-3);
  });

  test('送らない設定なら、いつでも送らない', () => {
    expect(stepAt(at('2026-12-14'), {}, [], { ...settings, remindersOn: false })).toBeNull();
  });

  test('サーバーが止まっていた間の督促は、最後の1回だけ送る。期日の前の督促は期日を過ぎたら送らない', () => {
    expect(stepAt(at('2026-12-17'))).toBe(-3);
    expect(stepAt(at('2026-12-18'))).toBeNull();
    expect(stepAt(at('2027-01-08'))).toBe(14);
    expect(stepAt(at('2027-01-12'), {}, [gone(14, '2027-01-08')])).toBeNull();
  });

  test('期日の前の督促が休みで期日の後にずれるときは、送らない', () => {
    // 期日は1月1日。3日前は12月29日で、次の開庁日は1月4日になる。
    expect(stepAt(at('2027-01-04'), { dueOn: '2027-01-01' })).toBe(3);
    expect(stepAt(at('2027-01-04'), { dueOn: '2027-01-02' }, [], { ...settings, remindAfter: [14] })).toBeNull();
  });

  test('送付が遅れて過ぎていた時期は飛ばし、送ってから2日は督促しない', () => {
    expect(stepAt(at('2026-12-15'), { sentOn: '2026-12-14' })).toBeNull();
    expect(stepAt(at('2026-12-16'), { sentOn: '2026-12-14' })).toBeNull();
    expect(stepAt(at('2026-12-14'), { sentOn: '2026-12-13' })).toBeNull();
    expect(stepAt(at('2026-12-15'), { sentOn: '2026-12-13' })).toBe(-3);
  });

  test('18時からは、その日はもう送らない', () => {
    expect(stepAt(at('2026-12-14', 17))).toBe(-3);
    expect(stepAt(at('2026-12-14', 18))).toBeNull();
  });

  test('期日を延ばせば、新しい期日の督促が改めて出る。2日あけることは変わらない', () => {
    const past = [gone(-3, '2026-12-14')];
    const moved = { dueOn: '2026-12-24' };
    expect(stepAt(at('2026-12-18'), moved, past)).toBeNull();
    expect(stepAt(at('2026-12-21'), moved, past)).toBe(-3);
    expect(stepAt(at('2026-12-22'), moved, [...past, gone(-3, '2026-12-21', moved)])).toBeNull();
    // 一日だけ延ばしたときも、2日あけてから。
    expect(stepAt(at('2026-12-15'), { dueOn: '2026-12-18' }, past)).toBeNull();
    expect(stepAt(at('2026-12-16'), { dueOn: '2026-12-18' }, past)).toBe(-3);
    // 元に戻しても、その期日の督促は二度出ない。
    expect(stepAt(at('2026-12-16'), {}, past)).toBeNull();
  });

  test('前の督促がまだ送信待ちなら、次は出さず、届いてから2日あける', () => {
    expect(stepAt(at('2026-12-21'), {}, [gone(-3, '2026-12-14', { underWay: true })])).toBeNull();
    expect(stepAt(at('2026-12-22'), {}, [gone(-3, '2026-12-21')])).toBeNull();
    expect(stepAt(at('2026-12-23'), {}, [gone(-3, '2026-12-21')])).toBe(3);
  });

  test('待っていた督促は、期日が動けばもう要らず、「n日前」は期日を過ぎれば要らない', () => {
    const planned = (step: number | null) => ({ step, dueOn: '2026-12-17' });
    expect(stepStillDue(planned(-3), asked, '2026-12-17')).toBe(true);
    expect(stepStillDue(planned(-3), asked, '2026-12-18')).toBe(false);
    expect(stepStillDue(planned(3), asked, '2026-12-28')).toBe(true);
    expect(stepStillDue(planned(3), { dueOn: '2026-12-24' }, '2026-12-21')).toBe(false);
    expect(stepStillDue(planned(null), { dueOn: '2026-12-24' }, '2026-12-28')).toBe(true);
    expect(stepStillDue(undefined, asked, '2026-12-28')).toBe(true);
  });

  test('電話で督促したばかりなら、2日あける', () => {
    const called = [gone(null, '2026-12-14')];
    expect(stepAt(at('2026-12-15'), {}, called)).toBeNull();
    expect(stepAt(at('2026-12-16'), {}, called)).toBe(-3);
  });

  test('暦のない年には断る', () => {
    const due = remindersDue({ addressees: [asked], settings, already: new Map(), now: at('2051-04-03') });
    expect(due).toMatchObject({ ok: false, error: { kind: 'calendar-unknown', year: 2051 } });
  });

  test('次の督促がいつか: 期日の3日前、次は3日後（休みなら次の開庁日）、最後の後は何もない', () => {
    const next = (today: IsoDate, past: readonly PastReminder[] = [], it = asked) =>
      nextReminder(it, settings, past, today);
    expect(next('2026-12-01')).toEqual({ ok: true, value: { on: '2026-12-14', step: -3 } });
    expect(next('2026-12-14', [gone(-3, '2026-12-14')])).toEqual({
      ok: true,
      value: { on: '2026-12-21', step: 3 },
    });
    expect(next('2027-01-04', [gone(14, '2027-01-04')])).toEqual({ ok: true, value: null });
    expect(next('2026-12-01', [], { ...asked, state: 'answered' })).toEqual({ ok: true, value: null });
  });
});

const days = fc.integer({ min: 20_000, max: 22_000 }).map(dayAfterEpoch);
const someSettings: fc.Arbitrary<ReminderSettings> = fc.record({
  remindersOn: fc.boolean(),
  remindBefore: fc.uniqueArray(fc.integer({ min: 0, max: 30 }), { maxLength: 3 }),
  remindAfter: fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { maxLength: 5 }),
  remindHour: fc.integer({ min: 0, max: 23 }),
});
/** A question's life: sent on a day, due some days later, answered some day or never. */
const lives = fc.record({
  sentOn: days,
  dueAfter: fc.integer({ min: 0, max: 60 }),
  answeredAfter: fc.option(fc.integer({ min: 0, max: 130 })),
  answeredAs: fc.constantFrom<AddresseeState>('answered', 'no-view', 'declined', 'reflected'),
  /** Hours at which the run comes round; a server that stands still leaves many out. */
  rounds: fc.uniqueArray(fc.integer({ min: 0, max: 24 * 150 }), { minLength: 1, maxLength: 120 }),
  /** The due date is moved on a day, by some days. */
  moved: fc.option(fc.record({ after: fc.integer({ min: 1, max: 80 }), by: fc.integer({ min: -20, max: 40 }) })),
});

describe('どんな設定と経過でも', () => {
  test('回答の後、休みの日、時刻の前には送らず、1つの時期に1回まで、2日より近くに2回は送らない', () => {
    fc.assert(
      fc.property(someSettings, lives, (set, life) => {
        const past: PastReminder[] = [];
        for (const hours of [...life.rounds].sort((a, b) => a - b)) {
          const now = new Date(at(life.sentOn, 0).getTime() + hours * 3_600_000);
          const today = dateInJapan(now);
          const moved = life.moved !== null && today >= addDays(life.sentOn, life.moved.after);
          const dueOn = addDays(life.sentOn, life.dueAfter + (moved ? (life.moved?.by ?? 0) : 0));
          const answered = life.answeredAfter !== null && today >= addDays(life.sentOn, life.answeredAfter);
          const state = answered ? life.answeredAs : 'sent';
          const addressee = { ...asked, dueOn, sentOn: life.sentOn, state };
          const planned = nextReminder(addressee, set, past, today);
          const step = stepAt(now, addressee, past, set);
          if (step === null) continue;
          expect(set.remindersOn).toBe(true);
          expect(answered).toBe(false);
          expect(isOfficeHoliday(today)).toEqual({ ok: true, value: false });
          expect(now.getTime()).toBeGreaterThanOrEqual(at(today, set.remindHour).getTime());
          expect(now.getTime()).toBeLessThan(at(today, Math.max(18, set.remindHour + 1)).getTime());
          expect(past.some((it) => it.step === step && it.dueOn === dueOn)).toBe(false);
          if (step <= 0) expect(today <= dueOn).toBe(true);
          else expect(today >= addDays(dueOn, step)).toBe(true);
          const heard = past.at(-1)?.remindedOn ?? life.sentOn;
          expect(daysBetween(heard, today)).toBeGreaterThanOrEqual(DAYS_BETWEEN_REMINDERS);
          // What the page had promised is what happens.
          expect(planned).toEqual({ ok: true, value: { on: today, step } });
          past.push(gone(step, today, { dueOn }));
        }
        const steps = set.remindBefore.length + set.remindAfter.length;
        expect(past.length).toBeLessThanOrEqual(steps * (life.moved === null ? 1 : 2));
      }),
    );
  });

  test('毎時まわるなら、黙っている団体への最後の時期の督促は必ず送られる', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 40 }), (sentOn, after) => {
        const set = { remindersOn: true, remindBefore: [], remindAfter: [after], remindHour: 9 };
        const addressee = { ...asked, sentOn, dueOn: addDays(sentOn, 3) };
        const steps: number[] = [];
        const past: PastReminder[] = [];
        for (let n = 0; n < after + 20; n += 1) {
          const day = addDays(sentOn, n);
          const step = stepAt(at(day), addressee, past, set);
          if (step === null) continue;
          steps.push(step);
          past.push(gone(step, day, { dueOn: addressee.dueOn }));
        }
        expect(steps).toEqual([after]);
      }),
    );
  });
});
