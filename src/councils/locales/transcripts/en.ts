import type { TranscriptsMessages } from './ja.ts';

const number = (value: number): string => value.toLocaleString('en');
const megabytes = (bytes: number): string => (bytes / 1_000_000).toFixed(1);
const counted = (count: number, one: string, many: string): string => `${number(count)} ${count === 1 ? one : many}`;

export const en: TranscriptsMessages = {
  number,
  refusals: {
    'wrong-kind': ({ format }) =>
      ({
        image: 'This is a picture. Choose a transcript (.vtt, .srt, .txt, .docx).',
        pdf: 'This is a PDF. Choose a transcript (.vtt, .srt, .txt, .docx).',
        excel: 'This is an Excel or other Office file. Save the transcript as .docx or .txt.',
        'old-word': 'This is an old Word file (.doc). Save it as .docx.',
        zip: 'This is a ZIP file, not a Word document. Choose the file inside.',
      })[format],
    undecodable: ({ tried }) =>
      `The character encoding is unknown (it is not ${tried.join(' nor ')}). Save it as UTF-8.`,
    'control-character': ({ codePoint }) =>
      `There is data that is not text (control character${codePoint === '' ? '' : ` ${codePoint}`}). This seems to be no transcript.`,
    mojibake: ({ how }) =>
      how === 'replaced'
        ? 'There is “�”: the character that stood there is lost. Check the encoding and export it again.'
        : 'The characters are garbled. Open the original in its right encoding and save it as UTF-8.',
    'negative-time': ({ text }) => `The time is negative (${text}).`,
    'no-time': ({ text }) => `This is no time (${text}). Write it like 00:12:34.000.`,
    'ends-before-start': ({ text }) => `The end comes before the start (${text}).`,
    'no-utterance': () =>
      'Nobody says anything. There must be lines “Name: words”, or captions with times (WebVTT, SubRip).',
    'too-large': ({ bytes, limit }) =>
      `Too large (${megabytes(bytes)} MB). It must be less than ${megabytes(limit)} MB. Import one meeting at a time.`,
    'too-many-utterances': ({ limit }) =>
      `Too many utterances. At most ${number(limit)}. Import one meeting at a time.`,
    'utterance-too-long': ({ limit }) =>
      `The utterance that begins here has more than ${number(limit)} characters. Perhaps the text does not name its speakers?`,
    macros: () => 'This Word document contains macros. Save it as .docx without macros.',
    'docx-unsafe': ({ what }) =>
      ({
        doctype:
          'The document contains a declaration (DOCTYPE) that Word does not write. Open it in Word and save it again.',
        bomb: 'The document grows out of all proportion when it is opened. It is not taken in.',
        encrypted: 'The document has a password. Save it without one.',
      })[what],
    'docx-broken': () => 'The Word document is damaged. Open it in Word and save it again.',
  },
  skipped: {
    note: 'a note (NOTE)',
    style: 'a style (STYLE)',
    region: 'a region (REGION)',
    'no-timing': 'a paragraph without times',
    'empty-cue': 'an empty caption',
    'no-words': 'no words',
    'before-first-speaker': 'a line before the first speaker',
    'table-heading': 'a table heading',
    'recording-notice': 'a notice of the recording',
  },
  warnings: {
    'no-speaker': (line, count) =>
      `${counted(count, 'utterance', 'utterances')} (first in line ${line}) do not say who speaks.`,
    'overlapping-times': (line, count) =>
      `Times overlap with the utterance before in ${counted(count, 'place', 'places')} (first in line ${line}).`,
    'times-go-back': (line, count) => `Times go back in ${counted(count, 'place', 'places')} (first in line ${line}).`,
    'long-name': (line, count) =>
      `${counted(count, 'name was', 'names were')} cut at 100 characters (first in line ${line}).`,
  },
  formats: { vtt: 'WebVTT', srt: 'SubRip (SRT)', text: 'plain text', docx: 'Word document' },
  outsiders: { secretariat: 'secretariat', guest: 'guest', observer: 'observer' },
  meetingName: (body, count) => `${body}, meeting ${count}`,
  place: (fileName, line) => `${fileName}, line ${line}: `,
  ahead: 'The day of the meeting has not come yet. Check that it is the right meeting.',
  noName: '(no speaker given)',
  list: ', ',
  signed: 'The minutes of this meeting are signed, so it takes no transcript any more.',
  cli: {
    notFound: 'There is no such meeting.',
    fileMissing: (path) => `The file cannot be opened: ${path}`,
    operandMissing: 'Say which file to import.',
    meetingMissing: 'Say which meeting: --meeting ID.',
    taken: (utterances, speakers) =>
      `Imported ${counted(utterances, 'utterance', 'utterances')} by ${counted(speakers, 'speaker', 'speakers')}.`,
    unchanged: 'The same transcript is there already. Nothing was changed.',
    skippedCount: (count) => `Left out: ${number(count)}`,
    line: (name, turns, characters, share) => `${name}\t${turns} turns\t${number(characters)} characters\t${share}`,
  },
  transcript: {
    title: 'Transcript',
    lead: (utterances, speakers) =>
      `${counted(utterances, 'utterance', 'utterances')} by ${counted(speakers, 'speaker', 'speakers')}. Press “Key remark” beside what should be kept.`,
    emptyTitle: 'There is no transcript yet',
    emptyBody:
      'With a transcript of the recording you see who spoke how much, and make key remarks and minutes from it. Import one below.',
    done: 'Imported',
    doneBody: (fileName, format, utterances, speakers) =>
      `Read ${counted(utterances, 'utterance', 'utterances')} by ${counted(speakers, 'speaker', 'speakers')} from ${fileName} (${format}).`,
    unchanged: 'The same transcript is there already',
    unchangedBody: 'Words, speakers and times are the same, so nothing was changed.',
    warningsTitle: 'Please check',
    unmapped: (names) => `Speakers whose seat is not known: ${names}`,
    toSpeakers: 'Say whose seats they are',
    toParticipation: 'Who spoke how much',
    skippedTitle: (count) => `Left out (${number(count)})`,
    skippedLine: (line, reason) => `Line ${line}: ${reason}`,
    skippedMore: (count) => `and ${number(count)} more`,
    parts: 'Imported files',
    part: (part, fileName, format, utterances, when, by) =>
      `Part ${part}: ${fileName} (${format}, ${counted(utterances, 'utterance', 'utterances')}), ${when}, ${by}`,
    heading: 'Utterances',
    upload: 'Import a transcript',
    uploadAgain: 'Import another transcript',
    uploadLead:
      'WebVTT (.vtt), SubRip (.srt), plain text (.txt) and Word (.docx) can be read. Another file takes the place of the one before; key remarks stay.',
    file: 'File',
    fileHelp: 'Less than 12 MB. Transcripts of Teams, Zoom and others can be read as they are.',
    paste: 'Paste',
    pasteHelp: 'In place of a file: lines “Name: words”.',
    pasteName: 'pasted.txt',
    append: 'Goes on where the transcript ends (as a further part)',
    submit: 'Import',
    nothing: 'Choose a file, or paste the text.',
    both: 'Give either a file or a pasted text.',
    search: 'Words',
    searchLabel: 'Narrow down the utterances',
    speaker: 'Speaker',
    allSpeakers: 'All speakers',
    found: (count) => `${counted(count, 'utterance', 'utterances')} found.`,
    noMatch: 'No utterance fits.',
    columns: { time: 'Time', speaker: 'Speaker', text: 'Words', action: 'Key remark' },
    mark: 'Key remark',
    markOf: (speaker, place) => `from what ${speaker} said (${place})`,
    more: (count) => `… (${number(count)} more characters)`,
    signed: 'The minutes of this meeting are signed. Its transcript can no longer be changed.',
  },
  speakers: {
    title: 'Speakers and seats',
    lead: (open) =>
      open === 0
        ? 'Every speaker has a seat or a part.'
        : `The seat of ${counted(open, 'speaker is', 'speakers are')} not known yet. What you say once holds for the next meetings of this body.`,
    empty: 'Once a transcript is imported, its speakers are listed here.',
    spoken: (turns, characters) =>
      `${counted(turns, 'turn', 'turns')}, ${counted(characters, 'character', 'characters')}. `,
    now: 'Now',
    chooseFor: (name) => `${name} is`,
    automatic: 'Not decided (by name)',
    byRule: { memory: 'as decided', name: 'same name', surname: 'only one with this surname', office: 'by office' },
    unknown: 'Not known',
    seatGroup: (organisation, name) => `${organisation}${name === '' ? ' (vacant)' : `, ${name}`}`,
    outside: (word) => `${word} (no seat)`,
    submit: 'Decide',
    done: 'Decided',
    doneBody: (count) => `${counted(count, 'speaker is', 'speakers are')} remembered.`,
    changedTitle: 'Somebody else decided first',
    changedBody: 'What is stored now and what you chose stand side by side. Choose again and press “Decide” once more.',
    invalid: 'This seat or person cannot be chosen. Please choose again.',
    remembered: (who, when) => `Decided by ${who}, ${when}.`,
    noSeatToday: 'The person decided on holds no seat on this day.',
    nobody: 'Not decided',
  },
  participation: {
    title: 'Who spoke how much',
    none: 'This meeting has neither a transcript nor recorded remarks yet.',
    noneBody: 'Once a transcript is imported, or remarks are recorded, you see here who spoke how much.',
    lead: (spoke, seats, silent) =>
      `${spoke} of ${counted(seats, 'seat', 'seats')} spoke. ${silent === 0 ? 'No seat was silent.' : `${counted(silent, 'seat was', 'seats were')} silent.`}`,
    sourceTranscript: 'Counted from the transcript.',
    sourceRemarks: 'There is no transcript, so the recorded remarks were counted.',
    bySector: 'By sector',
    bySeat: 'By seat',
    sectorMessage: (sector, share) => `Most was said by ${sector}: ${share} of all`,
    seatMessage: (who, share) => `Most was said by ${who}: ${share} of all`,
    nobodySpoke: 'Nobody with a seat has spoken yet',
    sectorSentence: (sector, seats, turns, share) =>
      `${sector}: ${counted(seats, 'seat', 'seats')}, ${counted(turns, 'turn', 'turns')}, ${share}`,
    unmappedSentence: (count, share) =>
      `${counted(count, 'speaker', 'speakers')} without a known seat: ${share} of all.`,
    seatsSentence: 'Shares are of characters without white space. Seats with 0 are listed too.',
    basis: (characters, turns) =>
      `${counted(characters, 'character', 'characters')} and ${counted(turns, 'turn', 'turns')} in all (a turn lasts until somebody else speaks).`,
    columns: {
      seat: 'Seat',
      sector: 'Sector',
      seats: 'Seats',
      turns: 'Turns',
      characters: 'Characters',
      share: 'Share (%)',
      name: 'Speaker',
      kind: 'Part',
    },
    presence: { absent: 'absent', present: 'present' },
    vacant: 'vacant',
    unmappedTitle: 'Speakers without a seat, or whose seat is not known',
    unmappedEmpty: 'None.',
    unknown: 'seat not known',
    silentTitle: 'Silent seats',
    silentNone: 'Everybody present spoke.',
    absentTitle: 'Absent (not counted as silent)',
    twiceTitle: 'Silent twice running',
    twiceLead: 'Present in this meeting and in the one before, and silent in both. To be visited first.',
    twiceNone: 'None.',
    awayTitle: 'Not heard in either, and absent from at least one',
    years: 'Shares by sector and fiscal year',
    year: 'Fiscal year',
    meetings: 'Meetings',
    other: 'No seat',
    chartUnit: 'characters',
  },
};
