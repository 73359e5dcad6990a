import type { UploadKind } from '#platform/files/check-upload.ts';
import type { Question } from '../../domain/question.ts';
import type { ScanRefusal } from '../../use-cases/answers/scan.ts';

const kinds: Record<UploadKind, string> = {
  pdf: 'PDF',
  docx: 'Word文書（docx）',
  xlsx: 'Excelのブック（xlsx）',
  pptx: 'PowerPointの資料（pptx）',
  png: '画像（PNG）',
  jpeg: '画像（JPEG）',
  text: '文字だけの文書（txt）',
};

const wholeText: Record<Question['answerKind'], string> = {
  opinion: 'ご意見',
  choice: '理由・補足',
  indicator: '補足',
  agreement: '条件・理由',
};

const shortTexts: Readonly<Record<string, string>> = {
  kind: '回答のしかた',
  choice: '選択肢',
  agreement: '同意するかどうか',
  indicatorName: '指標の名前',
  indicatorMeasure: '測り方',
  drafterName: 'お名前',
  drafterTitle: '役職・職種',
  confirmerName: '確定する方のお名前',
  respondentName: '回答した方のお名前',
  respondentTitle: '回答した方の役職・職種',
  channel: '届き方',
  receivedOn: '届いた日',
  scan: '用紙の写し',
};

/** The fields of an answer, the same on the link's page, on the account's page and in the secretariat's form, and what may be wrong with them. */
export const fieldsJa = {
  kind: '回答のしかた',
  kinds: { answer: '回答する', 'no-view': '意見はない', declined: '回答を控える' },
  kindHelp: '「意見はない」「回答を控える」ときは、ほかの欄は空けたままでかまいません。理由があればお書きください。',
  choice: '次から一つ選んでください',
  agreement: '同意されますか',
  agreementHelp: '「条件付きで同意する」「同意しない」ときは、条件や理由もお書きください。',
  indicatorName: '団体の指標の名前',
  indicatorNameHelp: '例：退院前カンファレンスへの参加件数',
  indicatorMeasure: '測り方',
  indicatorMeasureHelp: '何を、誰が、いつ数えるか。例：毎月末に、会員の事業所の件数を事務局が集計する',
  wholeText: (kind: Question['answerKind']) => wholeText[kind],
  point: (number: number, text: string) => `${number}　${text}`,
  textHelp: '20,000字まで書けます。',
  openOutside: '団体名を、会議体の外（公開の資料など）にも示してよい',
  openOutsideHelp: '印がないときは、会議体の委員と事務局だけが団体名を見ます。',
  openOutsideTerm: '団体名を会議体の外に示すこと',
  openOutsideYes: '示してよい',
  openOutsideNo: '示さない（会議体の委員と事務局だけが見ます）',
  notWritten: '記入なし',
  chosen: '選んだもの',
  agreed: '同意',
  answerKind: '回答',
  fieldName: (field: string): string => {
    const point = /^text-([1-3])$/.exec(field)?.[1];
    return point === undefined ? (shortTexts[field] ?? '入力欄') : `回答の文（${point}）`;
  },
  problems: {
    'not-a-choice': (label: string) => `${label}を選んでください。`,
    'says-nothing': () => 'ご意見を、どれか一つの欄に書いてください。意見がないときは「意見はない」を選んでください。',
    'reason-missing': () => '条件、または同意しない理由を書いてください。',
    full: () => 'ここからお受けできる量を超えました。これより先は、お手数ですが事務局にご連絡ください。',
    future: (today: string) => `届いた日は、今日（${today}）までの日にしてください。`,
    'before-sent': (sentOn: string) =>
      `届いた日が、照会を送った日（${sentOn}）より前です。日を直すか、正しければ「送った日より前に届いた」に印をつけてください。`,
  },
  file: (name: string, why: ScanRefusal): string => `「${name.slice(0, 60)}」は受け付けられません。${fileReason(why)}`,
};

function fileReason(why: ScanRefusal): string {
  switch (why.kind) {
    case 'empty':
      return '中身のないファイルです。ファイルを選び直してください。';
    case 'too-large':
      return `ファイルは${why.limit} MBまでにしてください。`;
    case 'mismatch':
      return `名前の終わりは「.${why.name}」ですが、中身は${kinds[why.content]}です。`;
    case 'macros':
      return 'マクロなどのプログラムや、ほかのファイルが入っています。スキャンし直すか、画像（JPEG、PNG）にしてください。';
    case 'ole':
      return '古い形式のファイルです。PDFか画像（JPEG、PNG）にしてください。';
    case 'encrypted':
      return 'パスワードがついているため、中身を確かめられません。';
    case 'damaged':
      return 'ファイルが壊れているか、余分なものがついています。読み取り直してください。';
    case 'too-much-inside':
      return '広げると大きくなりすぎるファイルです。';
    case 'two-kinds':
      return '二つの形式が重なったファイルです。読み取り直してください。';
    case 'no-scan':
      return `中身は${kinds[why.content]}です。用紙の写しは、PDFか画像（JPEG、PNG）にしてください。`;
    case 'unknown':
      return '用紙の写しは、PDFか画像（JPEG、PNG）にしてください。';
  }
}

export type FieldsMessages = typeof fieldsJa;
