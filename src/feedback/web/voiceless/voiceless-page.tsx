import { councilsPaths } from '#councils/index.ts';
import type { Actor } from '#kernel/actor.ts';
import { formatAsOf } from '#kernel/as-of.ts';
import type { Language } from '#kernel/language.ts';
import { DataTable } from '#ui/data-table/data-table.tsx';
import { Disclosure } from '#ui/disclosure/disclosure.tsx';
import { LinkButton } from '#ui/link-button/link-button.tsx';
import { PageHeader } from '#ui/page-header/page-header.tsx';
import { PrintButton } from '#ui/print-button/print-button.tsx';
import { messages } from '../../locales/voiceless/messages.ts';
import { tradeNames } from '../../locales/voiceless/trade-names.ts';
import { paths } from '../../paths.ts';
import { feedbackPolicy } from '../../policy.ts';
import type { FollowedFounding, Voiceless } from '../../use-cases/voiceless/load-voiceless.ts';
import { RuleSection } from './rule-section.tsx';
import { seatText, tradeText } from './seat-words.ts';

export interface VoicelessPageProps {
  readonly found: Voiceless;
  readonly actor: Actor;
  readonly language: Language;
}

/** 団体のない分野: which seats lead to no organisation, and what is being done about it. */
export function VoicelessPage(props: VoicelessPageProps) {
  const { found, actor, language } = props;
  const t = messages[language].page;
  const seats = found.voiceless.reduce((sum, trade) => sum + trade.seats.length, 0);
  const keeps = feedbackPolicy['feedback.keep'](actor);
  return (
    <>
      <PageHeader
        title={t.title}
        lead={t.lead(found.voiceless.length, seats)}
        actions={
          <>
            {keeps ? (
              <LinkButton kind="secondary" href={paths.newFounding.to(actor.workspaceKey)}>
                {found.voiceless.length === 0 ? t.begin : t.beginOther}
              </LinkButton>
            ) : null}
            <PrintButton />
          </>
        }
      />
      {found.voiceless.length === 0 ? null : (
        <>
          <p>{t.about}</p>
          <Trades {...props} keeps={keeps} />
        </>
      )}
      <Untied {...props} keeps={keeps} />
      <Foundings {...props} keeps={keeps} />
      <RuleSection speakers={found.speakers} language={language} />
    </>
  );
}

type Shown = VoicelessPageProps & { readonly keeps: boolean };

function Trades({ found, actor, language, keeps }: Shown) {
  const words = messages[language];
  const t = words.page;
  return (
    <DataTable
      caption={t.caption}
      columns={[
        { label: t.columns.trade, unbroken: true },
        { label: t.columns.seats, sentences: true },
        { label: t.columns.founding },
      ]}
      rows={found.voiceless.map((trade) => {
        const name = tradeText(trade, language);
        return {
          header: true,
          cells: [
            <>
              {trade.trade === null ? name : t.none(name)} <span class="note">{t.count(trade.seats.length)}</span>
            </>,
            <ul key="seats">
              {trade.seats.map((seat) => (
                <li key={seat.seatId}>
                  {seatText(seat, language)}{' '}
                  <span class="note">
                    {seat.bodyName}・{words.reasons[seat.reason]}
                  </span>
                </li>
              ))}
            </ul>,
            trade.founding ? (
              <FoundingLine key="founding" followed={trade.founding} actor={actor} language={language} keeps={keeps} />
            ) : trade.trade === null && trade.sector === 'resident' ? (
              t.ownVoice
            ) : keeps ? (
              <a
                key="begin"
                href={`${paths.newFounding.to(actor.workspaceKey)}?${new URLSearchParams({ trade: trade.key })}`}
                aria-label={t.beginFor(name)}
              >
                {t.begin}
              </a>
            ) : (
              t.notBegun
            ),
          ],
        };
      })}
    />
  );
}

interface LineProps {
  readonly followed: FollowedFounding;
  readonly actor: Actor;
  readonly language: Language;
  readonly keeps: boolean;
}

/** 「みほん市通所介護事業所連絡会 5段階のうち2段階まで済み（次は規約）」 */
function FoundingLine({ followed: { founding, progress }, actor, language, keeps }: LineProps) {
  const { page: t, steps } = messages[language];
  const name = founding.organisationName || founding.plannedName || founding.trade;
  const far = progress.canReceive
    ? t.ready
    : [t.progress(progress.done, progress.of), progress.next === null ? '' : t.next(steps[progress.next])]
        .filter((part) => part !== '')
        .join(language === 'ja' ? '、' : '; ');
  return (
    <>
      {keeps ? <a href={paths.founding.to(actor.workspaceKey, founding.foundingId)}>{name}</a> : name}{' '}
      <span class="note">{far}</span>
    </>
  );
}

function Untied({ found, actor, language, keeps }: Shown) {
  const words = messages[language];
  const t = words.page;
  if (found.untied.length === 0) return null;
  return (
    <section aria-labelledby="untied">
      <h2 id="untied">{t.untied}</h2>
      <p>{t.untiedAbout}</p>
      <DataTable
        caption={t.untied}
        captionHidden
        columns={[
          { label: t.untiedColumns.seat, sentences: true },
          { label: t.untiedColumns.trade },
          { label: t.untiedColumns.speakers },
        ]}
        rows={found.untied.map((seat) => ({
          header: true,
          cells: [
            <>
              {keeps ? (
                <a href={councilsPaths.seat.to(actor.workspaceKey, seat.seatId)}>{seatText(seat, language)}</a>
              ) : (
                seatText(seat, language)
              )}{' '}
              <span class="note">
                {seat.bodyName}・{words.reasons[seat.reason]}
              </span>
            </>,
            tradeNames[language][seat.trade],
            seat.speakers.map(({ name }) => name).join(language === 'ja' ? '、' : ', '),
          ],
        }))}
      />
    </section>
  );
}

/** Foundings under way that no trade above shows, those that can be asked, and those given up. */
function Foundings({ found, actor, language, keeps }: Shown) {
  const t = messages[language].page;
  const above = new Set(found.voiceless.map(({ founding }) => founding?.founding.foundingId));
  const standing = found.foundings.filter(({ founding }) => founding.givenUpOn === null);
  const underWay = standing.filter(({ founding, progress }) => !progress.canReceive && !above.has(founding.foundingId));
  const finished = standing.filter(({ progress }) => progress.canReceive);
  // Why it was given up may name people: for those who keep the books.
  const givenUp = keeps ? found.foundings.filter(({ founding }) => founding.givenUpOn !== null) : [];
  const line = (followed: FollowedFounding) => (
    <li key={followed.founding.foundingId}>
      <FoundingLine {...{ followed, actor, language, keeps }} />
    </li>
  );
  return (
    <>
      {underWay.length === 0 ? null : (
        <section aria-labelledby="foundings">
          <h2 id="foundings">{t.foundings}</h2>
          <ul>{underWay.map(line)}</ul>
        </section>
      )}
      {finished.length === 0 ? null : (
        <section aria-labelledby="finished">
          <h2 id="finished">{t.finished}</h2>
          <ul>{finished.map(line)}</ul>
        </section>
      )}
      {givenUp.length === 0 ? null : (
        <Disclosure summary={t.givenUp}>
          <ul>
            {givenUp.map(({ founding }) => (
              <li key={founding.foundingId}>
                <a href={paths.founding.to(actor.workspaceKey, founding.foundingId)}>
                  {founding.plannedName || founding.trade}
                </a>{' '}
                <span class="note">
                  {t.givenUpOn(formatAsOf(founding.givenUpOn!, language), founding.giveUpReason)}
                </span>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  );
}
