import { directoryPaths, regularMeetingText } from '#directory/index.ts';
import type { Actor } from '#kernel/actor.ts';
import { formatAsOf } from '#kernel/as-of.ts';
import type { IsoDate } from '#kernel/calendar.ts';
import type { Language } from '#kernel/language.ts';
import { DescriptionList } from '#ui/description-list/description-list.tsx';
import { ErrorSummary } from '#ui/error-summary/error-summary.tsx';
import { LinkButton } from '#ui/link-button/link-button.tsx';
import { Notice } from '#ui/notice/notice.tsx';
import { PageHeader } from '#ui/page-header/page-header.tsx';
import { ProgressBar } from '#ui/progress-bar/progress-bar.tsx';
import { messages } from '../../locales/voiceless/messages.ts';
import { paths } from '../../paths.ts';
import { isFounded } from '../../use-cases/voiceless/found-organisation.ts';
import type { LoadedFounding } from '../../use-cases/voiceless/load-founding.ts';
import { FoundingHistory } from './founding-history.tsx';
import { FoundingSeats } from './founding-seats.tsx';
import { FoundingSteps, type ReturnedStep } from './founding-steps.tsx';

export interface FoundingPageProps {
  readonly loaded: LoadedFounding;
  readonly today: IsoDate;
  /** What was just done, in words; '' for nothing. */
  readonly said: string;
  /** A step's form that came back. */
  readonly returned: ReturnedStep | null;
  /** What is wrong with the form that gives seats. */
  readonly seatsError: string | null;
  readonly actor: Actor;
  readonly language: Language;
}

/** One founding: how far it has come, what to do next, and the way to the first question. */
export function FoundingPage(props: FoundingPageProps) {
  const { loaded, said, returned, seatsError, actor, language } = props;
  const { founding, progress } = loaded;
  const t = messages[language].one;
  const key = actor.workspaceKey;
  const { foundingId } = founding;
  const givenUp = founding.givenUpOn !== null;
  const errors = [
    ...(returned?.errors ?? []).map(({ field, message }) => ({ field: `${returned!.step}-${field}`, message })),
    ...(seatsError === null ? [] : [{ field: 'seats', message: seatsError }]),
  ];
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHeader
        title={t.title(founding.trade)}
        lead={leadOf(loaded, language)}
        actions={
          <>
            {progress.canReceive ? (
              <LinkButton href={raiseHref(key, founding.organisationId!)}>{t.raise}</LinkButton>
            ) : null}
            <LinkButton kind="tertiary" href={paths.editFounding.to(key, foundingId)}>
              {t.edit}
            </LinkButton>
            <LinkButton kind="tertiary" href={paths.giveUpFounding.to(key, foundingId)}>
              {givenUp ? t.takeUp : t.giveUp}
            </LinkButton>
          </>
        }
      />
      {said === '' ? null : <Notice kind="success" title={said} />}
      <Odd loaded={loaded} language={language} />
      <ProgressBar
        label={t.progress}
        value={progress.done}
        max={progress.of}
        text={messages[language].page.progress(progress.done, progress.of)}
      />
      {founding.note === '' ? null : <p class="as-written">{founding.note}</p>}
      <FoundingSteps {...props} />
      <OrganisationSection {...props} />
      <FoundingSeats loaded={loaded} error={seatsError} actor={actor} language={language} />
      <FoundingHistory loaded={loaded} language={language} />
    </>
  );
}

const raiseHref = (key: string, organisationId: string): string =>
  `${paths.newQuestion.to(key)}?${new URLSearchParams({ organisation: organisationId })}`;

function leadOf({ founding, progress }: LoadedFounding, language: Language): string {
  const { one, steps } = messages[language];
  if (founding.givenUpOn !== null)
    return one.lead.givenUp(formatAsOf(founding.givenUpOn, language), founding.giveUpReason);
  const name = founding.organisationName || founding.plannedName;
  if (progress.next === null) return progress.canReceive ? one.lead.ready(name) : one.lead.organisation;
  return progress.canReceive
    ? one.lead.partly(name, steps[progress.next])
    : one.lead.next(name, progress.done, progress.of, steps[progress.next]);
}

/** A later step before an earlier one: let through, and said. */
function Odd({ loaded: { states }, language }: Pick<FoundingPageProps, 'loaded' | 'language'>) {
  const { one: t, steps } = messages[language];
  const sentences = states.flatMap(({ step, skipped, before }) => [
    ...(skipped.length === 0
      ? []
      : [
          t.skipped(
            steps[step],
            skipped.map((each) => steps[each]),
          ),
        ]),
    ...(before.length === 0
      ? []
      : [
          t.before(
            steps[step],
            before.map((each) => steps[each]),
          ),
        ]),
  ]);
  if (sentences.length === 0) return null;
  return (
    <Notice kind="warning" title={t.oddTitle}>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Notice>
  );
}

function OrganisationSection({ loaded, actor, language }: FoundingPageProps) {
  const t = messages[language].one;
  const { founding, organisation } = loaded;
  const key = actor.workspaceKey;
  const door = paths.foundingOrganisation.to(key, founding.foundingId);
  const open = founding.givenUpOn === null && isFounded(founding);
  return (
    <section aria-labelledby="organisation">
      <h2 id="organisation">{t.organisation}</h2>
      {organisation ? (
        <DescriptionList
          items={[
            {
              term: t.organisationIs,
              description: (
                <a href={directoryPaths.organisation.to(key, organisation.organisationId)}>{organisation.name}</a>
              ),
            },
            {
              term: t.meets,
              description: organisation.meets ? regularMeetingText(organisation.meets, language) : t.noMeets,
            },
          ]}
        />
      ) : (
        <p>{open ? t.organisationNone : t.organisationYet}</p>
      )}
      {open ? (
        <p>
          <LinkButton kind={organisation ? 'tertiary' : 'primary'} href={door}>
            {organisation ? t.choose : t.enter}
          </LinkButton>
        </p>
      ) : null}
    </section>
  );
}
