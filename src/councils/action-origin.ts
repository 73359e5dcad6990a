import type { ActionOrigin } from '#challenges/index.ts';
import { closedActions } from './store/action-visibility.ts';

/** An action agreed on what is 委員限り or 事務局限り is read in its meeting, by those who may; not in the list of all actions. */
export const actionsOfMeetings: ActionOrigin = {
  confined: async (tx, workspaceId, actionIds) => new Set((await closedActions(tx, workspaceId, actionIds)).keys()),
};
