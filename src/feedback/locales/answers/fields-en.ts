import type { UploadKind } from '#platform/files/check-upload.ts';
import type { Question } from '../../domain/question.ts';
import type { ScanRefusal } from '../../use-cases/answers/scan.ts';
import type { FieldsMessages } from './fields-ja.ts';

const kinds: Record<UploadKind, string> = {
  pdf: 'a PDF',
  docx: 'a Word document (docx)',
  xlsx: 'an Excel workbook (xlsx)',
  pptx: 'a PowerPoint presentation (pptx)',
  png: 'a picture (PNG)',
  jpeg: 'a picture (JPEG)',
  text: 'plain text (txt)',
};

const wholeText: Record<Question['answerKind'], string> = {
  opinion: 'Your opinion',
  choice: 'Reason or remark',
  indicator: 'Remark',
  agreement: 'Condition or reason',
};

const shortTexts: Readonly<Record<string, string>> = {
  kind: 'How you answer',
  choice: 'the choice',
  agreement: 'whether you agree',
  indicatorName: 'Name of the indicator',
  indicatorMeasure: 'How it is measured',
  drafterName: 'Your name',
  drafterTitle: 'Your title or job',
  confirmerName: 'Name of who confirms',
  respondentName: 'Name of who answered',
  respondentTitle: 'Title or job of who answered',
  channel: 'How it came',
  receivedOn: 'Day received',
  scan: 'Scan of the sheet',
};

export const fieldsEn: FieldsMessages = {
  kind: 'How you answer',
  kinds: { answer: 'We answer', 'no-view': 'We have no view', declined: 'We decline to answer' },
  kindHelp: 'If you have no view or decline, the other fields may stay empty. A reason is welcome.',
  choice: 'Choose one',
  agreement: 'Do you agree?',
  agreementHelp: 'If you agree on conditions or do not agree, please write which, or why.',
  indicatorName: 'Name of your organisation’s indicator',
  indicatorNameHelp: 'For example: conferences before discharge that we took part in',
  indicatorMeasure: 'How it is measured',
  indicatorMeasureHelp: 'What is counted, by whom, when. For example: our office adds up our members’ cases each month',
  wholeText: (kind) => wholeText[kind],
  point: (number, text) => `${number}. ${text}`,
  textHelp: 'Up to 20,000 characters.',
  openOutside: 'Our name may be shown outside the body (in public papers)',
  openOutsideHelp: 'Unless ticked, only the body’s members and the secretariat see your organisation’s name.',
  openOutsideTerm: 'Name shown outside the body',
  openOutsideYes: 'May be shown',
  openOutsideNo: 'Not shown (seen by the body’s members and the secretariat only)',
  notWritten: 'Nothing written',
  chosen: 'Chosen',
  agreed: 'Agreement',
  answerKind: 'Answer',
  fieldName: (field) => {
    const point = /^text-([1-3])$/.exec(field)?.[1];
    return point === undefined ? (shortTexts[field] ?? 'Field') : `Text of the answer (${point})`;
  },
  problems: {
    'not-a-choice': (label) => `Choose: ${label}.`,
    'says-nothing': () => 'Write your opinion in one of the fields. If you have none, choose “We have no view”.',
    'reason-missing': () => 'Write the condition, or why you do not agree.',
    full: () => 'This is more than can be taken here. Please call the secretariat.',
    future: (today) => `The day received must not be after today (${today}).`,
    'before-sent': (sentOn) =>
      `The day received is before the question was sent (${sentOn}). Correct it, or tick “It came in before that day”.`,
  },
  file: (name, why) => `“${name.slice(0, 60)}” cannot be taken. ${fileReason(why)}`,
};

function fileReason(why: ScanRefusal): string {
  switch (why.kind) {
    case 'empty':
      return 'The file is empty. Choose another.';
    case 'too-large':
      return `A file may have up to ${why.limit} MB.`;
    case 'mismatch':
      return `Its name ends in “.${why.name}”, but it is ${kinds[why.content]}.`;
    case 'macros':
      return 'It holds a program, such as macros, or another file. Scan the sheet again, or take a picture (JPEG, PNG).';
    case 'ole':
      return 'It is of an old format. Make it a PDF or a picture (JPEG, PNG).';
    case 'encrypted':
      return 'It has a password, so nobody can look into it.';
    case 'damaged':
      return 'It is damaged or has something behind its end. Scan it again.';
    case 'too-much-inside':
      return 'It would become too large when opened.';
    case 'two-kinds':
      return 'It is of two formats at once. Scan it again.';
    case 'no-scan':
      return `It is ${kinds[why.content]}. A scan is a PDF or a picture (JPEG, PNG).`;
    case 'unknown':
      return 'A scan is a PDF or a picture (JPEG, PNG).';
  }
}
