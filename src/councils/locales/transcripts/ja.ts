import type { Wording } from '#kernel/locales/ja.ts';
import type { Outsider } from '../../domain/transcripts/resolve-speakers.ts';
import type {
  SkipReason,
  TranscriptFormat,
  TranscriptRefusal,
  TranscriptWarning,
} from '../../domain/transcripts/transcript.ts';

const number = (value: number): string => value.toLocaleString('ja');
const megabytes = (bytes: number): string => (bytes / 1_000_000).toFixed(1);

const refusals: Wording<TranscriptRefusal> = {
  'wrong-kind': ({ format }) =>
    ({
      image: '画像です。文字起こしのファイル（.vtt、.srt、.txt、.docx）を選んでください。',
      pdf: 'PDFです。文字起こしのファイル（.vtt、.srt、.txt、.docx）を選んでください。',
      excel: 'Excelなどの Office ファイルです。文字起こしの文章を .docx か .txt で保存し直してください。',
      'old-word': 'Wordの古い形式（.doc）です。.docx で保存し直してください。',
      zip: 'ZIPファイルなどで、Wordの文書ではありません。中のファイルを選んでください。',
    })[format],
  undecodable: ({ tried }) =>
    `文字コードが分かりません（${tried.join('、')}として読めませんでした）。UTF-8で保存し直してください。`,
  'control-character': ({ codePoint }) =>
    `文字でないデータ（制御文字${codePoint === '' ? '' : ` ${codePoint}`}）があります。文字起こしのファイルではないようです。`,
  mojibake: ({ how }) =>
    how === 'replaced'
      ? '「�」があります。元の文字が失われています。文字コードを確かめて、書き出し直してください。'
      : '文字化けしています。元のファイルを正しい文字コードで開き、UTF-8で保存し直してください。',
  'negative-time': ({ text }) => `時刻が負の数です（${text}）。`,
  'no-time': ({ text }) => `時刻として読めません（${text}）。00:12:34.000 のように書きます。`,
  'ends-before-start': ({ text }) => `終わりの時刻が始まりより前です（${text}）。`,
  'no-utterance': () => '発言が一つもありません。「氏名：発言」の行か、時刻つきの字幕（WebVTT、SubRip）が要ります。',
  'too-large': ({ bytes, limit }) =>
    `大きすぎます（${megabytes(bytes)}MB）。${megabytes(limit)}MB未満にしてください。会議ごとに分けて取り込めます。`,
  'too-many-utterances': ({ limit }) => `発言が多すぎます。${number(limit)}件までです。会議ごとに分けてください。`,
  'utterance-too-long': ({ limit }) =>
    `ここから始まる発言が${number(limit)}字をこえます。話者の書かれていない文章ではありませんか。`,
  macros: () => 'マクロの入ったWord文書です。マクロのない .docx で保存し直してください。',
  'docx-unsafe': ({ what }) =>
    ({
      doctype: 'Word文書の中に、Wordが書かない宣言（DOCTYPE）があります。Wordで開き、保存し直してください。',
      bomb: 'Word文書を開くと異常に大きくなります。取り込みません。',
      encrypted: 'パスワードのかかったWord文書です。パスワードを外して保存し直してください。',
    })[what],
  'docx-broken': () => 'Word文書が壊れています。Wordで開き、保存し直してください。',
};

const skipped: Record<SkipReason, string> = {
  note: '注記（NOTE）',
  style: '書式（STYLE）',
  region: '表示位置（REGION）',
  'no-timing': '時刻のない段落',
  'empty-cue': '空の字幕',
  'no-words': '言葉がない',
  'before-first-speaker': '最初の話者より前の行',
  'table-heading': '表の見出し',
  'recording-notice': '録画・文字起こしの開始と停止の知らせ',
};

const warnings: Record<TranscriptWarning['kind'], (line: number, count: number) => string> = {
  'no-speaker': (line, count) => `${line}行目など${number(count)}件の発言は、だれの発言か書かれていません。`,
  'overlapping-times': (line, count) => `${line}行目など${number(count)}か所で、前の発言と時刻が重なっています。`,
  'times-go-back': (line, count) => `${line}行目など${number(count)}か所で、時刻が前に戻っています。`,
  'long-name': (line, count) => `${line}行目など${number(count)}件の氏名が長すぎるので、100字で切りました。`,
};

