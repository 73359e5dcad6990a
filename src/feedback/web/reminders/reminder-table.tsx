import { formatAsOfBriefly } from '#kernel/as-of.ts';
import { queryText } from '#platform/http/query-text.ts';
import { Badge } from '#ui/badge/badge.tsx';
import { DataTable } from '#ui/data-table/data-table.tsx';
import { useLanguage } from '#ui/language.ts';
import type { Addressee } from '../../domain/addressee.ts';
import { referenceText } from '../../domain/reference.ts';
import type { MadeReminder, ReminderRow } from '../../domain/reminders/reminder-rows.ts';
import { messages } from '../../locales/reminders/messages.ts';
import { paths } from '../../paths.ts';
import { Day } from '../questions/day.tsx';

export const referenceOf = ({ fiscalYear, questionNumber, number }: Addressee): string =>
  referenceText({ fiscalYear, number: questionNumber, addressee: number });

/** One row a silent 照会先. With `choosing`, each has a box to tick, inside the form around the table. */
export function ReminderTable({
  rows,
  chosen,
  workspaceKey: key,
  choosing,
}: {
  readonly rows: readonly ReminderRow[];
  readonly chosen: readonly string[];
  readonly workspaceKey: string;
  readonly choosing: boolean;
}) {
  const language = useLanguage();
  const t = messages[language];
  const { columns } = t;
  return (
    <DataTable
      caption={t.caption(rows.length)}
      dense
      empty={t.emptyFiltered}
      columns={[
        { label: columns.organisation, name: true },
        ...(choosing ? [{ label: columns.choose }] : []),
        { label: columns.silent },
        { label: columns.due, unbroken: true },
        { label: columns.reminded, name: true },
        { label: columns.next, unbroken: true },
        { label: columns.actions, unbroken: true },
      ]}
      rows={rows.map((row) => {
        const { addressee, next } = row;
        const { addresseeId, organisationId, organisationName } = addressee;
        const reference = referenceOf(addressee);
        return {
          header: true,
          cells: [
            <>
              <a href={paths.organisation.to(key, organisationId)}>{organisationName}</a>
              <p class="note">
                <a href={paths.addressee.to(key, addresseeId)}>{`${reference} ${addressee.questionTitle}`}</a>
              </p>
              {row.waitsForHand ? (
                <p>
                  <Badge tone="concern">{t.waiting}</Badge> <span class="note">{t.waitingHelp}</span>
                </p>
              ) : null}
            </>,
            ...(choosing
              ? [
                  <input
                    key="choose"
                    class="choice__control"
                    type="checkbox"
                    name="addressee"
                    value={addresseeId}
                    checked={chosen.includes(addresseeId)}
                    aria-label={t.choose(organisationName, reference)}
                  />,
                ]
              : []),
            <>
              {t.days(row.daysSilent)}
              <p class="note">{t.sentOn(formatAsOfBriefly(addressee.sentOn ?? '', language))}</p>
              {addressee.state === 'on-agenda' && addressee.agendaOn ? (
                <p class="note">{t.onAgenda(formatAsOfBriefly(addressee.agendaOn, language))}</p>
              ) : null}
            </>,
            <>
              <Day day={addressee.dueOn} />
              <p class="note">{t.daysPast(row.daysPastDue)}</p>
            </>,
            <Reminded key="reminded" reminders={row.reminders} />,
            next === null ? (
              t.nothingNext
            ) : (
              <>
                <Day day={next.on} />
                <p class="note">{t.step(next.step)}</p>
              </>
            ),
            <>
              <p>
                <a href={paths.remind.to(key, addresseeId)} aria-label={t.byHandOf(organisationName, reference)}>
                  {t.byHand}
                </a>
              </p>
              <p>
                <a
                  href={`${paths.reminderSheets.to(key)}${queryText({ organisation: organisationId })}`}
                  aria-label={t.sheetOf(organisationName)}
                >
                  {t.sheet}
                </a>
              </p>
            </>,
          ],
        };
      })}
    />
  );
}

function Reminded({ reminders }: { readonly reminders: readonly MadeReminder[] }) {
  const language = useLanguage();
  const t = messages[language];
  if (reminders.length === 0) return <>{t.none}</>;
  return (
    <ul>
      {reminders.map((reminder, index) => (
        <li key={index}>
          {t.reminder(
            formatAsOfBriefly(reminder.remindedOn, language),
            t.channels[reminder.channel],
            [
              reminder.step === null ? '' : t.step(reminder.step),
              reminder.mailState ? t.mailStates[reminder.mailState] : '',
            ]
              .filter(Boolean)
              .join(language === 'ja' ? '、' : ', '),
          )}
          {reminder.note === '' ? null : <p class="note">{reminder.note}</p>}
        </li>
      ))}
    </ul>
  );
}
