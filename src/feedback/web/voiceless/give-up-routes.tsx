import { textLimits } from '#kernel/typed-text.ts';
import { formVersion } from '#platform/http/form-version.ts';
import {
  page,
  type Reply,
  type Route,
  redirect,
  refuse,
  type WorkspaceContext,
  workspaceRoute,
} from '#platform/http/route.ts';
import { Button } from '#ui/button/button.tsx';
import { ErrorSummary } from '#ui/error-summary/error-summary.tsx';
import { Form } from '#ui/form/form.tsx';
import { LinkButton } from '#ui/link-button/link-button.tsx';
import { Notice } from '#ui/notice/notice.tsx';
import { PageHeader } from '#ui/page-header/page-header.tsx';
import { SideBySide } from '#ui/side-by-side/side-by-side.tsx';
import { TextArea } from '#ui/text-area/text-area.tsx';
import { messages } from '../../locales/voiceless/messages.ts';
import { paths } from '../../paths.ts';
import { secretariat } from '../../policy.ts';
import type { Founding } from '../../store/foundings.ts';
import { giveUpFounding, takeUpFounding } from '../../use-cases/voiceless/keep-founding.ts';
import { crumbs } from './crumbs.ts';
import { foundingAt, refuseFounding } from './founding-routes.tsx';
import { fieldOf, type TypedForm, wordProblems } from './typed-form.ts';

/** 取りやめ, or, for one that was given up, もう一度始める. */
async function show(
  context: WorkspaceContext,
  typed: TypedForm = { values: {}, errors: [] },
  changed: { readonly stored: Founding } | null = null,
  status = 200,
): Promise<Reply> {
  const loaded = await foundingAt(context);
  if (!loaded) return refuse('not-found');
  const { actor, language } = context;
  const { giveUp: t, one, form, changedTitle, changedBody } = messages[language];
  const { founding } = loaded;
  const key = actor.workspaceKey;
  const href = paths.founding.to(key, founding.foundingId);
  const standing = founding.givenUpOn === null;
  const title = standing ? t.title : t.takeUpTitle;
  return page(
    {
      title,
      section: 'feedback',
      breadcrumbs: crumbs(key, language, { label: one.title(founding.trade), href }, { label: title }),
      body: (
        <>
          <ErrorSummary errors={typed.errors} />
          <PageHeader title={title} lead={standing ? t.lead : t.takeUpLead} />
          {changed ? (
            <Notice kind="warning" title={changedTitle}>
              <p>{changedBody}</p>
              <SideBySide
                fields={[
                  { label: form.trade, mine: '', theirs: changed.stored.trade },
                  { label: t.reason, mine: typed.values.reason ?? '', theirs: changed.stored.giveUpReason },
                ]}
              />
            </Notice>
          ) : null}
          <Form action={paths.giveUpFounding.to(key, founding.foundingId)}>
            <input type="hidden" name="do" value={standing ? 'give-up' : 'take-up'} />
            <input type="hidden" name="version" value={String(founding.version)} />
            {standing ? (
              <TextArea
                {...fieldOf(typed, 'reason')}
                label={t.reason}
                rows={3}
                maxLength={textLimits.sentence}
                required
              />
            ) : null}
            <div class="actions">
              <Button>{standing ? t.save : t.takeUpSave}</Button>
              <LinkButton kind="tertiary" href={href}>
                {form.cancel}
              </LinkButton>
            </div>
          </Form>
        </>
      ),
    },
    status,
  );
}

async function settle(context: WorkspaceContext): Promise<Reply> {
  const { tx, actor, form, params, clock, language } = context;
  const about = { foundingId: params.founding ?? '', version: formVersion(form), clock };
  const errand = form.get('do');
  if (errand !== 'give-up' && errand !== 'take-up') return refuse('not-found');
  const reason = form.get('reason');
  const done =
    errand === 'give-up'
      ? await giveUpFounding(tx, actor, { ...about, reason })
      : await takeUpFounding(tx, actor, about);
  if (done.ok) {
    context.touch(done.value.foundingId);
    const said = errand === 'give-up' ? 'given-up' : 'taken-up';
    return redirect(`${paths.founding.to(actor.workspaceKey, done.value.foundingId)}?done=${said}`);
  }
  const { error } = done;
  const values = { reason };
  if (error.kind === 'invalid')
    return show(context, { values, errors: wordProblems(error.problems, language) }, null, 422);
  if (error.kind === 'changed') return show(context, { values, errors: [] }, error, 409);
  return refuseFounding(error);
}

export const giveUpRoutes: readonly Route[] = [
  workspaceRoute({
    method: 'get',
    path: paths.giveUpFounding.pattern,
    who: secretariat,
    audit: 'feedback.see-founding',
    handle: (context) => show(context),
  }),
  workspaceRoute({
    method: 'post',
    path: paths.giveUpFounding.pattern,
    who: secretariat,
    audit: 'feedback.give-up-founding',
    handle: settle,
  }),
];
