import type { Language } from '#kernel/language.ts';
import { paperPdf } from '#platform/paper/paper-pdf.ts';
import { inPostingOrder, printedPostalCode } from '../../domain/sending/posting-order.ts';
import { paperMessages, sendingWords } from '../../locales/sending/messages.ts';
import type { Attendee } from '../../store/sending/attendees.ts';

/** Labels on one sheet. 根拠: A4, 12面 (2×6), 86.4 × 42.3 mm, as sold in stationers' shops (README). */
export const LABELS_A_SHEET = 12;

export interface Label {
  readonly code: string;
  readonly address: string;
  readonly organisation: string;
  readonly name: string;
}

/** Attendees as papers are posted. */
export const postingOrderOf = (attendees: readonly Attendee[]): readonly Attendee[] =>
  inPostingOrder(
    attendees.map((attendee) => ({
      attendee,
      postalCode: attendee.contact?.postalCode ?? '',
      address: attendee.contact?.address ?? '',
      position: attendee.position,
    })),
  ).map(({ attendee }) => attendee);

/** 宛名 of everybody who has an address, in posting order. */
export const labelsOf = (attendees: readonly Attendee[], language: Language): readonly Label[] =>
  postingOrderOf(attendees).flatMap(({ contact, name, organisationName }) =>
    contact && contact.address.trim() !== ''
      ? [
          {
            code: printedPostalCode(contact.postalCode),
            address: contact.address,
            organisation: [organisationName, contact.jobTitle].filter(Boolean).join(' '),
            name: sendingWords[language].sama(name),
          },
        ]
      : [],
  );

export function labelsPdf(labels: readonly Label[], language: Language, madeAt: Date): Promise<Uint8Array> {
  const t = paperMessages[language].labels;
  return paperPdf(
    { template: 'src/councils/paper/sending/labels.typ', language, madeAt },
    { title: t.title, none: t.none, labels },
  );
}
