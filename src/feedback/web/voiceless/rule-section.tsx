import { Fragment } from 'preact';
import { directoryWords } from '#directory/index.ts';
import type { Language } from '#kernel/language.ts';
import { DataTable } from '#ui/data-table/data-table.tsx';
import { Disclosure } from '#ui/disclosure/disclosure.tsx';
import type { VoicelessFindings } from '../../domain/voiceless/find-voiceless.ts';
import { speakersOfTrade, type Trade, trades } from '../../domain/voiceless/trades.ts';
import { messages } from '../../locales/voiceless/messages.ts';
import { tradeNames } from '../../locales/voiceless/trade-names.ts';

interface RuleProps {
  readonly speakers: VoicelessFindings['speakers'];
  readonly language: Language;
}

/** How the page knows: the rule in words, and for each trade who speaks for it here. */
export function RuleSection({ speakers, language }: RuleProps) {
  const t = messages[language].rule;
  return (
    <Disclosure summary={t.heading}>
      {t.about.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <DataTable
        caption={t.caption}
        columns={[{ label: t.columns.trade }, { label: t.columns.who, sentences: true }, { label: t.columns.here }]}
        rows={trades.map((trade) => ({
          header: true,
          cells: [
            tradeNames[language][trade],
            <WhoMay key="who" {...{ trade, language }} />,
            (speakers.get(trade) ?? []).map(({ name }) => name).join(language === 'ja' ? '、' : ', ') || t.nobody,
          ],
        }))}
      />
    </Disclosure>
  );
}

function WhoMay({ trade, language }: { readonly trade: Trade; readonly language: Language }) {
  const t = messages[language].rule;
  const { associations, named, allCareGroups } = speakersOfTrade[trade];
  const { kinds } = directoryWords[language];
  const between = language === 'ja' ? '、' : '; ';
  return (
    <>
      {associations.map((kind) => `${kinds[kind]}${between}`)}
      {t.named.before}
      {named.map((word, index) => (
        <Fragment key={word}>
          {index === 0 ? '' : t.named.between}
          <span lang="ja">{t.named.word(word)}</span>
        </Fragment>
      ))}
      {t.named.after}
      {allCareGroups ? `${between}${t.allCare}` : ''}
    </>
  );
}
