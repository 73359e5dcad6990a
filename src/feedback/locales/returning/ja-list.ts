import type { Tally } from '../../domain/returning/tally.ts';

/** 意見一覧と対応, on the page and on every paper. */
export const jaList = {
  title: '意見一覧と対応',
  marks: { members: '委員用', outside: '公開用' },
  facts: { reference: '照会番号', body: '照会した会議体', raisedOn: '照会した日', kind: '求めた回答', on: '作成日' },
  closed: (as: 'ended' | 'withdrawn', day: string, note: string) =>
    `${day}に${as === 'ended' ? '終了' : '取下げ'}：${note}`,
  closedLabel: '終わり方',
  background: '背景',
  points: '話し合っていただきたいこと',
  choices: '選択肢',
  numbered: (n: number) => `（${n}）`,
  silenceRule: '期日までに回答がない場合は、同意とみなします。（照会に明記したものです）',
  noSilenceRule: '回答がないことを、同意とはみなしません。',
  summary: ({ asked, answered, noView, declined, silent, takenAsAgreed }: Tally) => {
    if (asked === 0) return 'まだどの団体にも送っていません。';
    const came = answered + noView + declined;
    const parts = [`${asked}団体に照会し、${came}団体から返事がありました`];
    const kinds = [
      ...(answered > 0 ? [`回答${answered}`] : []),
      ...(noView > 0 ? [`意見なし${noView}`] : []),
      ...(declined > 0 ? [`回答を控える${declined}`] : []),
    ];
    if (kinds.length > 0) parts.push(`（${kinds.join('、')}）`);
    parts.push('。');
    if (silent > 0) parts.push(`まだ返事のない団体は${silent}団体です。`);
    if (takenAsAgreed > 0) parts.push(`期日までに回答がなく、同意とみなす団体は${takenAsAgreed}団体です。`);
    return parts.join('');
  },
  tallyCaption: '団体の数',
  tallyColumns: ['内訳', '団体数'],
  tallyRows: {
    noView: '意見なし',
    declined: '回答を控える',
    silent: 'まだ返事がない',
    takenAsAgreed: '期日までに回答がなく、同意とみなす（照会に明記）',
    asked: '照会した団体（計）',
  },
  answersCaption: '返ってきた意見',
  columns: {
    organisation: '団体',
    receivedOn: '受け取った日',
    opinion: '意見',
    response: '対応',
    reflection: '変わったこと',
    state: '状態',
  },
  nameWithheld: '団体名は伏せています',
  late: '期日のあと',
  chosen: (choice: string) => `選択：${choice}`,
  indicator: (name: string, measure: string) =>
    measure === '' ? `団体の指標：${name}` : `団体の指標：${name}（測り方：${measure}）`,
  returned: '結果を返しました',
  notReturned: '結果はまだ返していません',
  noAnswers: 'まだ返ってきた意見はありません。',
  silentCaption: 'まだ返事のない団体',
  silentColumns: {
    organisation: '団体',
    sentOn: '送った日',
    dueOn: '期日',
    days: '送ってからの日数（日）',
    state: '状態',
  },
  silentState: (state: string, overdue: number) => (overdue > 0 ? `${state}（${overdue}日）` : state),
  takenAsAgreed: '期日までに回答がないため、同意とみなします（照会に明記）',
  notSent: (names: readonly string[]) => `まだ送っていない団体：${names.join('、')}`,
  outsideNote:
    '団体名は、団体が会議体の外にも示してよいとした場合だけ載せています。文中の団体名は「（団体名）」に置き換えました。返事のない団体は、数だけを載せています。',
  answerOf: (reference: string) => `（${reference}）`,
  continued: '（続き）',
  sheets: { question: '照会', answers: '意見一覧と対応', silent: 'まだ返事のない団体', tally: '団体の数' },
  factColumns: ['項目', '内容'],
  file: (reference: string, outside: boolean) => `意見一覧と対応_${reference}${outside ? '_公開用' : ''}`,
  footer: (title: string, reference: string, workspace: string) => `${title}　${reference}　${workspace}`,
};

export type ListMessages = typeof jaList;
