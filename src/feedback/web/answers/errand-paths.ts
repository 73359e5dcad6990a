import { paths } from '../../paths.ts';

/** Where an organisation's pages lead: below its personal link, or below the workspace for its people with an account. */
export interface ErrandPaths {
  readonly list: string;
  readonly calendar: string;
  /** All its answer sheets in one; null where there is no such address. */
  readonly sheets: string | null;
  question(addresseeId: string): string;
  answer(addresseeId: string): string;
  agenda(addresseeId: string): string;
  sheet(addresseeId: string): string;
}

export const pathsByLink = (key: string, token: string): ErrandPaths => ({
  list: paths.link.questions.to(key, token),
  calendar: paths.link.calendar.to(key, token),
  sheets: paths.link.sheet.to(key, token),
  question: (id) => paths.link.question.to(key, token, id),
  answer: (id) => paths.link.answer.to(key, token, id),
  agenda: (id) => paths.link.agenda.to(key, token, id),
  sheet: (id) => paths.link.questionSheet.to(key, token, id),
});

export const pathsByAccount = (key: string): ErrandPaths => ({
  list: paths.mine.to(key),
  calendar: paths.dueCalendar.to(key),
  sheets: null,
  question: (id) => paths.mineQuestion.to(key, id),
  answer: (id) => paths.mineAnswer.to(key, id),
  agenda: (id) => paths.mineAgenda.to(key, id),
  sheet: (id) => paths.mineSheet.to(key, id),
});
