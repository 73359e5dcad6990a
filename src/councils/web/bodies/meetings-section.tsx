import { formatAsOf } from '#kernel/as-of.ts';
import type { Language } from '#kernel/language.ts';
import { DataTable } from '#ui/data-table/data-table.tsx';
import { Disclosure } from '#ui/disclosure/disclosure.tsx';
import { messages } from '../../locales/bodies/messages.ts';
import { councilWords } from '../../locales/words/words.ts';
import { paths } from '../../paths.ts';
import type { Meeting } from '../../store/meetings.ts';

/** The rest is folded away: ten years of weekly meetings are five hundred lines. */
const SHOWN = 12;

interface MeetingsSectionProps {
  readonly meetings: readonly Meeting[];
  readonly empty: string;
  readonly workspaceKey: string;
  readonly language: Language;
}

/** 会議 of one body, the newest first. */
export function MeetingsSection({ meetings, empty, workspaceKey, language }: MeetingsSectionProps) {
  const t = messages[language].body;
  const earlier = meetings.slice(SHOWN);
  const table = (some: readonly Meeting[]) => (
    <MeetingTable meetings={some} empty={empty} workspaceKey={workspaceKey} language={language} />
  );
  return (
    <section aria-labelledby="meetings">
      <h2 id="meetings">{t.meetingsHeading}</h2>
      {table(meetings.slice(0, SHOWN))}
      {earlier.length > 0 ? <Disclosure summary={t.meetingsMore(earlier.length)}>{table(earlier)}</Disclosure> : null}
    </section>
  );
}

function MeetingTable({ meetings, empty, workspaceKey, language }: MeetingsSectionProps) {
  const { body: t, front } = messages[language];
  const words = councilWords[language];
  const { meeting, date, state, place } = t.meetingsColumns;
  return (
    <DataTable
      caption={t.meetingsHeading}
      captionHidden
      columns={[{ label: meeting }, { label: date, unbroken: true }, { label: state }, { label: place }]}
      empty={empty}
      rows={meetings.map((each) => ({
        header: true,
        cells: [
          <a key="meeting" href={paths.meeting.to(workspaceKey, each.meetingId)}>
            {front.nth(each.number)}
          </a>,
          `${formatAsOf(each.heldOn, language)} ${each.startsAt}–${each.endsAt}`,
          each.cancelledOn === null ? words.meetingState[each.state] : t.cancelled,
          each.place || words.meetingForm[each.form],
        ],
      }))}
    />
  );
}
