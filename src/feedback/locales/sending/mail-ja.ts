import type { AnswerKind } from '../../domain/question.ts';

/** 照会のメール: plain text, as an organisation reads it. */
export interface QuestionMailMessages {
  subject(reference: string, title: string): string;
  subjectMany(count: number, first: string): string;
  test: string;
  lead(body: string): string;
  leadMany(body: string, count: number): string;
  question(reference: string, title: string): string;
  carrier(name: string): string;
  background: string;
  points: string;
  kind: string;
  kinds: Readonly<Record<AnswerKind, string>>;
  choices: string;
  due(day: string): string;
  regularMeeting(day: string): string;
  silenceAgrees: string;
  silenceIsNoAgreement: string;
  ways: string;
  wayLink: string;
  linkPlaceholder: string;
  linkNote: string;
  wayMail(email: string): string;
  wayMailServer: string;
  wayFax(fax: string): string;
  wayTelephone(telephone: string): string;
}

export const questionMailJa: QuestionMailMessages = {
  subject: (reference, title) => `【照会 ${reference}】${title}`,
  subjectMany: (count, first) => `【照会】${count}件のお願い（${first}ほか）`,
  test: '【試し】',
  lead: (body) =>
    `${body}から、次のことについて、貴団体のお考えをうかがいます。例会などで話し合い、期日までにご回答ください。`,
  leadMany: (body, count) =>
    `${body}から、次の${count}件について、貴団体のお考えをうかがいます。例会などで話し合い、期日までにご回答ください。`,
  question: (reference, title) => `■ 照会 ${reference}　${title}`,
  carrier: (name) => `持ち帰る委員：${name} 様`,
  background: '背景',
  points: '話し合っていただきたいこと',
  kind: '求める回答',
  kinds: {
    opinion: 'ご意見',
    choice: '選択肢から一つ',
    indicator: '貴団体の指標と、その測り方',
    agreement: 'ルールへの同意（同意する・条件付きで同意する・同意しない）',
  },
  choices: '選択肢',
  due: (day) => `回答の期日：${day}`,
  regularMeeting: (day) => `例会：${day}の例会に間に合うようにお送りしています。`,
  silenceAgrees: '期日までに回答がない場合は、同意とみなします。ご異議のあるときは、期日までにお知らせください。',
  silenceIsNoAgreement: '回答がないことを、同意とはみなしません。',
  ways: 'ご回答の方法（どの方法でも、同じように受け付けます。「意見なし」や「回答を控える」も回答です）',
  wayLink: '・専用ページ（登録はいりません。スマートフォンでも開けます）',
  linkPlaceholder: '（ここに、この団体だけの専用ページのアドレスが入ります）',
  linkNote: '貴団体だけの入口です。団体の中では回覧できますが、団体の外には知らせないでください。',
  wayMail: (email) => `・このメールへの返信（${email}）`,
  wayMailServer: '・このメールへの返信',
  wayFax: (fax) => `・FAX ${fax}（回答票は専用ページから印刷できます。番号を書き添えていただければ、書式は問いません）`,
  wayTelephone: (telephone) => `・電話 ${telephone}（番号をお伝えください）`,
};
