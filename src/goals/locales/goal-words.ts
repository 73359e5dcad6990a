/** The words of the sentences about the shared goal. Every number arrives printed and without its sign. */
export type Way = 'down' | 'up' | 'same';

export interface MessageParts {
  readonly share: string;
  readonly points: string;
  readonly pointsWay: Way;
  /** '13人', and whether the goal lies below or above no change. */
  readonly people: string;
  readonly peopleWay: Way;
}

export interface EndParts {
  readonly at: string;
  readonly people: string;
  readonly of: string;
  readonly percent: string;
}

export interface ChanceParts {
  readonly of: string;
  readonly error: string;
  readonly points: string;
  /** The aimed points beside one standard error, as both are printed. */
  readonly size: 'smaller' | 'same' | 'larger';
}

export interface GoalWords {
  amount(value: string, unit: string): string;
  /** The heading: the change in points and in people. */
  message(parts: MessageParts): string;
  ends(counted: string, whole: string, baseline: EndParts, target: EndParts): string;
  noChange(parts: {
    readonly at: string;
    readonly targetAt: string;
    readonly people: string;
    readonly difference: string;
    readonly way: Way;
  }): string;
  /** How the number itself moves; `against` when the goal and the number go opposite ways. */
  peopleChange(parts: { readonly people: string; readonly way: Way; readonly against: boolean }): string;
  chance(parts: ChanceParts): string;
  /** 在宅復帰率を上げる = 施設・居住系サービス利用者の割合を下げる */
  turnedRound(goalName: string, share: string): string;
  basis(parts: {
    readonly people: string;
    readonly of: string;
    readonly count: string;
    readonly whole: string;
  }): string;
  decided(note: string): string;
  peopleWithShare(people: string, share: string): string;
  readonly caption: string;
  readonly columns: { readonly what: string; readonly asOf: string; withUnit(name: string, unit: string): string };
  readonly rows: { readonly baseline: string; readonly noChange: string; readonly target: string };
}
