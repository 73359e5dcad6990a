import { formatAsOf } from '#kernel/as-of.ts';
import { dateInJapan } from '#kernel/date-in-japan.ts';
import { paperPdf } from '#platform/paper/paper-pdf.ts';
import { qrSvg } from '#platform/paper/qr-svg.ts';
import { returningMessages } from '../../locales/returning/messages.ts';
import type { Told } from '../../use-cases/returning/load-give-back.ts';
import { type ResultFacts, resultWords } from '../../use-cases/returning/result-mail.ts';

/** 結果票: a sheet an organisation, with what it was asked, what it answered, 対応 and 変わったこと, to hand over or to FAX. */
export function resultSheetsPdf(told: readonly Told[], facts: ResultFacts, madeAt: Date): Promise<Uint8Array> {
  const { settings, workspaceName, language } = facts;
  const t = returningMessages[language].result;
  const files: Record<string, string> = {};
  const sheets = told.map((one, index) => {
    const words = resultWords(one, facts, 'sheet');
    const qr = `qr/${index + 1}.svg`;
    files[qr] = qrSvg(words.reference);
    return { ...words, to: t.to(one.addressee.organisationName), qr: `/${qr}` };
  });
  return paperPdf(
    { template: 'src/feedback/paper/returning/result-sheets.typ', language, madeAt, files },
    {
      title: t.title,
      workspace: workspaceName,
      referenceLabel: t.reference,
      dated: formatAsOf(dateInJapan(madeAt), language),
      office: settings.officeName || workspaceName,
      contact: t.contact(settings.telephone, settings.fax),
      sheets,
    },
  );
}
