import type { Actor } from '#kernel/actor.ts';
import type { Language } from '#kernel/language.ts';
import { printedNumber } from '#kernel/printed-number.ts';
import { DescriptionList } from '#ui/description-list/description-list.tsx';
import { LinkButton } from '#ui/link-button/link-button.tsx';
import { PageHeader } from '#ui/page-header/page-header.tsx';
import { messages } from '../locales/messages.ts';
import { paths } from '../paths.ts';
import type { ImportRow } from '../store/imports.ts';
import { dayOf } from './words.ts';

export interface ImportDonePageProps {
  readonly it: ImportRow;
  readonly actor: Actor;
  readonly language: Language;
  readonly nameOf: (auditName: string) => string;
}

/** What an import did; it stays to be looked up. */
export function ImportDonePage({ it, actor, language, nameOf }: ImportDonePageProps) {
  const { import: t, figure: f, enteredByAt } = messages[language];
  const key = actor.workspaceKey;
  const count = (n: number) => printedNumber(String(n));
  return (
    <>
      <PageHeader
        title={t.doneTitle}
        lead={t.doneLead(it.added, it.corrected)}
        actions={
          <>
            <LinkButton href={paths.picture.to(key)}>{t.toPicture}</LinkButton>
            <LinkButton kind="secondary" href={paths.checks.to(key)}>
              {t.toChecks}
            </LinkButton>
            <LinkButton kind="tertiary" href={paths.figures.to(key)}>
              {t.toFigures}
            </LinkButton>
          </>
        }
      />
      <DescriptionList
        items={[
          { term: t.fileName, description: it.fileName },
          ...(it.encoding ? [{ term: t.encoding, description: it.encoding }] : []),
          { term: t.rows, description: count(it.rowCount) },
          { term: t.added, description: count(it.added) },
          { term: t.corrected, description: count(it.corrected) },
          { term: t.unchanged, description: count(it.unchanged) },
          { term: t.skipped, description: count(it.skipped) },
          {
            term: f.entered,
            description: enteredByAt(nameOf(it.enteredBy), dayOf(it.enteredAt.toISOString(), language)),
          },
        ]}
      />
    </>
  );
}
