import type { Actor } from '#kernel/actor.ts';
import type { Language } from '#kernel/language.ts';
import { Button } from '#ui/button/button.tsx';
import { DataTable } from '#ui/data-table/data-table.tsx';
import { ErrorSummary } from '#ui/error-summary/error-summary.tsx';
import { Form } from '#ui/form/form.tsx';
import { Notice } from '#ui/notice/notice.tsx';
import { PageHeader } from '#ui/page-header/page-header.tsx';
import { TextArea } from '#ui/text-area/text-area.tsx';
import { type CheckResult, fingerprint } from '../domain/checks.ts';
import type { Indicator } from '../domain/figure.ts';
import { messages } from '../locales/messages.ts';
import { namer } from '../locales/namer.ts';
import { paths } from '../paths.ts';
import { explanationText, FindingState, placedSentence } from './finding-list.tsx';
import { asOfAndKind } from './words.ts';

export interface ExplainPageProps {
  readonly finding: CheckResult;
  readonly catalogue: readonly Indicator[];
  readonly typed: string;
  readonly error: string | null;
  /** A figure changed between reading and sending. */
  readonly changed: boolean;
  readonly actor: Actor;
  readonly language: Language;
}

export function ExplainPage(props: ExplainPageProps) {
  const { finding, typed, error, changed, actor, language } = props;
  const { explain: t, ...all } = messages[language];
  return (
    <>
      <ErrorSummary errors={error === null ? [] : [{ field: 'reason', message: error }]} />
      <PageHeader title={t.title} lead={t.lead} />
      {changed ? (
        <Notice kind="warning" title={t.changedTitle}>
          <p>{t.changedBody}</p>
        </Notice>
      ) : null}
      <p>
        <FindingState finding={finding} language={language} /> {placedSentence(finding, language)}
      </p>
      <FindingFigures {...props} />
      {finding.explained ? (
        <section>
          <h2>{t.earlier}</h2>
          <p>{explanationText(finding.explained, language)}</p>
        </section>
      ) : null}
      {finding.status === 'violated' ? (
        <Form action={paths.explain.to(actor.workspaceKey)}>
          <input type="hidden" name="check" value={finding.check} />
          <input type="hidden" name="seen" value={fingerprint(finding)} />
          <TextArea name="reason" label={t.reason} help={t.reasonHelp} value={typed} error={error} rows={4} required />
          <Button>{t.submit}</Button>
        </Form>
      ) : (
        <Notice kind="info" title={t.noFindingTitle}>
          <p>{t.noFindingBody}</p>
        </Notice>
      )}
      <p>
        <a href={paths.checks.to(actor.workspaceKey)}>{all.picture.checks}</a>
      </p>
    </>
  );
}

function FindingFigures({ finding, catalogue, actor, language }: ExplainPageProps) {
  const t = messages[language];
  const words = namer(catalogue, language);
  return (
    <section>
      <h2>{t.explain.figuresHeading}</h2>
      <DataTable
        caption={t.explain.figuresCaption}
        captionHidden
        columns={[
          { label: t.figures.indicator },
          { label: t.figures.place },
          { label: t.figures.asOf },
          { label: t.figures.value, align: 'number' },
          { label: t.figures.source },
        ]}
        rows={finding.figures.map((figure) => ({
          header: true,
          cells: [
            <a key="name" href={paths.figure.to(actor.workspaceKey, figure.id)}>
              {words.name(figure.indicator)}
            </a>,
            figure.place,
            asOfAndKind(figure, language),
            words.amount(figure.value, figure.indicator),
            figure.source.title,
          ],
        }))}
      />
    </section>
  );
}
