import { sectors } from '#directory/domain/index.ts';
import { directoryWords, listOrganisations, meetingWeeks, weekdayName, weekName } from '#directory/index.ts';
import { textLimits } from '#kernel/typed-text.ts';
import { weekdays } from '#kernel/weekday.ts';
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
import { SelectField } from '#ui/select-field/select-field.tsx';
import { SideBySide } from '#ui/side-by-side/side-by-side.tsx';
import { TextField } from '#ui/text-field/text-field.tsx';
import { tradeOf } from '../../domain/voiceless/trades.ts';
import { messages } from '../../locales/voiceless/messages.ts';
import { paths } from '../../paths.ts';
import { secretariat } from '../../policy.ts';
import type { Founding } from '../../store/foundings.ts';
import { foundOrganisation } from '../../use-cases/voiceless/found-organisation.ts';
import { giveSeats } from '../../use-cases/voiceless/give-seats.ts';
import { crumbs } from './crumbs.ts';
import { foundingAt, refuseFounding, showFounding } from './founding-routes.tsx';
import {
  optionsOf,
  organisationFields,
  proposedOrganisation,
  readFounded,
  wordOrganisationProblem,
} from './organisation-form.ts';
import { fieldOf, readValues, type TypedForm, wordProblems } from './typed-form.ts';

