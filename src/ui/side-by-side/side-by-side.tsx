import type { Language } from '#kernel/language.ts';
import { useLanguage } from '#ui/language.ts';
import { uiMessages } from '#ui/messages.ts';

export interface SideBySideProps {
  readonly fields: readonly {
    readonly label: string;
    /** What the reader typed. */
    readonly mine: string;
    /** What is stored now. */
    readonly theirs: string;
  }[];
  /** The page's unless told. */
  readonly language?: Language;
}

/** After two people changed one thing at once: what is stored now and what you typed, field by field. Nobody's text is lost. */
export function SideBySide({ fields, language }: SideBySideProps) {
  const ofPage = useLanguage();
  const t = uiMessages[language ?? ofPage].sideBySide;
  return (
    <div class="side-by-side">
      {fields.map(({ label, mine, theirs }) => (
        <figure class="side-by-side__field" key={label}>
          <figcaption class="side-by-side__label">
            {label}
            {mine === theirs ? <span class="side-by-side__same">{t.same}</span> : null}
          </figcaption>
          <dl class="side-by-side__texts">
            <div class="side-by-side__text">
              <dt>{t.theirs}</dt>
              <dd>{theirs === '' ? t.empty : theirs}</dd>
            </div>
            <div class="side-by-side__text">
              <dt>{t.mine}</dt>
              <dd>{mine === '' ? t.empty : mine}</dd>
            </div>
          </dl>
        </figure>
      ))}
    </div>
  );
}
