import { Button } from '#ui/button/button.tsx';
import { Disclosure } from '#ui/disclosure/disclosure.tsx';
import { ErrorSummary } from '#ui/error-summary/error-summary.tsx';
import { FilterForm } from '#ui/filter-form/filter-form.tsx';
import { Form } from '#ui/form/form.tsx';
import { useLanguage } from '#ui/language.ts';
import { PageHeader } from '#ui/page-header/page-header.tsx';
import { SelectField } from '#ui/select-field/select-field.tsx';
import { messages } from '../../locales/questions/messages.ts';
import { paths } from '../../paths.ts';
import type { Askable } from '../../use-cases/questions/askable-organisations.ts';
import type { Origin } from '../../use-cases/questions/load-origin.ts';
import type { AskingBody } from '../../use-cases/questions/open-body.ts';
import { OrganisationLines } from './organisation-lines.tsx';
import { OriginBox } from './origin-box.tsx';
import type { FieldError } from './problem-sentence.ts';
import type { TypedLine, TypedWords } from './question-form.ts';
import { WordsFields } from './words-fields.tsx';

export interface NewQuestionPageProps {
  readonly workspaceKey: string;
  readonly body: AskingBody;
  readonly bodies: readonly AskingBody[];
  readonly origin: Origin | null;
  readonly organisations: readonly Askable[];
  readonly words: TypedWords;
  readonly lines: ReadonlyMap<string, TypedLine>;
  readonly errors: readonly FieldError[];
}

/** 照会の起案: words, organisations, due dates and carriers on one page. */
export function NewQuestionPage(props: NewQuestionPageProps) {
  const { workspaceKey, body, bodies, origin, organisations, words, lines, errors } = props;
  const t = messages[useLanguage()].form;
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHeader title={t.newTitle} lead={t.newLead} />
      {origin ? <OriginBox origin={origin} workspaceKey={workspaceKey} /> : null}
      <p>{t.asks(body.name)}</p>
      {bodies.length > 1 ? (
        <Disclosure summary={t.otherBody}>
          <ChooseBody {...props} chosen={body.bodyId} label={t.otherBody} />
        </Disclosure>
      ) : null}
      <Form action={paths.newQuestion.to(workspaceKey)} wide>
        <input type="hidden" name="body" value={body.bodyId} />
        {origin ? <input type="hidden" name="from" value={origin.kind} /> : null}
        {origin ? <input type="hidden" name="id" value={origin.id} /> : null}
        <h2>{t.words}</h2>
        <WordsFields typed={words} errors={errors} />
        <h2>{t.organisations}</h2>
        <OrganisationLines organisations={organisations} lines={lines} errors={errors} />
        <Button>{t.submit}</Button>
      </Form>
    </>
  );
}

export interface ChooseBodyProps {
  readonly workspaceKey: string;
  readonly bodies: readonly AskingBody[];
  readonly origin: Origin | null;
  readonly chosen: string;
  readonly label: string;
}

/** Which body asks: what was typed below is lost by this, so it stands above the form. */
export function ChooseBody({ workspaceKey, bodies, origin, chosen, label }: ChooseBodyProps) {
  const t = messages[useLanguage()].form;
  return (
    <FilterForm action={paths.newQuestion.to(workspaceKey)} label={label} submitLabel={t.goOn}>
      {origin ? <input type="hidden" name="from" value={origin.kind} /> : null}
      {origin ? <input type="hidden" name="id" value={origin.id} /> : null}
      <SelectField
        name="body"
        label={label}
        value={chosen}
        placeholder={null}
        options={bodies.map(({ bodyId, name }) => ({ value: bodyId, label: name }))}
      />
    </FilterForm>
  );
}