const formats: Record<TranscriptFormat, string> = {
  vtt: 'WebVTT',
  srt: 'SubRip（SRT）',
  text: '文章',
  docx: 'Word文書',
};
const outsiders: Record<Outsider, string> = { secretariat: '事務局', guest: '招聘者', observer: '傍聴者' };

export const ja = {
  number,
  refusals,
  skipped,
  warnings,
  formats,
  outsiders,
  meetingName: (body: string, count: number) => `${body} 第${count}回`,
  place: (fileName: string, line: number) => `${fileName} ${line}行目：`,
  ahead: '会議の日がまだ来ていません。会議を取り違えていないか確かめてください。',
  noName: '（話者の記載なし）',
  list: '、',
  signed: 'この会議の会議録は署名が済んでいるので、文字起こしは取り込めません。',
  cli: {
    notFound: 'その会議はありません。',
    fileMissing: (path: string) => `ファイルが開けません：${path}`,
    operandMissing: '取り込むファイルを指定してください。',
    meetingMissing: '--meeting に会議のidを指定してください。',
    taken: (utterances: number, speakers: number) =>
      `${number(utterances)}件の発言を取り込みました（話者${speakers}人）。`,
    unchanged: '同じ文字起こしが取り込み済みです。何も変えていません。',
    skippedCount: (count: number) => `取り込まなかったもの：${number(count)}件`,
    line: (name: string, turns: number, characters: number, share: string) =>
      `${name}\t${turns}回\t${number(characters)}字\t${share}`,
  },
  transcript: {
    title: '文字起こし',
    lead: (utterances: number, speakers: number) =>
      `${number(utterances)}件の発言、話者は${speakers}人です。要点にしたい発言には「要点にする」を押してください。`,
    emptyTitle: 'まだ文字起こしがありません',
    emptyBody:
      '録音や会議ソフトの文字起こしを取り込むと、だれがどれだけ話したかが分かり、要点発言と会議録をここから作れます。下から取り込んでください。',
    done: '取り込みました',
    doneBody: (fileName: string, format: string, utterances: number, speakers: number) =>
      `${fileName}（${format}）から、${number(utterances)}件の発言、${speakers}人の話者を読み取りました。`,
    unchanged: '同じ文字起こしが取り込み済みです',
    unchangedBody: '言葉も話者も時刻も同じなので、何も変えていません。',
    warningsTitle: '確かめてください',
    unmapped: (names: string) => `席の分からない話者がいます：${names}`,
    toSpeakers: '話者と席を結びつける',
    toParticipation: '発言の状況を見る',
    skippedTitle: (count: number) => `取り込まなかったもの（${number(count)}件）`,
    skippedLine: (line: number, reason: string) => `${line}行目：${reason}`,
    skippedMore: (count: number) => `ほか${number(count)}件`,
    parts: '取り込んだファイル',
    part: (part: number, fileName: string, format: string, utterances: number, when: string, by: string) =>
      `第${part}部 ${fileName}（${format}、${number(utterances)}件）　${when} ${by}`,
    heading: '発言',
    upload: '文字起こしを取り込む',
    uploadAgain: '文字起こしを取り込み直す',
    uploadLead:
      'WebVTT（.vtt）、SubRip（.srt）、文章（.txt）、Word（.docx）を読めます。別のファイルを取り込むと、前の文字起こしに置き換わります（要点発言は残ります）。',
    file: 'ファイル',
    fileHelp: '12MB未満。Teams、Zoomなどの文字起こしは、そのまま読めます。',
    paste: '貼り付け',
    pasteHelp: 'ファイルの代わりに、「氏名：発言」の行を貼り付けられます。',
    pasteName: '貼り付けた文章.txt',
    append: 'いまの文字起こしに続ける（第2部として加える）',
    submit: '取り込む',
    nothing: 'ファイルを選ぶか、文章を貼り付けてください。',
    both: 'ファイルと貼り付けのどちらか一方にしてください。',
    search: '言葉でさがす',
    searchLabel: '発言をしぼり込む',
    speaker: '話者',
    allSpeakers: 'すべての話者',
    found: (count: number) => `${number(count)}件の発言が見つかりました。`,
    noMatch: '当てはまる発言がありません。',
    columns: { time: '時刻', speaker: '話者', text: '発言', action: '要点' },
    mark: '要点にする',
    markOf: (speaker: string, place: string) => `${speaker}の発言（${place}）`,
    more: (count: number) => `…（ほか${number(count)}字）`,
    signed: 'この会議の会議録は署名が済んでいます。文字起こしはこれ以上変えられません。',
  },
  speakers: {
    title: '話者と席',
    lead: (open: number) =>
      open === 0
        ? 'すべての話者が、席か立場に結びついています。'
        : `${open}人の話者が、まだどの席か分かりません。一度決めると、この会議体の次の会議でも使われます。`,
    empty: '文字起こしを取り込むと、話者の一覧がここに出ます。',
    spoken: (turns: number, characters: number) => `${number(turns)}回、${number(characters)}字。`,
    now: 'いまの結びつき',
    chooseFor: (name: string) => `${name}は`,
    automatic: '決めない（氏名から自動で）',
    byRule: {
      memory: '決めたとおり',
      name: '氏名が同じ',
      surname: '姓が一人だけ同じ',
      office: '役職名',
    },
    unknown: '分かりません',
    seatGroup: (organisation: string, name: string) => `${organisation}${name === '' ? '（空席）' : `　${name}`}`,
    outside: (word: string) => `${word}（席なし）`,
    submit: '決める',
    done: '話者を決めました',
    doneBody: (count: number) => `${count}人の話者を書きとめました。`,
    changedTitle: 'ほかの人が先に決めました',
    changedBody: 'いまの内容と、あなたが選んだ内容を並べます。選び直して、もう一度「決める」を押してください。',
    invalid: '選べない席か人です。もう一度選んでください。',
    remembered: (who: string, when: string) => `${when}に${who}が決めました。`,
    noSeatToday: '決めた人は、この日の席にいません。',
    nobody: '決めていません',
  },
  participation: {
    title: '発言の状況',
    none: 'この会議には、文字起こしも発言の記録もまだありません。',
    noneBody: '文字起こしを取り込むか、発言を記録すると、だれがどれだけ話したかがここに出ます。',
    lead: (spoke: number, seats: number, silent: number) =>
      `${seats}席のうち${spoke}席が発言しました。${silent === 0 ? '発言のなかった席はありません。' : `発言のなかった席は${silent}席です。`}`,
    sourceTranscript: '文字起こしから数えました。',
    sourceRemarks: '文字起こしがないので、発言の記録から数えました。',
    bySector: '区分ごとの発言',
    bySeat: '席ごとの発言',
    sectorMessage: (sector: string, share: string) => `最も多く話したのは${sector}の委員で、全体の${share}です`,
    seatMessage: (who: string, share: string) => `最も多く話したのは${who}で、全体の${share}です`,
    nobodySpoke: '席のある人の発言は、まだありません',
    sectorSentence: (sector: string, seats: number, turns: number, share: string) =>
      `${sector}：${seats}席、${number(turns)}回、${share}`,
    unmappedSentence: (count: number, share: string) =>
      `席のない人・席の分からない話者は${count}人で、全体の${share}です。`,
    seatsSentence: '割合は、空白を除いた字数で計算しています。0の席も載せています。',
    basis: (characters: number, turns: number) =>
      `合計${number(characters)}字、${number(turns)}回（話者が替わるまでを1回と数えます）。`,
    columns: {
      seat: '席',
      sector: '区分',
      seats: '席数（席）',
      turns: '発言（回）',
      characters: '字数（字）',
      share: '割合（%）',
      name: '話者',
      kind: '立場',
    },
    presence: { absent: '欠席', present: '出席' },
    vacant: '空席',
    unmappedTitle: '席のない人と、席の分からない話者',
    unmappedEmpty: 'いません。',
    unknown: '席が分かりません',
    silentTitle: '発言のなかった席',
    silentNone: '出席した人は、みな発言しました。',
    absentTitle: '欠席した席（発言のなかった席には数えません）',
    twiceTitle: '2回続けて発言のなかった席',
    twiceLead: 'この会議と、その前の会議のどちらにも出席し、発言のなかった席です。次の事前訪問では先に訪ねます。',
    twiceNone: 'ありません。',
    awayTitle: '2回とも発言がなく、欠席もあった席',
    years: '年度ごとの区分別の割合',
    year: '年度',
    meetings: '会議（回）',
    other: '席なし',
    chartUnit: '字',
  },
};

export type TranscriptsMessages = typeof ja;
