import { en } from './en.ts';
import { ja } from './ja.ts';
import type { AccessAction, AccessMessages, MessagesByLanguage } from './messages.ts';

export const accessMessages: MessagesByLanguage = { ja, en };

/** What an action is called; another room's action is shown by its identifier. */
export const actionName = (t: AccessMessages, action: string): string =>
  Object.hasOwn(t.actionName, action) ? t.actionName[action as AccessAction] : action;
