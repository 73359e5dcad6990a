import { spokenName } from '#access/index.ts';
import { formatAsOf } from '#kernel/as-of.ts';
import { dateInJapan } from '#kernel/date-in-japan.ts';
import { Button } from '#ui/button/button.tsx';
import { DescriptionList } from '#ui/description-list/description-list.tsx';
import { ErrorSummary } from '#ui/error-summary/error-summary.tsx';
import { Form } from '#ui/form/form.tsx';
import { LinkButton } from '#ui/link-button/link-button.tsx';
import { Notice } from '#ui/notice/notice.tsx';
import { PageHeader } from '#ui/page-header/page-header.tsx';
import { PrintButton } from '#ui/print-button/print-button.tsx';
import { messages } from '../locales/messages.ts';
import { dateWithWeekday } from '../locales/regular-meeting-words.ts';
import { paths } from '../paths.ts';
import { directoryPolicy } from '../policy.ts';
import { DatesSection, type DatesSectionProps } from './dates-section.tsx';

export interface OrganisationPageProps extends DatesSectionProps {
  /** What was just done here: a key of the messages, or null. */
  readonly done: string | null;
  /** Why an ending could not be undone. */
  readonly refused: string | null;
}

/** One organisation: what it is, how to reach it, when it meets. */
export function OrganisationPage(props: OrganisationPageProps) {
  const { organisation, coming, typed, done, refused, actor, language } = props;
  const t = messages[language];
  const key = actor.workspaceKey;
  const next = coming.find(({ cancelled }) => !cancelled);
  const meeting = next
    ? t.one.nextMeeting([dateWithWeekday(next.heldOn, language), next.heldAt].join(' ').trim())
    : t.one.noMeeting;
  const ended = organisation.endedOn !== null;
  const said = Object.entries(t.done).find(([name]) => name === done)?.[1];
  return (
    <>
      <ErrorSummary
        errors={[...(typed?.errors ?? []), ...(refused === null ? [] : [{ field: null, message: refused }])]}
      />
      <PageHeader
        title={organisation.name}
        lead={`${t.one.summary(t.kinds[organisation.kind], t.sectors[organisation.sector])}${ended ? '' : meeting}`}
        actions={
          directoryPolicy['organisation.write'](actor) ? (
            <>
              <LinkButton href={paths.editOrganisation.to(key, organisation.organisationId)}>{t.one.edit}</LinkButton>
              {ended ? null : (
                <LinkButton kind="tertiary" href={paths.endOrganisation.to(key, organisation.organisationId)}>
                  {t.one.end}
                </LinkButton>
              )}
              <PrintButton />
            </>
          ) : (
            <PrintButton />
          )
        }
      />
      {said ? <Notice kind="success" title={said} /> : null}
      {ended ? <Ended {...props} /> : null}
      <Details {...props} />
      {ended ? null : <DatesSection {...props} />}
      <p class="note">
        {t.one.entered(
          spokenName(organisation.byName, language),
          formatAsOf(dateInJapan(organisation.enteredAt), language),
        )}
      </p>
    </>
  );
}

function Ended({ organisation, actor, language }: OrganisationPageProps) {
  const t = messages[language].one;
  return (
    <Notice kind="warning" title={t.endedNotice}>
      <p>{t.endedBody(formatAsOf(organisation.endedOn ?? '', language), organisation.endReason)}</p>
      {directoryPolicy['organisation.write'](actor) ? (
        <Form action={paths.reopenOrganisation.to(actor.workspaceKey, organisation.organisationId)}>
          <input type="hidden" name="version" value={String(organisation.version)} />
          <p>{t.reopenHelp}</p>
          <Button kind="secondary">{t.reopen}</Button>
        </Form>
      ) : null}
    </Notice>
  );
}

function Details({ organisation: it, actor, language }: OrganisationPageProps) {
  const t = messages[language];
  const item = (term: string, description: string) => ({ term, description: description || t.none });
  const written = (text: string) => <span class="as-written">{text}</span>;
  const inner = directoryPolicy['organisation.read-contacts'](actor);
  return (
    <section aria-labelledby="contacts">
      <h2 id="contacts">{t.one.contacts}</h2>
      <DescriptionList
        items={[
          item(t.fields.nameKana, it.nameKana),
          ...(inner
            ? [
                item(t.one.head, [it.headTitle, it.headName].filter((part) => part !== '').join(' ')),
                item(t.fields.contactName, it.contactName),
              ]
            : []),
          item(t.fields.postalCode, it.postalCode),
          item(t.fields.address, it.address),
          item(t.fields.telephone, it.telephone),
          ...(inner ? [item(t.fields.fax, it.fax), item(t.fields.email, it.email)] : []),
          ...(inner && it.note !== '' ? [{ term: t.fields.note, description: written(it.note) }] : []),
        ]}
      />
    </section>
  );
}
