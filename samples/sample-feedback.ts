import type { Agreement, AnswerForm } from '#feedback/domain/answer.ts';
import type { FoundingStep } from '#feedback/domain/founding.ts';
import type { AnswerKind } from '#feedback/domain/question.ts';
import type { AnswerChannel, SentChannel } from '#feedback/domain/state.ts';

/** The relay of a sample town as pure content, every step with its day; organisations, bodies and people by the short keys of the councils. */
export interface SampleFeedback {
  readonly settings: {
    readonly officeName: string;
    readonly postalCode: string;
    readonly address: string;
    readonly telephone: string;
    readonly fax: string;
    readonly email: string;
  };
  /** Oldest first. */
  readonly questions: readonly SampleQuestion[];
  readonly foundings: readonly SampleFounding[];
}

export interface SampleQuestion {
  readonly body: string;
  readonly raisedOn: string;
  readonly title: string;
  readonly background: string;
  readonly answerKind: AnswerKind;
  readonly points: readonly string[];
  readonly choices?: readonly string[];
  readonly silenceAgrees?: boolean;
  /** Words of a key remark, or titles of an agenda item or a challenge, as the councils have them. */
  readonly from: { readonly kind: 'key-remark' | 'agenda-item' | 'challenge'; readonly words: string } | null;
  readonly to: readonly SampleAddressee[];
  readonly closed?: { readonly on: string; readonly as: 'ended' | 'withdrawn'; readonly note: string };
}

export interface SampleAddressee {
  readonly organisation: string;
  readonly dueOn: string;
  /** Who carries it: a person's key. */
  readonly carrier?: string;
  readonly sent?: { readonly on: string; readonly channel: SentChannel };
  readonly agendaOn?: { readonly noted: string; readonly day: string };
  /** By telephone, of those who were silent. */
  readonly reminded?: { readonly on: string; readonly note: string };
  readonly answer?: SampleAnswer;
  readonly reflected?: { readonly on: string; readonly response: string; readonly changed: string };
  readonly returned?: { readonly on: string; readonly channel: SentChannel };
}

export interface SampleAnswer {
  readonly on: string;
  readonly channel: Exclude<AnswerChannel, 'account'>;
  readonly kind: AnswerForm;
  readonly texts: readonly string[];
  readonly choice?: number;
  readonly agreement?: Agreement;
  readonly indicatorName?: string;
  readonly indicatorMeasure?: string;
  readonly openOutside?: boolean;
  /** A person's key. */
  readonly by: string;
}

export interface SampleFounding {
  readonly trade: string;
  readonly sector: 'medical' | 'care' | 'resident' | 'administration' | 'other';
  readonly plannedName: string;
  readonly note: string;
  readonly startedOn: string;
  readonly steps: readonly { readonly step: FoundingStep; readonly on: string; readonly note: string }[];
}
