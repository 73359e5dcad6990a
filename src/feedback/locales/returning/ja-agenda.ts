import type { Returned, Silent } from '../../domain/returning/returned-and-silent.ts';

const forms = { answer: '回答', 'no-view': '意見なし', declined: '回答を控える' } as const;
/** An item's title has room for so many names. */
const NAMED = 3;

const silence = ({ organisation, days, overdue, takenAsAgreed }: Silent): string =>
  takenAsAgreed
    ? `${organisation}（期日までに回答がなく、同意とみなす）`
    : `${organisation}（${days}日${overdue > 0 ? `、期限超過${overdue}日` : ''}）`;

const named = (all: readonly string[], most: number): string =>
  all.length <= most ? all.join('、') : `${all.slice(0, most).join('、')}、ほか${all.length - most}団体`;

/** 次第の持ち越し and 事前訪問の説明資料. */
export const jaAgenda = {
  agenda: {
    answersTitle: (title: string, count: number) => `照会の回答：${title}（${count}団体）`,
    answersReason: (answered: Returned['answered']) =>
      `${answered.map(({ organisation, form }) => `${organisation}（${forms[form]}）`).join('、')}から返事がありました。対応と、変わったことを決めます。`,
    silenceTitle: (reference: string, silent: readonly Silent[]) =>
      `未回答：${named(silent.map(silence), NAMED)}［照会${reference}］`,
    silenceReason: ({ title, reference }: Returned['question'], silent: readonly Silent[]) =>
      `照会「${title}」（${reference}）に、まだ返事がありません：${silent.map(silence).join('、')}。`,
  },
  briefing: {
    heading: '貴団体への照会',
    sentence: (it: {
      reference: string;
      title: string;
      due: string;
      state: string;
      waits: boolean;
      overdue: boolean;
    }) =>
      it.waits
        ? it.overdue
          ? `「${it.title}」（${it.reference}）は、期日の${it.due}を過ぎましたが、ご回答をお待ちしています。`
          : `「${it.title}」（${it.reference}）は、${it.due}までにご回答ください（いまは${it.state}）。`
        : `「${it.title}」（${it.reference}）は、お返事をいただきました（${it.state}）。`,
    more: (n: number) => `ほかに${n}件の照会があります。`,
  },
};

export type AgendaMessages = typeof jaAgenda;
