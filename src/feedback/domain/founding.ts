import type { IsoDate } from '#kernel/calendar.ts';

/** 連絡会ができるまで: 呼びかけ, 世話人, 規約, 設立, 初回例会. */
export const foundingSteps = ['call', 'conveners', 'rules', 'founding', 'first-meeting'] as const;
export type FoundingStep = (typeof foundingSteps)[number];

/** What is done about a founding beside its steps. */
export type FoundingEventKind = 'begun' | 'changed' | 'given-up' | 'taken-up' | 'organisation' | 'seats';

/** An entry about a step; a day, or that it was taken back. */
export interface StepEntry {
  readonly entryId: string;
  readonly step: FoundingStep;
  /** null: taken back. */
  readonly doneOn: IsoDate | null;
  readonly note: string;
  readonly byName: string;
  readonly enteredAt: Date;
}

/** Where a step stands: its newest entry, and what is odd about it. */
export interface StepState {
  readonly step: FoundingStep;
  /** null where nothing was ever entered. */
  readonly entry: StepEntry | null;
  /** null while it is not done, or was taken back. */
  readonly doneOn: IsoDate | null;
  /** Earlier steps that are not done although this one is. */
  readonly skipped: readonly FoundingStep[];
  /** Earlier steps that were done on a later day. */
  readonly before: readonly FoundingStep[];
}

/**
 * Every step in order, by its newest entry. `entries`: oldest first.
 * Example: 規約 done, 世話人 not → rules.skipped: ['call', 'conveners'].
 */
export function stepStates(entries: readonly StepEntry[]): readonly StepState[] {
  const newest = new Map(entries.map((entry) => [entry.step, entry]));
  const dayOf = (step: FoundingStep): IsoDate | null => newest.get(step)?.doneOn ?? null;
  return foundingSteps.map((step, index) => {
    const doneOn = dayOf(step);
    const earlier = doneOn === null ? [] : foundingSteps.slice(0, index);
    return {
      step,
      entry: newest.get(step) ?? null,
      doneOn,
      skipped: earlier.filter((each) => dayOf(each) === null),
      before: earlier.filter((each) => (dayOf(each) ?? '') > doneOn!),
    };
  });
}

/** How far a founding has come. */
export interface FoundingProgress {
  readonly done: number;
  readonly of: number;
  /** The first step that is not done; null when all are. */
  readonly next: FoundingStep | null;
  /** 照会を受けられる: 初回例会 was held, and there is an organisation to ask. */
  readonly canReceive: boolean;
}

export function foundingProgress(
  states: readonly Pick<StepState, 'step' | 'doneOn'>[],
  { hasOrganisation, givenUp }: { readonly hasOrganisation: boolean; readonly givenUp: boolean },
): FoundingProgress {
  const done = states.filter(({ doneOn }) => doneOn !== null);
  return {
    done: done.length,
    of: foundingSteps.length,
    next: states.find(({ doneOn }) => doneOn === null)?.step ?? null,
    canReceive: hasOrganisation && !givenUp && done.some(({ step }) => step === 'first-meeting'),
  };
}
