import type { UploadKind } from '#platform/files/check-upload.ts';
import { wordsEn as shared } from '../words/en.ts';
import type { SendingWords } from './words-ja.ts';

const kinds: Record<UploadKind, string> = {
  pdf: 'a PDF',
  docx: 'a Word document (docx)',
  xlsx: 'an Excel book (xlsx)',
  pptx: 'PowerPoint slides (pptx)',
  png: 'a picture (PNG)',
  jpeg: 'a picture (JPEG)',
  text: 'plain text (txt)',
};

const fields: Readonly<Record<string, string>> = {
  title: 'the title',
  number: 'the number',
  visibility: 'who may read it',
  itemId: 'the agenda item',
  presenterSeatId: 'who presents it',
  reason: 'the reason',
  reply: 'whether you attend',
  proxyName: 'the name of the proxy',
  proxyTitle: 'the title of the proxy',
  presence: 'who was there',
  note: 'the remark',
  vote: 'the vote',
  text: 'the opinion',
  name: 'the name',
  organisationName: 'the organisation',
  personId: 'the person',
  documentNumber: 'the document number',
  receivedOn: 'the day it came',
};
const field = (name: string): string => fields[name.split('-')[0] ?? ''] ?? 'the field';
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const wordsEn: SendingWords = {
  roles: shared.attendeeRole,
  replies: shared.reply,
  presences: shared.presence,
  presenceNone: 'Not noted',
  votes: { '': 'Opinion only', agree: 'Agree', disagree: 'Disagree', abstain: 'Abstain' },
  channels: shared.channel,
  ways: { link: 'by personal link', account: 'by their own account', secretariat: 'entered by the secretariat' },
  visibilities: shared.visibility,
  forms: shared.meetingForm,
  nth: (body, number) => `${body}, meeting ${number}`,
  material: (number, title) => `Material ${number}: ${title}`,
  madeFrom: { roster: 'Roster of members', 'carry-over': 'What was carried over' },
  sama: (name) => name,
  kinds,
  files: { notices: 'notice', post: 'post', labels: 'labels' },
  problem: (problem) => {
    const what = field(problem.field);
    switch (problem.kind) {
      case 'missing':
        return `Enter ${what}.`;
      case 'too-long':
        return `${capital(what)} may have at most ${problem.limit} characters.`;
      case 'invisible':
        return `${capital(what)} holds a character that cannot be seen (${problem.codePoint}). Delete it and type again.`;
      case 'not-a-choice':
        return `Choose ${what}.`;
      case 'no-such-record':
        return `Choose ${what} from the list again.`;
      case 'out-of-range':
        return `${capital(what)} is a whole number from 1 to 999.`;
      case 'taken':
        return `Another material has ${what} already. Choose another one.`;
      case 'full':
        return 'You have sent as much as we can take in here. For anything more, please contact the secretariat.';
    }
  },
  upload: (refusal) => {
    switch (refusal.kind) {
      case 'empty':
        return 'The file is empty. Choose another one.';
      case 'too-large':
        return `A file may have at most ${refusal.limit} MB. Smaller pictures, or a PDF, make it smaller.`;
      case 'mismatch':
        return `The name ends in “.${refusal.name}”, but the content is ${kinds[refusal.content]}. Choose a file whose name and content agree.`;
      case 'macros':
        return 'The file holds macros (programs) and cannot be taken. Save it in a form without macros.';
      case 'ole':
        return 'The file is of an old kind (.doc, .xls, .ppt …) or holds a part of one. Save it as docx, xlsx, pptx or PDF.';
      case 'encrypted':
        return 'The file has a password, so it cannot be looked into. Save it without one.';
      case 'damaged':
        return 'The file is broken or something is attached to it. Open it where it was made and save it again.';
      case 'too-much-inside':
        return 'The file grows too large when unpacked (too many parts, or packed too tightly). Save it as PDF.';
      case 'two-kinds':
        return 'The file is of two kinds at once and cannot be taken. Save it again where it was made.';
      case 'unknown':
        return 'Files of these kinds are taken: PDF, Word (docx), Excel (xlsx), PowerPoint (pptx), pictures (PNG, JPEG), plain text (txt).';
    }
  },
  uploadNotes: {
    comments: 'There are comments in the file. Make sure that they may be read.',
    'tracked-changes': 'There are tracked changes in the file. Make sure that they may be read.',
    'author-unseen':
      'Renkei could not see whether this PDF names its author. Look at the document properties where it was made.',
  },
};
