import type { Command } from '#platform/command.ts';
import type { Slice } from '#platform/slice.ts';
import { accountCommands } from './cli/account-commands.ts';
import { auditCommands } from './cli/audit-commands.ts';
import type { AccessDeps } from './deps.ts';
import { en } from './locales/en.ts';
import { ja } from './locales/ja.ts';
import { paths } from './paths.ts';
import { openSecretBox } from './use-cases/secret-box.ts';
import { auditRoutes } from './web/audit-routes.tsx';
import { enrolRoutes } from './web/enrol-routes.tsx';
import { homeRoutes } from './web/home-routes.tsx';
import { settingsRoutes } from './web/settings-routes.tsx';
import { signInRoutes } from './web/sign-in-routes.tsx';

/** `renkei audit …`, `renkei account …` */
export const accessCommands: readonly Command[] = [...auditCommands, ...accountCommands];

export function accessSlice(deps: AccessDeps): Slice {
  const door = { ...deps, box: openSecretBox(deps.secretKey) };
  return {
    name: 'access',
    routes: [
      ...homeRoutes(door),
      ...signInRoutes(door),
      ...enrolRoutes(door),
      ...settingsRoutes(),
      ...auditRoutes(door),
    ],
    auditActions: { ja: ja.actionName, en: en.actionName },
    navigation: [
      {
        key: 'settings',
        order: 900,
        roles: ['officer'],
        label: { ja: ja.settings, en: en.settings },
        href: paths.settings.to,
      },
    ],
  };
}
