import type { Actor } from '#kernel/actor.ts';
import { formatAsOf } from '#kernel/as-of.ts';
import type { Language } from '#kernel/language.ts';
import { textLimits } from '#kernel/typed-text.ts';
import { Button } from '#ui/button/button.tsx';
import { ErrorSummary } from '#ui/error-summary/error-summary.tsx';
import { Form } from '#ui/form/form.tsx';
import { Notice } from '#ui/notice/notice.tsx';
import { PageHeader } from '#ui/page-header/page-header.tsx';
import { SelectField } from '#ui/select-field/select-field.tsx';
import { SideBySide } from '#ui/side-by-side/side-by-side.tsx';
import { TextArea } from '#ui/text-area/text-area.tsx';
import { TextField } from '#ui/text-field/text-field.tsx';
import { termPeriod } from '../../domain/bodies/term-period.ts';
import { type Office, offices } from '../../domain/body.ts';
import { messages } from '../../locales/bodies/messages.ts';
import { councilWords } from '../../locales/words/words.ts';
import { paths } from '../../paths.ts';
import type { NamedTerm } from '../../store/bodies.ts';
import { type FilledForm, fieldsOf, type Typed } from './typed-form.ts';

export interface TermPageProps {
  readonly term: NamedTerm;
  readonly bodyName: string;
  readonly seat: string;
  readonly office: FilledForm;
  readonly ending: FilledForm;
  readonly theirs: Typed | null;
  readonly actor: Actor;
  readonly language: Language;
}

/** One term: its office, and its early end. */
export function TermPage({ term, bodyName, seat, office, ending, theirs, actor, language }: TermPageProps) {
  const { seat: t, form } = messages[language];
  const words = councilWords[language].office;
  const key = actor.workspaceKey;
  const field = fieldsOf(office);
  const ended = fieldsOf(ending);
  const named = (value = '') => words[value as Office] ?? value;
  return (
    <>
      <ErrorSummary errors={[...office.errors, ...ending.errors]} />
      <PageHeader
        title={t.termTitle(term.personName)}
        lead={`${bodyName} ${seat}（${termPeriod(term.appointedOn, term.endsOn, language)}）`}
      />
      {term.endedOn === null ? null : (
        <Notice
          kind="info"
          title={
            term.endedOn < term.appointedOn
              ? t.tookBack(term.endReason)
              : `${formatAsOf(term.endedOn, language)} ${t.termEnded(term.endReason)}`
          }
        />
      )}
      <section aria-labelledby="office">
        <h2 id="office">{t.officeHeading}</h2>
        {theirs ? (
          <Notice kind="warning" title={form.changedTitle} level={3}>
            <p>{form.changedBody}</p>
            <SideBySide
              fields={[
                { label: t.office, mine: named(office.typed.office), theirs: named(theirs.office) },
                { label: t.howNamed, mine: office.typed.howNamed ?? '', theirs: theirs.howNamed ?? '' },
              ]}
            />
          </Notice>
        ) : null}
        <Form action={paths.term.to(key, term.termId)} label={t.officeHeading}>
          <input type="hidden" name="version" value={String(term.version)} />
          <SelectField
            {...field('office')}
            label={t.office}
            placeholder={null}
            options={offices.map((each) => ({ value: each, label: words[each] }))}
          />
          <TextField {...field('howNamed')} label={t.howNamed} help={t.howNamedHelp} maxLength={textLimits.name} />
          <Button>{t.officeSubmit}</Button>
        </Form>
      </section>
      {term.endedOn === null ? (
        <section aria-labelledby="end-term">
          <h2 id="end-term">{t.endTermHeading}</h2>
          <p>{t.endTermLead}</p>
          <Form action={paths.endTerm.to(key, term.termId)} label={t.endTermHeading} confirm={t.endTermConfirm}>
            <TextField {...ended('endedOn')} label={t.endedOnLabel} help={form.dateHelp} maxLength={100} required />
            <TextArea
              {...ended('reason')}
              label={t.reason}
              help={t.reasonHelp}
              rows={2}
              maxLength={textLimits.sentence}
              required
            />
            <Button kind="tertiary">{t.endTermSubmit}</Button>
          </Form>
        </section>
      ) : null}
    </>
  );
}
