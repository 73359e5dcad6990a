import { Button } from '#ui/button/button.tsx';
import { ErrorSummary } from '#ui/error-summary/error-summary.tsx';
import { Form } from '#ui/form/form.tsx';
import { LinkButton } from '#ui/link-button/link-button.tsx';
import { Notice } from '#ui/notice/notice.tsx';
import { PageHeader } from '#ui/page-header/page-header.tsx';
import { RadioGroup, type RadioOption } from '#ui/radio-group/radio-group.tsx';
import { TextArea } from '#ui/text-area/text-area.tsx';

export interface ClosePageProps {
  readonly title: string;
  /** What it is about: the challenge's or the action's own title. */
  readonly about: string;
  readonly lead: string;
  /** Something the officer should know before. */
  readonly warning: string | null;
  /** null where there is nothing to choose: taking up again. */
  readonly states: { readonly legend: string; readonly options: readonly RadioOption[] } | null;
  readonly note: string;
  readonly noteHelp: string;
  readonly submit: string;
  readonly cancel: string;
  readonly form: Readonly<Record<'state' | 'note', string>>;
  readonly errors: readonly { readonly field: 'state' | 'note'; readonly message: string }[];
  /** Says that somebody else was first; null otherwise. */
  readonly changed: { readonly title: string; readonly now: string } | null;
  readonly version: number;
  readonly action: string;
  readonly back: string;
}

/** Ends a challenge or an action with a sentence, or takes it up again. */
export function ClosePage(props: ClosePageProps) {
  const errorOf = (field: 'state' | 'note') => props.errors.find((error) => error.field === field)?.message ?? null;
  return (
    <>
      <ErrorSummary errors={props.errors} />
      <PageHeader title={props.title} lead={props.about} />
      {props.changed ? (
        <Notice kind="warning" title={props.changed.title}>
          <p>{props.changed.now}</p>
        </Notice>
      ) : null}
      <p>{props.lead}</p>
      {props.warning === null ? null : <p>{props.warning}</p>}
      <Form action={props.action}>
        <input type="hidden" name="version" value={String(props.version)} />
        {props.states ? (
          <RadioGroup
            name="state"
            legend={props.states.legend}
            options={props.states.options}
            value={props.form.state}
            error={errorOf('state')}
            required
          />
        ) : null}
        <TextArea
          name="note"
          label={props.note}
          help={props.noteHelp}
          value={props.form.note}
          error={errorOf('note')}
          rows={3}
          maxLength={1000}
          required
        />
        <div class="actions">
          <Button>{props.submit}</Button>
          <LinkButton kind="tertiary" href={props.back}>
            {props.cancel}
          </LinkButton>
        </div>
      </Form>
    </>
  );
}
