import { randomUUID } from 'node:crypto';
import { dateInJapan } from '#kernel/date-in-japan.ts';
import { parseJapaneseDate } from '#kernel/japanese-date.ts';
import { dateRefusal } from '#kernel/locales/refusal-sentence.ts';
import { isUuid } from '#kernel/uuid.ts';
import { originOf } from '#platform/http/origin.ts';
import {
  file,
  page,
  type Reply,
  type Route,
  redirect,
  refuse,
  type WorkspaceContext,
  workspaceRoute,
} from '#platform/http/route.ts';
import type { FeedbackDeps } from '../../deps.ts';
import { referenceText } from '../../domain/reference.ts';
import { sentChannels } from '../../domain/state.ts';
import { returningMessages } from '../../locales/returning/messages.ts';
import { resultSheetsPdf } from '../../paper/returning/result-sheets-pdf.ts';
import { paths } from '../../paths.ts';
import { secretariat } from '../../policy.ts';
import { readSettings } from '../../store/settings.ts';
import { giveBackByMail } from '../../use-cases/returning/give-back.ts';
import { type GiveBack, isUnderWay, loadGiveBack } from '../../use-cases/returning/load-give-back.ts';
import { markReturned } from '../../use-cases/returning/mark-returned.ts';
import { resultMail } from '../../use-cases/returning/result-mail.ts';
import { crumbs, questionStep } from '../questions/crumbs.ts';
import { typedDay } from '../questions/shown-day.ts';
import { type GiveBackForm, GiveBackPage, type GiveBackPageProps } from './give-back-page.tsx';

const loadAt = async ({ tx, actor, params }: WorkspaceContext): Promise<GiveBack | null> =>
  isUuid(params.question) ? loadGiveBack(tx, actor.workspaceId, params.question) : null;

type Typed = { readonly form: GiveBackForm } & Pick<GiveBackPageProps, 'errors'>;

async function show(
  context: WorkspaceContext,
  { mailer }: FeedbackDeps,
  typed: Typed | null = null,
  status = 200,
): Promise<Reply> {
  const { tx, actor, language, clock, query } = context;
  const loaded = await loadAt(context);
  if (!loaded) return refuse('not-found');
  const { question, toTell } = loaded;
  context.touch(question.questionId);
  const t = returningMessages[language];
  const waiting = toTell.filter(({ mail }) => !isUnderWay(mail));
  const settings = await readSettings(tx, actor.workspaceId);
  const [first] = toTell;
  const facts = { question, settings, workspaceName: actor.workspaceName, language, withLink: false };
  const mail = first && resultMail(first, facts);
  const count = /^\d{1,3}$/.test(query.get('n') ?? '') ? Number(query.get('n')) : 0;
  const done = query.get('done');
  const without = new Set((query.get('without') ?? '').split(','));
  return page(
    {
      title: t.giveBack.titleOf(question.title),
      section: 'feedback',
      breadcrumbs: crumbs(
        actor,
        language,
        questionStep(actor, language, question),
        { label: t.list.title, href: paths.list.to(actor.workspaceKey, question.questionId) },
        { label: t.giveBack.title },
      ),
      body: (
        <GiveBackPage
          workspaceKey={actor.workspaceKey}
          loaded={loaded}
          form={
            typed?.form ?? {
              addresseeIds: waiting.map(({ addressee }) => addressee.addresseeId),
              channel: '',
              on: typedDay(dateInJapan(clock.now()), language),
            }
          }
          errors={typed?.errors ?? []}
          done={done === 'mailed' || done === 'marked' ? t.giveBack.done[done](count) : ''}
          withoutAddress={toTell
            .filter(({ addressee }) => without.has(addressee.addresseeId))
            .map(({ addressee }) => addressee.organisationName)}
          mailer={mailer !== null}
          errandKey={randomUUID()}
          preview={
            first && mail
              ? {
                  organisation: first.addressee.organisationName,
                  subject: mail.subject,
                  text: [mail.beforeLink, mail.afterLink].filter((part) => part !== '').join('\n\n'),
                }
              : null
          }
          language={language}
        />
      ),
    },
    status,
  );
}

