import type { Language } from '#kernel/language.ts';
import { queryText } from '#platform/http/query-text.ts';
import { DataTable } from '#ui/data-table/data-table.tsx';
import { FilterForm } from '#ui/filter-form/filter-form.tsx';
import { Pagination } from '#ui/pagination/pagination.tsx';
import { SelectField } from '#ui/select-field/select-field.tsx';
import { TextField } from '#ui/text-field/text-field.tsx';
import { printedRecordingTime } from '../../domain/transcripts/recording-time.ts';
import { messages } from '../../locales/transcripts/messages.ts';
import { paths } from '../../paths.ts';
import type { StoredUtterance } from '../../store/utterances.ts';
import type { TranscriptPageProps } from './transcript-page.tsx';

/** Characters shown of one utterance; a page of long speeches should still open at once. */
const SHOWN = 3_000;
const SPEAKERS_LISTED = 300;

/** The utterances themselves, narrowed down and paged, each with the way to a key remark. */
export function UtteranceList({ loaded, filter, actor, language }: TranscriptPageProps) {
  const m = messages[language];
  const t = m.transcript;
  const key = actor.workspaceKey;
  const { meetingId } = loaded.meeting;
  const here = paths.transcript.to(key, meetingId);
  const seats = new Map(loaded.speakers.map(({ name, resolved }) => [name, resolved]));
  const narrowed = filter.words !== '' || filter.speaker !== null;
  return (
    <section aria-labelledby="utterances">
      <h2 id="utterances">{t.heading}</h2>
      <FilterForm action={here} label={t.searchLabel}>
        <TextField name="words" label={t.search} type="search" value={filter.words} maxLength={100} />
        <SelectField
          name="speaker"
          label={t.speaker}
          placeholder={t.allSpeakers}
          value={filter.speaker ?? ''}
          options={loaded.speakers
            .filter(({ name }) => name !== '')
            .slice(0, SPEAKERS_LISTED)
            .map(({ name }) => ({ value: name, label: name }))}
        />
      </FilterForm>
      {narrowed ? <p>{t.found(loaded.found)}</p> : null}
      <DataTable
        caption={t.heading}
        captionHidden
        empty={t.noMatch}
        columns={[
          { label: t.columns.time, align: 'number' },
          { label: t.columns.speaker },
          { label: t.columns.text, sentences: true },
          { label: t.columns.action, align: 'number' },
        ]}
        rows={loaded.utterances.map((utterance) => {
          const { speaker } = utterance;
          const outsider = seats.get(speaker)?.outsider;
          return {
            cells: [
              placeOf(utterance),
              `${speaker || m.noName}${outsider ? `（${m.outsiders[outsider]}）` : ''}`,
              <Words key="words" text={utterance.text} language={language} />,
              <a
                key="mark"
                href={`${paths.keyRemarks.to(key, meetingId)}${queryText({ utterance: `${utterance.transcriptId}.${utterance.position}` })}`}
              >
                {t.mark}
                <span class="visually-hidden">{t.markOf(speaker || m.noName, placeOf(utterance))}</span>
              </a>,
            ],
          };
        })}
      />
      <Pagination
        current={loaded.page}
        last={loaded.lastPage}
        href={(number) => `${here}${queryText({ words: filter.words, speaker: filter.speaker, page: String(number) })}`}
      />
    </section>
  );
}

/** The time in the recording; without one, the utterance's place: part-position. */
const placeOf = ({ startsMs, part, position }: StoredUtterance): string =>
  startsMs === null ? `${part}-${position}` : printedRecordingTime(startsMs);

function Words({ text, language }: { readonly text: string; readonly language: Language }) {
  const rest = text.length - SHOWN;
  const lines = (rest > 0 ? text.slice(0, SHOWN) : text).toWellFormed().split('\n').slice(0, 200);
  return (
    <>
      {lines.map((line, index) => (
        <span key={index}>
          {index > 0 ? <br /> : null}
          {line}
        </span>
      ))}
      {rest > 0 ? messages[language].transcript.more(rest) : null}
    </>
  );
}
