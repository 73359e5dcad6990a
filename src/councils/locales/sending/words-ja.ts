import type { UploadKind, UploadNote, UploadRefusal } from '#platform/files/check-upload.ts';
import type { Way } from '../../domain/meeting.ts';
import type { TextProblem } from '../../domain/sending/text-problem.ts';
import type { Vote } from '../../domain/sending/votes.ts';
import { wordsJa as shared } from '../words/ja.ts';

const kinds: Record<UploadKind, string> = {
  pdf: 'PDF',
  docx: 'Word文書（docx）',
  xlsx: 'Excelのブック（xlsx）',
  pptx: 'PowerPointの資料（pptx）',
  png: '画像（PNG）',
  jpeg: '画像（JPEG）',
  text: '文字だけの文書（txt）',
};

/** Names of fields as the forms call them; the part behind a hyphen is a record's id. */
const fields: Readonly<Record<string, string>> = {
  title: '資料の題',
  number: '資料の番号',
  visibility: '見られる人',
  itemId: '議題',
  presenterSeatId: '説明する人',
  reason: '取り下げる理由',
  reply: '出欠',
  proxyName: '代理の方の氏名',
  proxyTitle: '代理の方の職名',
  presence: '当日の出欠',
  note: '備考',
  vote: '賛否',
  text: '意見',
  name: '氏名',
  organisationName: '所属',
  personId: '人の名簿',
  documentNumber: '文書番号',
  receivedOn: '受け取った日',
};
const field = (name: string): string => fields[name.split('-')[0] ?? ''] ?? '入力欄';

/** Words that the pages, the papers and the personal links of sending share. */
export const wordsJa = {
  roles: shared.attendeeRole,
  replies: shared.reply,
  presences: shared.presence,
  presenceNone: '未記入',
  votes: { '': '意見のみ', agree: '賛成', disagree: '反対', abstain: '棄権' } satisfies Record<Vote, string>,
  channels: shared.channel,
  ways: { link: '個人リンクから', account: '本人の画面から', secretariat: '事務局が記入' } satisfies Record<
    Way,
    string
  >,
  visibilities: shared.visibility,
  forms: shared.meetingForm,
  nth: (body: string, number: number) => `第${number}回${body}`,
  material: (number: number, title: string) => `資料${number} ${title}`,
  madeFrom: { roster: '委員名簿', 'carry-over': '持ち越し一覧' } as Readonly<Record<string, string>>,
  sama: (name: string) => `${name} 様`,
  kinds,
  files: { notices: '開催通知', post: '発送物', labels: '宛名ラベル' },
  problem: (problem: TextProblem): string => {
    const what = field(problem.field);
    switch (problem.kind) {
      case 'missing':
        return `${what}を入力してください。`;
      case 'too-long':
        return `${what}は${problem.limit}字までにしてください。`;
      case 'invisible':
        return `${what}に、見えない文字（${problem.codePoint}）があります。文字を消して、打ち直してください。`;
      case 'not-a-choice':
        return `${what}を選んでください。`;
      case 'no-such-record':
        return `${what}を一覧から選び直してください。`;
      case 'out-of-range':
        return `${what}は1から999までの整数で入力してください。`;
      case 'taken':
        return `同じ${what}の資料があります。別の番号にしてください。`;
      case 'full':
        return 'ここからお受けできる量を超えました。これより先は、お手数ですが事務局にご連絡ください。';
    }
  },
  upload: (refusal: UploadRefusal): string => {
    switch (refusal.kind) {
      case 'empty':
        return '中身のないファイルです。ファイルを選び直してください。';
      case 'too-large':
        return `ファイルは${refusal.limit} MBまでにしてください。画像を小さくするか、PDFにすると小さくなります。`;
      case 'mismatch':
        return `名前の終わりは「.${refusal.name}」ですが、中身は${kinds[refusal.content]}です。名前と中身の合ったファイルを選んでください。`;
      case 'macros':
        return 'マクロ（プログラム）が入っているため、受け付けられません。マクロのない形で保存し直してください。';
      case 'ole':
        return '古い形式（.doc、.xls、.pptなど）、または古い形式の部品が入ったファイルです。docx、xlsx、pptxかPDFで保存し直してください。';
      case 'encrypted':
        return 'パスワードがついているため、中身を確かめられません。パスワードを外して保存し直してください。';
      case 'damaged':
        return 'ファイルが壊れているか、余分なものがついています。作ったソフトで開き、保存し直してください。';
      case 'too-much-inside':
        return '広げると大きくなりすぎるファイルです（部品が多すぎるか、極端に圧縮されています）。PDFで保存し直してください。';
      case 'two-kinds':
        return '二つの形式が重なったファイルのため、受け付けられません。作ったソフトで保存し直してください。';
      case 'unknown':
        return '受け付けられるのは、PDF、Word（docx）、Excel（xlsx）、PowerPoint（pptx）、画像（PNG、JPEG）、文字だけの文書（txt）です。';
    }
  },
  uploadNotes: {
    comments: 'ファイルにコメントが残っています。見せてよいか確かめてください。',
    'tracked-changes': 'ファイルに変更履歴が残っています。見せてよいか確かめてください。',
    'author-unseen':
      'このPDFは、作成者の名前が入っているかどうかをRenkeiでは確かめられませんでした。PDFを作ったソフトの「文書のプロパティ」で確かめてください。',
  } satisfies Record<UploadNote, string>,
};

export type SendingWords = typeof wordsJa;
