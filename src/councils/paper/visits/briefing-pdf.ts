import { formatAsOf } from '#kernel/as-of.ts';
import { dateInJapan } from '#kernel/date-in-japan.ts';
import type { Language } from '#kernel/language.ts';
import { paperPdf } from '#platform/paper/paper-pdf.ts';
import { shortened } from '../../domain/visits/shortened.ts';
import { visitsMessages } from '../../locales/visits/messages.ts';
import type { Briefings } from '../../use-cases/visits/load-briefings.ts';
import { briefingSheets, meetingFacts } from './briefing-sheets.ts';

/** 説明資料: one A4 sheet a member, however much there is to say. */
export function briefingPdf(
  briefings: Briefings,
  { language, workspaceName, madeAt }: { language: Language; workspaceName: string; madeAt: Date },
): Promise<Uint8Array> {
  const t = visitsMessages[language];
  const { meeting, body } = briefings;
  const title = t.briefing.title(t.meeting(shortened(body.name, 24), meeting.number));
  return paperPdf(
    { template: 'src/councils/paper/visits/briefing.typ', language, madeAt },
    {
      title,
      lead: t.briefing.lead,
      facts: meetingFacts(briefings, language),
      sheets: briefingSheets(briefings, language),
      footer: t.briefing.footer(shortened(workspaceName, 40), formatAsOf(dateInJapan(madeAt), language)),
      words: {
        questions: t.briefing.questions,
        noQuestion: t.briefing.noQuestion,
        more: `${t.briefing.more}${t.briefing.moreHint}`,
      },
    },
  );
}
