import type { Actor } from '#kernel/actor.ts';
import type { Language } from '#kernel/language.ts';
import { typedTextRefusal } from '#kernel/locales/typed-text-sentence.ts';
import { messages } from '../../locales/key-remarks/messages.ts';
import { messages as recordingMessages } from '../../locales/recording/messages.ts';
import { paths } from '../../paths.ts';
import type { KeyRemark } from '../../store/key-remarks.ts';
import type { MeetingOfBody } from '../../store/meetings.ts';
import type { RecordProblem } from '../../use-cases/recording/recordable.ts';
import type { Speaker } from '../../use-cases/recording/speakers.ts';
import { crumbs } from '../meetings/meeting-at.ts';
import { speakerText } from '../recording/speaker-field.ts';
import type { FormError } from '../recording/typed-form.ts';

export const kindName = (kind: KeyRemark['kind'], language: Language): string =>
  recordingMessages[language].kinds[kind];

export const speakerOf = (speakers: readonly Speaker[], keyRemark: KeyRemark, language: Language): string =>
  speakerText(speakers, keyRemark, recordingMessages[language]);

export const stateText = (
  { ending, relayedPath }: Pick<KeyRemark, 'ending' | 'relayedPath'>,
  language: Language,
): string => {
  const t = messages[language];
  if (ending === null) return t.open;
  return relayedPath === '' ? t.ended[ending] : t.relayed;
};

/** 会議 › the body › the meeting › 要点発言 › this one. */
export const keyRemarkCrumbs = (of: MeetingOfBody, actor: Actor, language: Language, ...here: readonly string[]) =>
  crumbs(
    actor,
    of,
    language,
    { label: messages[language].title, href: paths.keyRemarks.to(actor.workspaceKey, of.meeting.meetingId) },
    ...here,
  );

/** The refusals of the errands, each beside its field; `formField` where it goes by another name in the form. */
export function wordKeyRemarkProblems(
  problems: readonly RecordProblem[],
  language: Language,
  formField: (field: string) => string = (field) => field,
): readonly FormError[] {
  const t = messages[language];
  return problems.map(({ field, error }) => ({
    field: formField(field),
    message:
      error.kind === 'unknown'
        ? t.errors.unknown
        : error.kind === 'choose'
          ? t.errors.choose
          : typedTextRefusal(error, t.fields[field] ?? field, language),
  }));
}
