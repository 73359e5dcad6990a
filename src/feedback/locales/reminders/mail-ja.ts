/** 未回答のお知らせ as a mail; what it shares with 照会 is in locales/sending/mail-ja.ts. */
export interface ReminderMailMessages {
  subject(reference: string, title: string): string;
  subjectMany(count: number, first: string): string;
  /** @param late the due date of one at least has passed */
  lead(count: number, late: boolean): string;
  /** @param daysPast days since the due date; 0 on the day itself, negative before it */
  due(day: string, daysPast: number): string;
  /** Of a question whose silence agrees, once its due date has passed. */
  takenAsAgreed: string;
  ways: string;
  /** Where there is no page of their own to print a sheet from. */
  wayFax(fax: string): string;
  crossed: string;
}

export const reminderMailJa: ReminderMailMessages = {
  subject: (reference, title) => `【未回答のお知らせ ${reference}】${title}`,
  subjectMany: (count, first) => `【未回答のお知らせ】${count}件（${first}ほか）`,
  lead: (count, late) => {
    const which = count === 1 ? '次の照会' : `次の${count}件の照会`;
    return late
      ? `先にお送りした${which}について、まだご回答をいただいていません。お忙しいところ恐れ入りますが、ご確認をお願いします。`
      : `先にお送りした${which}の、回答の期日が近づいています。例会などでのご相談がまだでしたら、よろしくお願いします。`;
  },
  due: (day, daysPast) => `回答の期日：${day}${dayText(daysPast)}`,
  takenAsAgreed:
    '期日までに回答がなかったため、照会に書いたとおり、同意とみなしています。ご異議のあるときは、いまからでもお知らせください。',
  ways: 'ご回答の方法（「意見なし」や「回答を控える」も回答です。例会が期日の後になるときは、その日をお知らせください）',
  wayFax: (fax) => `・FAX ${fax}（番号を書き添えていただければ、書式は問いません）`,
  crossed: 'このお知らせと行き違いにご回答をいただいていましたら、ご容赦ください。',
};

const dayText = (daysPast: number): string =>
  daysPast > 0 ? `（${daysPast}日過ぎています）` : daysPast === 0 ? '（本日です）' : `（あと${-daysPast}日です）`;
