import { Button } from '#ui/button/button.tsx';
import { DataTable } from '#ui/data-table/data-table.tsx';
import { DescriptionList } from '#ui/description-list/description-list.tsx';
import { Disclosure } from '#ui/disclosure/disclosure.tsx';
import { Form } from '#ui/form/form.tsx';
import { useLanguage } from '#ui/language.ts';
import { SelectField } from '#ui/select-field/select-field.tsx';
import { minutesMessages } from '../../locales/minutes/messages.ts';
import { paperWords } from '../../locales/minutes/paper-words.ts';
import { signedAt } from '../../paper/minutes/minutes-paper.ts';
import { paths } from '../../paths.ts';
import type { MinutesSignature } from '../../store/minutes.ts';
import type { SectionProps } from './draft-section.tsx';
import { type Confirmed, confirmedBy, type MinutesPageData } from './load-page.ts';
import { shown } from './typed.ts';

/** だれが確認したか; and the form for who said so on paper. */
export function ConfirmationsSection({ data, workspaceKey, typed }: SectionProps) {
  const language = useLanguage();
  const t = minutesMessages[language].confirmations;
  const said = (confirmed: Confirmed) =>
    confirmed.kind === 'waiting' ? t.waiting : t[confirmed.kind](signedAt(confirmed.at, language));
  const states = data.signers.map((signer) => ({ signer, confirmed: confirmedBy(data, signer.personId) }));
  const waiting = states.filter(({ confirmed }) => confirmed.kind !== 'now');
  return (
    <section aria-labelledby="confirmations">
      <h2 id="confirmations">{t.heading}</h2>
      <DataTable
        caption={t.caption}
        captionHidden
        columns={[{ label: t.name }, { label: t.state, sentences: true }]}
        rows={states.map(({ signer, confirmed }) => ({ header: true, cells: [signer.name, said(confirmed)] }))}
      />
      {data.meeting.state === 'checking' && waiting.length > 0 ? (
        <Disclosure summary={t.record} open={typed?.form === 'confirm'}>
          <Form action={paths.minutes.to(workspaceKey, data.meeting.meetingId)} label={t.record}>
            <input type="hidden" name="do" value="confirm" />
            <input type="hidden" name="textSha256" value={data.editions.closed.sha256} />
            <SelectField
              {...shown(typed, 'confirm', 'personId', '')}
              label={t.name}
              help={t.recordHelp}
              options={waiting.map(({ signer }) => ({ value: signer.personId, label: signer.name }))}
              required
            />
            <Button kind="secondary">{t.submit}</Button>
          </Form>
        </Disclosure>
      ) : null}
    </section>
  );
}

/** 署名: who has signed the present text, whose signature no longer counts, and the hash. */
export function SignOffSection({
  data,
  showPublic,
}: {
  readonly data: MinutesPageData;
  readonly showPublic?: boolean;
}) {
  const language = useLanguage();
  const t = minutesMessages[language].signOff;
  const words = paperWords[language];
  const { chair, member } = data.standing;
  const stale = data.signatures.filter(({ textSha256 }) => textSha256 !== data.editions.closed.sha256);
  const line = (signature: MinutesSignature | null) =>
    signature
      ? t.signedBy(signature.signerName, signedAt(signature.enteredAt, language), words.ways[signature.via])
      : t.none;
  return (
    <section aria-labelledby="sign-off">
      <h2 id="sign-off">{t.heading}</h2>
      <DescriptionList
        items={[
          { term: words.signOff.chair, description: line(chair) },
          { term: words.signOff.member, description: line(member) },
          { term: t.hash, description: <Hash value={data.editions.closed.sha256} /> },
          ...(showPublic ? [{ term: t.publicHash, description: <Hash value={data.editions.public.sha256} /> }] : []),
        ]}
      />
      {stale.map((signature) => (
        <p key={signature.signatureId}>{t.stale(signature.signerName, signedAt(signature.enteredAt, language))}</p>
      ))}
      <p class="note">{t.check}</p>
    </section>
  );
}

/** Sixteen groups of four: it wraps on a phone, and can be compared by eye. */
export const Hash = ({ value }: { readonly value: string }) => <code>{value.replace(/(.{4})(?=.)/g, '$1 ')}</code>;
