import type { AnswerKind } from '../../domain/question.ts';

/** 照会票 and 回答票, as printed. */
export interface SheetMessages {
  title(reference: string): string;
  titleMany(count: number): string;
  reference: string;
  card: string;
  answer: string;
  qrLink: string;
  qrReference(reference: string): string;
  toOrganisation(name: string): string;
  carrier(name: string): string;
  dated(day: string): string;
  lead(body: string): string;
  background: string;
  backgroundWhole: string;
  behind: string;
  points: string;
  kind: string;
  kinds: Readonly<Record<AnswerKind, string>>;
  choicesBehind(count: number): string;
  due: string;
  dueDay(day: string): string;
  meeting: string;
  meetingDay(day: string): string;
  silenceAgrees: string;
  silenceIsNoAgreement: string;
  ways: string;
  wayLink: string;
  linkNote: string;
  wayMail: string;
  mailNote(email: string, reference: string): string;
  wayFax: string;
  faxNote(fax: string): string;
  wayTelephone: string;
  telephoneNote(telephone: string, reference: string): string;
  wayPost: string;
  sender: string;
  noWay: string;
  postal(postalCode: string, address: string): string;
  telephone(number: string): string;
  returnTo: string;
  returnFax(fax: string): string;
  returnAddress: string;
  answerLead: string;
  point(number: number, point: string): string;
  opinion: string;
  reason: string;
  conditions: string;
  indicatorName: string;
  indicatorMeasure: string;
  indicatorNote: string;
  choice(number: number, choice: string): string;
  open: string;
  respondent: string;
  jobTitle: string;
  name: string;
  date: string;
  phone: string;
  footer(workspace: string): string;
}

export const sheetJa: SheetMessages = {
  title: (reference) => `照会票・回答票 ${reference}`,
  titleMany: (count) => `照会票・回答票（${count}団体）`,
  reference: '照会番号',
  card: '照会票',
  answer: '回答票',
  qrLink: 'この団体の専用ページの二次元コード',
  qrReference: (reference) => `照会番号 ${reference} の二次元コード`,
  toOrganisation: (name) => `${name}　御中`,
  carrier: (name) => `持ち帰る委員　${name} 様`,
  dated: (day) => day,
  lead: (body) =>
    `${body}から、次のことについて貴団体のお考えをうかがいます。例会などで話し合い、期日までにご回答ください。`,
  background: '背景',
  backgroundWhole: '背景（全文）',
  behind: '……（全文は回答票の終わりにあります）',
  points: '話し合っていただきたいこと',
  kind: '求める回答',
  kinds: {
    opinion: 'ご意見',
    choice: '次から一つ選ぶ',
    indicator: '貴団体の指標と、その測り方',
    agreement: 'ルールへの同意（同意する・条件付きで同意する・同意しない）',
  },
  choicesBehind: (count) => `選択肢（${count}つ）は回答票にあります。`,
  due: '回答の期日',
  dueDay: (day) => `${day}まで`,
  meeting: '例会',
  meetingDay: (day) => `${day}にご相談ください。`,
  silenceAgrees: '期日までに回答がない場合は、同意とみなします。ご異議のあるときは、期日までにお知らせください。',
  silenceIsNoAgreement: '回答がないことを、同意とはみなしません。',
  ways: 'ご回答の方法（どの方法でも、同じように受け付けます。意見なし、回答を控える、も回答です）',
  wayLink: '専用ページ',
  linkNote: '右上の二次元コードか次のアドレスから、登録なしで開けます。団体の外には知らせないでください。',
  wayMail: 'メール',
  mailNote: (email, reference) => `${email}　件名に「${reference}」とお書きください。`,
  wayFax: 'FAX',
  faxNote: (fax) => `${fax}　回答票をそのままお送りください。`,
  wayTelephone: '電話',
  telephoneNote: (telephone, reference) => `${telephone}　照会番号 ${reference} とお伝えください。`,
  wayPost: '郵送・持参',
  sender: '差出人',
  noWay: '事務局にお渡しください。',
  postal: (postalCode, address) => [postalCode && `〒${postalCode}`, address].filter(Boolean).join(' '),
  telephone: (number) => `電話 ${number}`,
  returnTo: '返送先',
  returnFax: (fax) => `FAX ${fax}`,
  returnAddress: '事務局にお返しください',
  answerLead: '書ける範囲でお書きください。書ききれないときは、別の紙に照会番号を添えてお送りください。',
  point: (number, point) => `${number}　${point}`,
  opinion: 'ご意見',
  reason: '理由・ご意見',
  conditions: '条件・理由・ご意見',
  indicatorName: '指標の名前',
  indicatorMeasure: '測り方（単位・時期）',
  indicatorNote: 'その指標を選んだ理由・ご意見',
  choice: (number, choice) => `(${number}) ${choice}`,
  open: '団体名を、会議体の外にも示してよい（印がなければ、外には団体名を伏せます）',
  respondent: '回答者',
  jobTitle: '職名',
  name: '氏名',
  date: '記入日',
  phone: '電話',
  footer: (workspace) => workspace,
};
