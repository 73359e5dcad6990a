import { dateInJapan } from '#kernel/date-in-japan.ts';
import { isIsoDate } from '#kernel/day-count.ts';
import { isUuid } from '#kernel/uuid.ts';
import { file, type Route, refuse, workspaceRoute } from '#platform/http/route.ts';
import { writeCsv } from '#platform/tabular/write-csv.ts';
import { messages } from '../../locales/bodies/messages.ts';
import { rosterDocx } from '../../paper/bodies/roster-docx.ts';
import { rosterPaper } from '../../paper/bodies/roster-paper.ts';
import { rosterPdf } from '../../paper/bodies/roster-pdf.ts';
import { paths } from '../../paths.ts';
import { findBody } from '../../store/meetings.ts';
import { seatingOn } from '../../store/seating.ts';
import { CSV, DOCX, PDF } from './file-types.ts';

/** 名簿 as a file, on the day asked for; for everybody of the workspace, and without anything closed. */
export const rosterFileRoute: Route = workspaceRoute({
  method: 'get',
  path: paths.rosterFile.pattern,
  who: 'signed-in',
  audit: 'councils.print-roster',
  async handle({ tx, actor, language, params, query, clock, touch }) {
    const now = clock.now();
    const body = isUuid(params.body) ? await findBody(tx, actor.workspaceId, params.body) : undefined;
    if (!body) return refuse('not-found');
    const asked = query.get('on') ?? '';
    const on = isIsoDate(asked) ? asked : dateInJapan(now);
    const seats = await seatingOn(tx, actor.workspaceId, body.bodyId, on);
    const paper = rosterPaper({ body, seats, on, language });
    const name = messages[language].roster.fileName(body.name);
    touch(body.bodyId);
    if (params.file?.endsWith('.csv')) return file(writeCsv([paper.columns, ...paper.rows]), CSV, `${name}.csv`);
    return params.file?.endsWith('.docx')
      ? file(await rosterDocx(paper, now), DOCX, `${name}.docx`)
      : file(await rosterPdf(paper, now), PDF, `${name}.pdf`);
  },
});
