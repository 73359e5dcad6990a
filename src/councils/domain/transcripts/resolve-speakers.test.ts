import { expect, test } from 'vitest';
import { type RememberedSpeaker, type SpeakerContext, speakerResolver } from './resolve-speakers.ts';
import { speakerKey } from './speaker-key.ts';

const seat = (seatId: string, name: string | null, office: 'chair' | 'member' = 'member') => ({
  seatId,
  person: name === null ? null : { personId: `p-${seatId}`, name },
  term: name === null ? null : { office },
});
const nobody: RememberedSpeaker = { personId: null, seatId: null, outsider: null };
const resolver = (more: Partial<SpeakerContext> = {}) =>
  speakerResolver({
    seats: [seat('1', '見本 太郎', 'chair'), seat('2', '例示 花子'), seat('3', '例示 次郎'), seat('4', null)],
    attendees: [],
    memory: new Map(),
    ...more,
  });

test.each([
  ['見本　太郎 委員（みほん市医師会）', '見本太郎'],
  ['見本先生', '見本'],
  ['議長（見本太郎君）', '見本太郎'],
  ['副座長', '副座長'],
  ['見本太郎@みほん病院', '見本太郎'],
  ['Ｓｐｅａｋｅｒ １', 'speaker1'],
  ['（', '('],
  ['', ''],
])('「%s」は「%s」として照らし合わせる', (name, key) => {
  expect(speakerKey(name)).toBe(key);
});

test('氏名、ただ一人の姓、役職の順に席を見つけ、あいまいなら決めない', () => {
  const of = resolver();
  expect(of('見本太郎様')).toEqual({ seatId: '1', outsider: null, by: 'name' });
  expect(of('見本委員')).toEqual({ seatId: '1', outsider: null, by: 'surname' });
  expect(of('座長')).toEqual({ seatId: '1', outsider: null, by: 'office' });
  for (const name of ['例示', '知らない人', '副座長', '']) expect(of(name).seatId).toBeNull();
});

test.each([
  ['見本太郎会長', '1'],
  ['見本課長', '1'],
  ['座長　見本太郎', '1'],
  ['座長 見本 太郎 先生', '1'],
  ['みほん市医師会　見本太郎', '1'],
  ['例示会長', null],
  ['山田会長', null],
  ['みほん市医師会　見本', null],
  ['医師会（例示 花子）', null],
  ['山田花子（見本太郎の代わり）', null],
])('職名や所属と書かれた「%s」も、氏名が一人を指すときだけ席に結びつく', (name, seatId) => {
  expect(resolver()(name).seatId).toBe(seatId);
});

test('代理の人はその席を代弁し、同じ姓の招聘者がいれば姓だけでは決めない', () => {
  const guest = { seatId: null, personId: null, name: '見本 三郎', proxyName: '' };
  const proxy = { seatId: '4', personId: null, name: '試田 四郎', proxyName: '代理 五郎' };
  const of = resolver({ attendees: [guest, proxy] });
  expect(of('代理').seatId).toBe('4');
  expect(of('見本').seatId).toBeNull();
  expect(of('見本三郎').seatId).toBeNull();
  expect(of('見本太郎').seatId).toBe('1');
});

test('決めたことが何より先。その日いない人は席なし、取り消した名前は自動に戻る', () => {
  const memory = new Map<string, RememberedSpeaker>([
    ['見本太郎', { ...nobody, seatId: '2' }],
    ['花子', { ...nobody, personId: 'p-3' }],
    ['去った人', { ...nobody, personId: 'p-9' }],
    ['見本', { ...nobody, outsider: 'guest' }],
    ['例示花子', nobody],
  ]);
  const of = resolver({ memory });
  expect(of('見本太郎').seatId).toBe('2');
  expect(of('花子さん').seatId).toBe('3');
  expect(of('去った人')).toEqual({ seatId: null, outsider: null, by: 'memory' });
  expect(of('見本')).toEqual({ seatId: null, outsider: 'guest', by: 'memory' });
  expect(of('例示 花子')).toMatchObject({ seatId: '2', by: 'name' });
});
