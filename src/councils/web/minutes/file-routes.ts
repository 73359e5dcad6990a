import { file, type Reply, type Route, refuse, type WorkspaceContext, workspaceRoute } from '#platform/http/route.ts';
import type { Edition } from '../../domain/minutes.ts';
import { paperWords } from '../../locales/minutes/paper-words.ts';
import { checkSheetPdf } from '../../paper/minutes/check-sheet.ts';
import { paths } from '../../paths.ts';
import { secretariat } from '../../policy.ts';
import { type MinutesReading, minutesDocument } from '../../use-cases/minutes/minutes-document.ts';
import { isEdition, type MinutesFormat, mediaTypes, minutesFile } from '../../use-cases/minutes/minutes-file.ts';
import { meetingAt } from '../meetings/meeting-at.ts';
import { readerByAccount } from './reader.ts';

export const fileRoutes: readonly Route[] = [
  workspaceRoute({
    method: 'get',
    path: paths.minutesFile.pattern,
    who: 'signed-in',
    audit: 'councils.take-minutes',
    async handle(context) {
      const [edition, format] = (context.params.file ?? '').split('.');
      const found = await meetingAt(context);
      if (!found || !isEdition(edition)) return refuse('not-found');
      const { meetingId } = found.meeting;
      const reading = await minutesDocument(context.tx, context.actor, { meetingId, edition });
      if (!reading) return refuse('not-found');
      if (context.actor.role !== 'officer') {
        const reader = await readerByAccount(context, found);
        const sees = edition === 'public' || reader.edition === 'closed';
        if (!sees || !isOpenTo(reading, reader.takesPart)) return refuse('not-found');
      }
      return minutesReply(context, reading, format as MinutesFormat);
    },
  }),
  workspaceRoute({
    method: 'get',
    path: paths.minutesSheet.pattern,
    who: secretariat,
    audit: 'councils.take-minutes',
    async handle(context) {
      const found = await meetingAt(context);
      const meetingId = found?.meeting.meetingId ?? '';
      const reading = found && (await minutesDocument(context.tx, context.actor, { meetingId, edition: 'closed' }));
      if (!reading) return refuse('not-found');
      const pdf = await checkSheetPdf(reading, context.language, context.clock.now());
      return file(pdf, mediaTypes.pdf, `${paperWords[context.language].sheet.heading}.pdf`);
    },
  }),
];

/** What is final is open to its readers; a draft to those who take part in the check, while it runs. */
export const isOpenTo = ({ locked, meeting }: MinutesReading, takesPart: boolean): boolean =>
  locked || (takesPart && meeting.state === 'checking');

export async function minutesReply(
  { language, clock }: Pick<WorkspaceContext, 'language' | 'clock'>,
  reading: MinutesReading,
  format: MinutesFormat,
): Promise<Reply> {
  const bytes = await minutesFile(reading, format, language, clock);
  // The text to be checked keeps the name that the check sheet tells of.
  const name = format === 'json' ? `${reading.edition}.json` : `${fileTitle(reading, language)}.${format}`;
  return file(bytes, mediaTypes[format], name);
}

const fileTitle = (
  { document, edition }: { document: MinutesReading['document']; edition: Edition },
  language: 'ja' | 'en',
) =>
  `${paperWords[language].title(document.meeting.number, document.body.name)} ${paperWords[language].editions[edition]}`;
