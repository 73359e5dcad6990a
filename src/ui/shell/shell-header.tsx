import { LanguageSwitch } from '#ui/language-switch/language-switch.tsx';
import { useUiMessages } from '#ui/messages.ts';
import type { Frame } from './frame.ts';

interface ShellHeaderProps {
  readonly frame: Frame;
  readonly section: string | null;
}

export function ShellHeader({ frame, section }: ShellHeaderProps) {
  const t = useUiMessages();
  return (
    <header class="shell-header">
      <div class="shell-header__bar">
        <p class="shell-header__name">
          <a href={frame.homeHref ?? '/'}>
            <span class="shell-header__product">{t.productName}</span>
            {frame.workspaceName ? <span class="shell-header__workspace">{frame.workspaceName}</span> : null}
          </a>
        </p>
        <div class="shell-header__person">
          {frame.actor ? (
            <p class="shell-header__actor">
              <span class="visually-hidden">{t.signedInAs}</span>
              <span class="shell-header__actor-name">{frame.actor.name}</span>
              <span class="shell-header__role">{t.roles[frame.actor.role]}</span>
            </p>
          ) : null}
          <LanguageSwitch returnTo={frame.currentPath} />
          {frame.actor ? (
            <form method="post" action={frame.signOutAction ?? '/sign-out'} aria-label={t.signOut}>
              <button type="submit" class="shell-button">
                {t.signOut}
              </button>
            </form>
          ) : null}
        </div>
      </div>
      {frame.navigation.length > 0 ? (
        <nav class="shell-navigation" aria-label={t.mainNavigation}>
          <ul class="shell-navigation__list">
            {frame.navigation.map((entry) => (
              <li key={entry.key}>
                <a
                  class="shell-navigation__link"
                  href={entry.href}
                  aria-current={
                    entry.key === section ? (entry.href === frame.currentPath ? 'page' : 'true') : undefined
                  }
                >
                  {entry.label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
    </header>
  );
}
