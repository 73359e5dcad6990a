import type { Actor } from '#kernel/actor.ts';
import type { Language } from '#kernel/language.ts';
import { textLimits } from '#kernel/typed-text.ts';
import { Button } from '#ui/button/button.tsx';
import { CheckboxField } from '#ui/checkbox-field/checkbox-field.tsx';
import { ErrorSummary } from '#ui/error-summary/error-summary.tsx';
import { Form } from '#ui/form/form.tsx';
import { Notice } from '#ui/notice/notice.tsx';
import { PageHeader } from '#ui/page-header/page-header.tsx';
import { SelectField } from '#ui/select-field/select-field.tsx';
import { SideBySide } from '#ui/side-by-side/side-by-side.tsx';
import { TextArea } from '#ui/text-area/text-area.tsx';
import { TextField } from '#ui/text-field/text-field.tsx';
import { bodyKinds, quorumRules } from '../../domain/body.ts';
import { messages } from '../../locales/bodies/messages.ts';
import { councilWords } from '../../locales/words/words.ts';
import { paths } from '../../paths.ts';
import type { Body } from '../../store/meetings.ts';
import { bodyFields, bodyLabels, storedBodyForm } from './body-form.ts';
import { type FilledForm, fieldsOf } from './typed-form.ts';

export interface BodyFormPageProps {
  readonly form: FilledForm;
  /** null for a new one. */
  readonly body: Body | null;
  /** Somebody else changed it since the form was shown: both stand side by side. */
  readonly changed: boolean;
  /** Those it may stand below. */
  readonly parents: readonly Body[];
  readonly actor: Actor;
  readonly language: Language;
}

export function BodyFormPage({ form, body, changed, parents, actor, language }: BodyFormPageProps) {
  const t = messages[language].form;
  const words = councilWords[language];
  const labels = bodyLabels(language);
  const field = fieldsOf(form);
  const key = actor.workspaceKey;
  const tick = (name: 'proxiesCount' | 'openToPublic') => (
    <CheckboxField name={name} label={labels[name]} checked={form.typed[name] === 'yes'} />
  );
  const line = (name: keyof typeof labels & string, maxLength: number, help?: string, required?: boolean) => (
    <TextField
      {...field(name)}
      label={labels[name]}
      help={help}
      maxLength={maxLength}
      width="long"
      required={required}
    />
  );
  const number = (name: 'noticeDays' | 'termMonths' | 'position', help?: string) => (
    <TextField
      {...field(name)}
      label={labels[name]}
      help={help}
      inputMode="numeric"
      maxLength={5}
      width="short"
      required
    />
  );
  return (
    <>
      <ErrorSummary errors={form.errors} />
      <PageHeader title={body ? t.editTitle(body.name) : t.newTitle} lead={t.lead} />
      {changed && body ? (
        <Notice kind="warning" title={t.changedTitle}>
          <p>{t.changedBody}</p>
          <SideBySide fields={differences(body, form, parents, language)} />
        </Notice>
      ) : null}
      <Form action={body ? paths.editBody.to(key, body.bodyId) : paths.newBody.to(key)}>
        {body ? <input type="hidden" name="version" value={String(body.version)} /> : null}
        {line('name', textLimits.name, t.nameHelp, true)}
        <SelectField
          {...field('kind')}
          label={labels.kind}
          options={bodyKinds.map((kind) => ({ value: kind, label: words.kind[kind] }))}
          required
        />
        <SelectField
          {...field('parentId')}
          label={labels.parentId}
          placeholder={t.noParent}
          options={parents.map((parent) => ({ value: parent.bodyId, label: parent.name }))}
        />
        <TextArea {...field('purpose')} label={labels.purpose} rows={3} maxLength={textLimits.long} />
        <TextArea
          {...field('legalGround')}
          label={labels.legalGround}
          help={t.legalGroundHelp}
          rows={2}
          maxLength={textLimits.sentence}
        />
        {line('secretariat', textLimits.name)}
        <TextArea
          {...field('secretariatContact')}
          label={labels.secretariatContact}
          rows={2}
          maxLength={textLimits.sentence}
        />
        {line('appointingAuthority', textLimits.name, t.authorityHelp)}
        {line('convener', textLimits.name, t.convenerHelp)}
        {line('documentPrefix', 20, t.prefixHelp)}
        <SelectField
          {...field('quorum')}
          label={labels.quorum}
          placeholder={null}
          options={quorumRules.map((rule) => ({ value: rule, label: words.quorum[rule] }))}
        />
        {tick('proxiesCount')}
        {number('noticeDays')}
        {tick('openToPublic')}
        {number('termMonths', t.termMonthsHelp)}
        {number('position', t.positionHelp)}
        <TextField {...field('foundedOn')} label={labels.foundedOn} help={t.dateHelp} maxLength={100} />
        <Button>{body ? t.submitEdit : t.submitNew}</Button>
      </Form>
    </>
  );
}

/** Only what differs, in the words of the form. */
function differences(stored: Body, form: FilledForm, parents: readonly Body[], language: Language) {
  const labels = bodyLabels(language);
  const words = councilWords[language];
  const t = messages[language].form;
  const theirs = storedBodyForm(stored, language);
  const shown = (name: (typeof bodyFields)[number], value: string): string => {
    if (name === 'kind') return words.kind[value as Body['kind']] ?? value;
    if (name === 'parentId') return parents.find((parent) => parent.bodyId === value)?.name ?? t.noParent;
    if (name === 'quorum') return words.quorum[value as Body['quorum']] ?? value;
    if (name === 'proxiesCount' || name === 'openToPublic') return value === 'yes' ? t.yes : t.no;
    return value;
  };
  return bodyFields
    .filter((name) => (theirs[name] ?? '') !== (form.typed[name] ?? '').replaceAll('\r\n', '\n'))
    .map((name) => ({
      label: labels[name],
      mine: shown(name, form.typed[name] ?? ''),
      theirs: shown(name, theirs[name] ?? ''),
    }));
}
