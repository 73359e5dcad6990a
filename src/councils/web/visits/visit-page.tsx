import { spokenName } from '#access/index.ts';
import type { Actor } from '#kernel/actor.ts';
import { formatAsOf } from '#kernel/as-of.ts';
import { dateInJapan } from '#kernel/date-in-japan.ts';
import type { Language } from '#kernel/language.ts';
import { Button } from '#ui/button/button.tsx';
import { ErrorSummary } from '#ui/error-summary/error-summary.tsx';
import { Form } from '#ui/form/form.tsx';
import { Notice } from '#ui/notice/notice.tsx';
import { PageHeader } from '#ui/page-header/page-header.tsx';
import { RadioGroup } from '#ui/radio-group/radio-group.tsx';
import { SideBySide } from '#ui/side-by-side/side-by-side.tsx';
import { TextArea } from '#ui/text-area/text-area.tsx';
import { TextField } from '#ui/text-field/text-field.tsx';
import type { SeatOnDay } from '../../domain/seating.ts';
import { visitWays } from '../../domain/visits/visit.ts';
import { visitsMessages } from '../../locales/visits/messages.ts';
import { paths } from '../../paths.ts';
import type { Visit } from '../../store/visits.ts';
import { visitLimits } from '../../use-cases/visits/visit-input.ts';
import { memberName } from './member-name.ts';
import { type FieldError, formOfVisit, type VisitField, type VisitForm, visitFields } from './visit-form.ts';

export interface VisitPageProps {
  readonly meetingId: string;
  readonly seat: SeatOnDay;
  /** The visit that is being changed, as it is stored now; null for a new one. */
  readonly stored: Visit | null;
  readonly form: VisitForm;
  readonly errors: readonly FieldError[];
  /** Somebody else saved since the form was shown. */
  readonly conflict: boolean;
  readonly actor: Actor;
  readonly language: Language;
}

/** One visit: what was heard, in the member's own words. */
export function VisitPage(props: VisitPageProps) {
  const { meetingId, seat, stored, form, errors, conflict, actor, language } = props;
  const { form: t, ways } = visitsMessages[language];
  const key = actor.workspaceKey;
  const about = (field: VisitField) => ({
    name: field,
    value: form[field],
    error: errors.find((error) => error.field === field)?.message ?? null,
  });
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHeader
        title={t.title(memberName(seat, language))}
        lead={
          stored
            ? t.changeLead(spokenName(stored.byName, language), formatAsOf(dateInJapan(stored.enteredAt), language))
            : t.recordLead
        }
      />
      {conflict && stored ? <Conflict mine={form} stored={stored} language={language} /> : null}
      <Form action={stored ? paths.visit.to(key, stored.visitId) : paths.visits.to(key, meetingId)}>
        {stored ? (
          <input type="hidden" name="version" value={stored.version} />
        ) : (
          <input type="hidden" name="seat" value={seat.seatId} />
        )}
        <TextField {...about('visitedOn')} label={t.visitedOn} help={t.visitedOnHelp} maxLength={60} required />
        <RadioGroup
          {...about('way')}
          legend={t.way}
          options={visitWays.map((way) => ({ value: way, label: ways[way] }))}
          required
        />
        <TextField {...about('visitorName')} label={t.visitorName} maxLength={visitLimits.visitorName} required />
        <TextArea {...about('worries')} label={t.worries} help={t.worriesHelp} maxLength={visitLimits.worries} />
        <TextArea {...about('willSay')} label={t.willSay} help={t.willSayHelp} maxLength={visitLimits.willSay} />
        <TextArea {...about('note')} label={t.note} help={t.noteHelp} maxLength={visitLimits.note} rows={3} />
        <Button>{stored ? t.change : t.record}</Button>
      </Form>
      <p>
        <a href={paths.visits.to(key, meetingId)}>{t.toList}</a>
      </p>
    </>
  );
}

function Conflict({ mine, stored, language }: { mine: VisitForm; stored: Visit; language: Language }) {
  const { form: t, ways } = visitsMessages[language];
  const theirs = formOfVisit(stored, language);
  const shown = (field: VisitField, value: string): string =>
    field === 'way' ? (ways[visitWays.find((way) => way === value) ?? 'visit'] ?? value) : value;
  return (
    <Notice kind="warning" title={t.conflictTitle}>
      <p>{t.conflict}</p>
      <SideBySide
        fields={visitFields.map((field) => ({
          label: t[field],
          mine: shown(field, mine[field]),
          theirs: shown(field, theirs[field]),
        }))}
      />
    </Notice>
  );
}
