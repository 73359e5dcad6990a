import { benchBriefings } from './briefings.ts';
import { benchFeedbackReminders } from './feedback-reminders.ts';
import { benchFeedbackStatus } from './feedback-status.ts';
import { benchImport } from './import.ts';
import { benchParticipation } from './participation.ts';
import { benchPicture, soakPicture } from './picture.ts';
import { printMachine, say } from './print.ts';
import { benchStart } from './start.ts';
import { benchTranscripts } from './transcripts.ts';

/** `npm run bench`: all of them; or those named: `npm run bench -- picture`. `soak` only when named. */
const benches: Record<string, () => Promise<void>> = {
  import: () => benchImport(5),
  picture: () => benchPicture(5, 6),
  start: () => benchStart(5),
  briefings: () => benchBriefings(9),
  transcripts: () => benchTranscripts(9),
  participation: () => benchParticipation(9),
  'feedback-status': () => benchFeedbackStatus(15),
  'feedback-reminders': () => benchFeedbackReminders(15),
  soak: () => soakPicture(120),
};
const wanted =
  process.argv.length > 2
    ? process.argv.slice(2)
    : [
        'import',
        'picture',
        'start',
        'briefings',
        'transcripts',
        'participation',
        'feedback-status',
        'feedback-reminders',
      ];
const unknown = wanted.filter((name) => !(name in benches));
if (unknown.length > 0) {
  say(`usage: npm run bench [-- ${Object.keys(benches).join(' | ')} …]`);
  process.exitCode = 2;
} else {
  printMachine();
  for (const name of wanted) await benches[name]!();
}
