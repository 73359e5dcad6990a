/** 連絡会ができるまで: 呼びかけ, 世話人, 規約, 設立, 初回例会. */
export const foundingSteps = ['call', 'conveners', 'rules', 'founding', 'first-meeting'] as const;
export type FoundingStep = (typeof foundingSteps)[number];
