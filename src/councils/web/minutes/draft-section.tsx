import { textLimits } from '#kernel/typed-text.ts';
import { Beside } from '#ui/beside/beside.tsx';
import { Button } from '#ui/button/button.tsx';
import { Form } from '#ui/form/form.tsx';
import { useLanguage } from '#ui/language.ts';
import { Notice } from '#ui/notice/notice.tsx';
import { RadioGroup } from '#ui/radio-group/radio-group.tsx';
import { SideBySide } from '#ui/side-by-side/side-by-side.tsx';
import { TextArea } from '#ui/text-area/text-area.tsx';
import { minutesStyles } from '../../domain/minutes.ts';
import { minutesMessages } from '../../locales/minutes/messages.ts';
import { paperWords } from '../../locales/minutes/paper-words.ts';
import type { MinutesPaper } from '../../paper/minutes/minutes-paper.ts';
import { paths } from '../../paths.ts';
import type { AgendaItem } from '../../store/meetings.ts';
import { BlockView } from './block-view.tsx';
import type { MinutesPageData } from './load-page.ts';
import { shown, type Typed } from './typed.ts';

export interface SectionProps {
  readonly data: MinutesPageData;
  readonly workspaceKey: string;
  readonly typed: Typed | null;
}

/** What is stored now and what was typed, after somebody else was faster. */
export function Conflict({ typed, form }: { readonly typed: Typed | null; readonly form: string }) {
  const t = minutesMessages[useLanguage()].changed;
  if (typed?.form !== form || typed.conflict === null) return null;
  return (
    <Notice kind="warning" title={t.title} level={3}>
      <p>{t.body}</p>
      <SideBySide fields={[typed.conflict]} />
    </Notice>
  );
}

export function StyleChoice({
  typed,
  form,
  value,
}: {
  readonly typed: Typed | null;
  readonly form: string;
  readonly value: string;
}) {
  const language = useLanguage();
  const t = minutesMessages[language];
  return (
    <RadioGroup
      {...shown(typed, form, 'style', value)}
      legend={t.start.style}
      options={minutesStyles.map((style) => ({
        value: style,
        label: paperWords[language].styles[style],
        help: t.styleHelp[style],
      }))}
      required
    />
  );
}

/** 書き方 and 前文. */
export function SettingsSection({ data, workspaceKey, typed }: SectionProps) {
  const t = minutesMessages[useLanguage()];
  const { minutes } = data;
  if (!minutes || data.locked) return null;
  const form = 'settings';
  return (
    <section aria-labelledby="settings">
      <h2 id="settings">{t.settings.heading}</h2>
      <Conflict typed={typed} form={form} />
      <Form action={paths.minutes.to(workspaceKey, data.meeting.meetingId)} label={t.settings.heading}>
        <input type="hidden" name="do" value="change" />
        <input type="hidden" name="version" value={minutes.version} />
        <StyleChoice typed={typed} form={form} value={minutes.style} />
        <TextArea
          {...shown(typed, form, 'preface', minutes.preface)}
          label={t.settings.preface}
          help={t.settings.prefaceHelp}
          maxLength={textLimits.long}
          rows={3}
        />
        <Button kind="secondary">{t.settings.submit}</Button>
      </Form>
    </section>
  );
}

/** The text as it will print; beside each item the field for its summary. */
export function DraftSection({ data, workspaceKey, typed, paper }: SectionProps & { readonly paper: MinutesPaper }) {
  const t = minutesMessages[useLanguage()].draft;
  return (
    <section aria-labelledby="draft">
      <h2 id="draft">{t.heading}</h2>
      {data.locked ? null : (
        <p>
          {t.lead} <a href={paths.record.to(workspaceKey, data.meeting.meetingId)}>{t.recorder}</a>
        </p>
      )}
      {paper.parts.map(({ itemId, blocks }, index) => {
        const item = data.locked ? undefined : data.items.find((each) => each.itemId === itemId);
        return item ? (
          <Beside key={index} aside={<SummaryForm item={item} data={data} workspaceKey={workspaceKey} typed={typed} />}>
            <BlockView blocks={blocks} below="h2" />
          </Beside>
        ) : (
          <BlockView blocks={blocks} below="h2" key={index} />
        );
      })}
    </section>
  );
}

function SummaryForm({ item, data, workspaceKey, typed }: SectionProps & { readonly item: AgendaItem }) {
  const t = minutesMessages[useLanguage()].draft;
  const form = `summary-${item.itemId}`;
  return (
    <>
      <Conflict typed={typed} form={form} />
      <Form action={paths.minutes.to(workspaceKey, data.meeting.meetingId)} label={`${t.summary}：${item.title}`}>
        <input type="hidden" name="do" value="summary" />
        <input type="hidden" name="item" value={item.itemId} />
        <input type="hidden" name="version" value={item.version} />
        <TextArea
          {...shown(typed, form, 'summary', item.summary)}
          label={t.summary}
          help={t.summaryHelp}
          maxLength={textLimits.long}
          rows={6}
        />
        <Button kind="secondary">{t.save}</Button>
      </Form>
    </>
  );
}
