import { isUuid } from '#kernel/uuid.ts';
import { originOf } from '#platform/http/origin.ts';
import { file, type Reply, type Route, refuse, type WorkspaceContext, workspaceRoute } from '#platform/http/route.ts';
import type { FeedbackDeps } from '../../deps.ts';
import { sendingMessages } from '../../locales/sending/messages.ts';
import { paths } from '../../paths.ts';
import { secretariat } from '../../policy.ts';
import { findAddressee } from '../../store/addressees.ts';
import { findQuestion } from '../../store/questions.ts';
import { printSheets, type SheetsWanted } from '../../use-cases/sending/print-sheets.ts';
import { referenceOf } from '../../use-cases/sending/question-mail.ts';
import { idsIn, numberOf } from './sending-at.ts';

/** 照会票 and 回答票 as PDF. They carry names and links, so each print is audited. */
export const sheetRoutes = ({ personalLinks }: FeedbackDeps): readonly Route[] => {
  async function print(context: WorkspaceContext, wanted: SheetsWanted, name: string): Promise<Reply> {
    const { tx, actor, language, clock } = context;
    const origin = originOf(context);
    const printed = await printSheets(tx, actor, personalLinks, { wanted, origin, language, clock });
    if (!printed.ok) return refuse(printed.error.kind === 'forbidden' ? 'forbidden' : 'not-found');
    for (const addresseeId of printed.value.addresseeIds) context.touch(addresseeId);
    return file(printed.value.bytes, 'application/pdf', sendingMessages[language].files.sheets(name));
  }

  async function ofAddressee(context: WorkspaceContext): Promise<Reply> {
    const { addressee: addresseeId } = context.params;
    const found = isUuid(addresseeId) && (await findAddressee(context.tx, context.actor.workspaceId, addresseeId));
    return found
      ? print(context, { addresseeId: found.addresseeId }, referenceOf({ addressee: found }))
      : refuse('not-found');
  }

  async function ofOrganisation(context: WorkspaceContext): Promise<Reply> {
    const { organisation } = context.params;
    return isUuid(organisation) ? print(context, { organisationId: organisation }, 'all') : refuse('not-found');
  }

  async function ofQuestion(context: WorkspaceContext): Promise<Reply> {
    const { question } = context.params;
    const found = isUuid(question) && (await findQuestion(context.tx, context.actor.workspaceId, question));
    if (!found) return refuse('not-found');
    const named = context.query.getAll('addressee');
    const only = named.length > 0 ? { addresseeIds: idsIn(named) } : {};
    return print(context, { questionId: found.questionId, ...only }, numberOf(found));
  }

  const printed = (path: string, handle: (context: WorkspaceContext) => Promise<Reply>): Route =>
    workspaceRoute({ method: 'get', path, who: secretariat, audit: 'feedback.print-sheets', handle });
  return [
    printed(paths.addresseeSheet.pattern, ofAddressee),
    printed(paths.sheet.pattern, ofOrganisation),
    printed(paths.questionSheets.pattern, ofQuestion),
  ];
};
