/** What other slices and the composition roots use of the relay. */
export { feedbackCommands } from './cli.ts';
export { questionsRaised } from './follow-ups.ts';
export { questionsOfOrganisation } from './organisation-use.ts';
export { paths as feedbackPaths } from './paths.ts';
export { feedbackSlice } from './slice.ts';
export { addressees as questionAddressees } from './store/addressees.ts';
export { findQuestion } from './store/questions.ts';
export { confirmAnswer } from './use-cases/answers/confirm-answer.ts';
export { enterAnswer } from './use-cases/answers/enter-answer.ts';
export { noteOnAgenda } from './use-cases/answers/note-on-agenda.ts';
export { closeQuestion } from './use-cases/questions/close-question.ts';
export { raiseQuestion } from './use-cases/questions/raise-question.ts';
export { remindByHand } from './use-cases/reminders/remind-by-hand.ts';
export { markReturned } from './use-cases/returning/mark-returned.ts';
export { reflect } from './use-cases/returning/reflect.ts';
export { markSent } from './use-cases/sending/mark-sent.ts';
