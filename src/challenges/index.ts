/** What other slices and the composition roots use of the challenges. */
export { type Action, hasNoOwner, isOverdue, ownerText } from './domain/action.ts';
export type { Challenge, EvidenceKind } from './domain/challenge.ts';
export type { ActionOrigin, ChallengesDeps, FollowUp, FollowUpKind, FollowUps } from './extension-points.ts';
export { actionsOfOrganisation } from './organisation-use.ts';
export { paths as challengesPaths } from './paths.ts';
export { challengesSlice } from './slice.ts';
export { type ActionProblem, agreeAction, type NewAction } from './use-cases/agree-action.ts';
export { type ChallengeSource, challengeSource } from './use-cases/challenge-source.ts';
export { changeAction, endAction, reopenAction } from './use-cases/keep-action.ts';
export { changeChallenge, endChallenge, reopenChallenge } from './use-cases/keep-challenge.ts';
export { type ListedChallenge, loadChallenges } from './use-cases/load-challenges.ts';
export { addEvidence, type NewEvidence, raiseChallenge } from './use-cases/raise-challenge.ts';
export { actionsById, openActionsByOrigin, openActionsOfOrganisations } from './use-cases/read-actions.ts';