async function show(
  context: WorkspaceContext,
  returned: TypedForm | null,
  changed: { readonly stored: Founding } | null = null,
  status = 200,
): Promise<Reply> {
  const loaded = await foundingAt(context);
  if (!loaded) return refuse('not-found');
  const { tx, actor, language } = context;
  const { organisation: t, one, form, changedTitle, changedBody } = messages[language];
  const { founding } = loaded;
  const typed = returned ?? { values: proposedOrganisation(founding), errors: [] };
  const key = actor.workspaceKey;
  const href = paths.founding.to(key, founding.foundingId);
  // A single office is not what was founded.
  const groups = (await listOrganisations(tx, actor)).filter(({ kind }) => tradeOf(kind) === null);
  return page(
    {
      title: t.title,
      section: 'feedback',
      breadcrumbs: crumbs(key, language, { label: one.title(founding.trade), href }, { label: t.title }),
      body: (
        <>
          <ErrorSummary errors={typed.errors} />
          <PageHeader title={t.title} lead={t.lead} />
          {changed ? (
            <Notice kind="warning" title={changedTitle}>
              <p>{changedBody}</p>
              <SideBySide
                fields={[
                  {
                    label: one.organisationIs,
                    mine:
                      groups.find((each) => each.organisationId === typed.values.organisationId)?.name ??
                      typed.values.name ??
                      '',
                    theirs: changed.stored.organisationName,
                  },
                ]}
              />
            </Notice>
          ) : null}
          <Form action={paths.foundingOrganisation.to(key, founding.foundingId)}>
            <input type="hidden" name="version" value={String(founding.version)} />
            <SelectField
              {...fieldOf(typed, 'organisationId')}
              label={t.existing}
              help={t.existingHelp}
              placeholder={t.enterNew}
              options={optionsOf(groups)}
            />
            <Fields typed={typed} language={language} />
            <p>{t.later}</p>
            <div class="actions">
              <Button>{t.save}</Button>
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

function Fields({ typed, language }: { readonly typed: TypedForm; readonly language: WorkspaceContext['language'] }) {
  const t = messages[language].organisation;
  const text = { maxLength: textLimits.name };
  return (
    <>
      <h2>{t.enterNew}</h2>
      <TextField {...fieldOf(typed, 'name')} {...text} label={t.name} width="long" />
      <TextField {...fieldOf(typed, 'nameKana')} {...text} label={t.nameKana} width="long" />
      <SelectField
        {...fieldOf(typed, 'sector')}
        label={t.sector}
        placeholder={null}
        options={sectors.map((value) => ({ value, label: directoryWords[language].sectors[value] }))}
      />
      <TextField {...fieldOf(typed, 'headTitle')} {...text} label={t.headTitle} width="short" />
      <TextField {...fieldOf(typed, 'headName')} {...text} label={t.headName} />
      <TextField {...fieldOf(typed, 'contactName')} {...text} label={t.contactName} />
      <TextField {...fieldOf(typed, 'telephone')} {...text} label={t.telephone} type="tel" width="short" />
      <TextField {...fieldOf(typed, 'fax')} {...text} label={t.fax} type="tel" width="short" />
      <TextField {...fieldOf(typed, 'email')} {...text} label={t.email} inputMode="email" />
      <fieldset class="field">
        <legend class="field__label">{t.meets}</legend>
        <p class="field__help">{t.meetsHelp}</p>
        <SelectField
          {...fieldOf(typed, 'week')}
          label={t.week}
          placeholder={t.noRule}
          options={meetingWeeks.map((week) => ({ value: String(week), label: weekName(week, language) }))}
        />
        <SelectField
          {...fieldOf(typed, 'weekday')}
          label={t.weekday}
          options={weekdays.map((day) => ({ value: String(day), label: weekdayName(day, language) }))}
        />
        <TextField {...fieldOf(typed, 'at')} label={t.at} help={t.atHelp} maxLength={20} width="short" />
      </fieldset>
    </>
  );
}

async function save(context: WorkspaceContext): Promise<Reply> {
  const { tx, actor, form, params, clock, language } = context;
  const values = readValues(form, organisationFields);
  const read = readFounded(values, language);
  if (read.errors.length > 0) return show(context, { values, errors: read.errors }, null, 422);
  const founded = await foundOrganisation(tx, actor, {
    foundingId: params.founding ?? '',
    version: formVersion(form),
    organisation: read.organisation,
    clock,
  });
  if (founded.ok) {
    context.touch(founded.value.organisationId);
    return redirect(`${paths.founding.to(actor.workspaceKey, params.founding ?? '')}?done=organisation`);
  }
  const { error } = founded;
  switch (error.kind) {
    case 'invalid':
      return show(context, { values, errors: wordProblems(error.problems, language) }, null, 422);
    case 'organisation': {
      const errors = error.problems.map((problem) => wordOrganisationProblem(problem, language));
      return show(context, { values, errors }, null, 422);
    }
    case 'changed':
      return show(context, { values, errors: [] }, error, 409);
    default:
      return refuseFounding(error);
  }
}

async function give(context: WorkspaceContext): Promise<Reply> {
  const { tx, actor, form, params, clock, language } = context;
  const seats = form.all('seats').map((text) => {
    const [seatId = '', version = ''] = text.split('.');
    return { seatId, version: Number(version) || 0 };
  });
  const given = await giveSeats(tx, actor, { foundingId: params.founding ?? '', seats, clock });
  if (given.ok) return redirect(`${paths.founding.to(actor.workspaceKey, params.founding ?? '')}?done=seats`);
  const { error } = given;
  switch (error.kind) {
    case 'invalid':
      return showFounding(context, { seatsError: wordProblems(error.problems, language)[0]?.message, status: 422 });
    case 'changed':
    case 'seats-changed':
      return showFounding(context, { seatsError: messages[language].seatsChanged, status: 409 });
    default:
      return refuseFounding(error);
  }
}

export const organisationRoutes: readonly Route[] = [
  workspaceRoute({
    method: 'get',
    path: paths.foundingOrganisation.pattern,
    who: secretariat,
    audit: 'feedback.see-founding',
    handle: (context) => show(context, null),
  }),
  workspaceRoute({
    method: 'post',
    path: paths.foundingOrganisation.pattern,
    who: secretariat,
    audit: 'feedback.found-organisation',
    handle: (context) => (context.form.get('do') === 'seats' ? give(context) : save(context)),
  }),
];