async function giveBack(context: WorkspaceContext, deps: FeedbackDeps): Promise<Reply> {
  const { tx, actor, language, clock, form: values, params } = context;
  const questionId = params.question ?? '';
  const t = returningMessages[language].giveBack;
  const loaded = await loadAt(context);
  if (!loaded) return refuse('not-found');
  context.touch(questionId);
  const own = new Set(loaded.toTell.concat(loaded.told).map(({ addressee }) => addressee.addresseeId));
  const addresseeIds = values.all('addressee').filter((id) => own.has(id));
  const form = { addresseeIds, channel: values.get('channel'), on: values.get('on') };
  const back = (errors: Typed['errors'], status = 422) => show(context, deps, { form, errors }, status);
  const done = (query: string) => redirect(`${paths.giveBack.to(actor.workspaceKey, questionId)}?${query}`);
  const nobody = addresseeIds.length === 0 ? [{ field: 'addressee', message: t.problems.nobody }] : [];
  if (values.get('do') === 'mail') {
    if (nobody.length > 0) return back(nobody);
    const settings = await readSettings(tx, actor.workspaceId);
    const sent = await giveBackByMail(tx, actor, deps, {
      questionId,
      addresseeIds,
      siteAddress: settings.siteAddress || originOf(context),
      errandKey: isUuid(values.get('errand')) ? values.get('errand') : randomUUID(),
      language,
      clock,
    });
    if (sent.ok) return done(`done=mailed&n=${sent.value.queued}&without=${sent.value.withoutAddress.join(',')}`);
    switch (sent.error.kind) {
      case 'no-mailer':
        return back([{ field: null, message: t.noMailer }], 409);
      case 'nobody':
        // Told meanwhile: the page says so.
        return done('done=mailed&n=0');
      default:
        return refuse(sent.error.kind);
    }
  }
  const channel = sentChannels.find((each) => each === form.channel);
  const on = parseJapaneseDate(form.on);
  const errors = [
    ...nobody,
    ...(channel ? [] : [{ field: 'channel', message: t.problems.channel }]),
    ...(on.ok ? [] : [{ field: 'on', message: dateRefusal(on.error, language) }]),
  ];
  if (!channel || !on.ok || errors.length > 0) return back(errors);
  const marked = await markReturned(tx, actor, { addresseeIds, channel, on: on.value, byHand: true, clock });
  if (marked.ok) return done(`done=marked&n=${marked.value.marked}`);
  if (marked.error.kind === 'not-found') return refuse('not-found');
  return back([{ field: 'on', message: t.problems['not-yet'] }]);
}

/** A sheet for each who has still to be told, or for all of them (`?of=all`) where nobody has. */
async function sheets(context: WorkspaceContext): Promise<Reply> {
  const { tx, actor, language, clock, query } = context;
  const loaded = await loadAt(context);
  if (!loaded) return refuse('not-found');
  const { question, toTell, told } = loaded;
  context.touch(question.questionId);
  const printed = query.get('of') === 'all' || toTell.length === 0 ? [...toTell, ...told] : toTell;
  if (printed.length === 0) return refuse('not-found');
  const settings = await readSettings(tx, actor.workspaceId);
  const facts = { question, settings, workspaceName: actor.workspaceName, language };
  const inOrder = printed.toSorted((a, b) => a.addressee.number - b.addressee.number);
  const bytes = await resultSheetsPdf(inOrder, facts, clock.now());
  const name = returningMessages[language].result.file(
    referenceText({ fiscalYear: question.fiscalYear, number: question.number, addressee: null }),
  );
  return file(bytes, 'application/pdf', `${name}.pdf`);
}

export const giveBackRoutes = (deps: FeedbackDeps): readonly Route[] => [
  workspaceRoute({
    method: 'get',
    path: paths.giveBack.pattern,
    who: secretariat,
    audit: 'feedback.see-give-back',
    handle: (context) => show(context, deps),
  }),
  workspaceRoute({
    method: 'post',
    path: paths.giveBack.pattern,
    who: secretariat,
    audit: 'feedback.give-back',
    handle: (context) => giveBack(context, deps),
  }),
  workspaceRoute({
    method: 'get',
    path: paths.resultSheets.pattern,
    who: secretariat,
    audit: 'feedback.print-results',
    handle: sheets,
  }),
];
