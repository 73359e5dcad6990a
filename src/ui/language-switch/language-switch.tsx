import { useLanguage } from '#ui/language.ts';
import { useUiMessages } from '#ui/messages.ts';

export interface LanguageSwitchProps {
  /** Path and query to come back to. */
  readonly returnTo: string;
}

/** Posts `language` and `return` to /language. Each language is called by its own name. */
export function LanguageSwitch({ returnTo }: LanguageSwitchProps) {
  const t = useUiMessages();
  const other =
    useLanguage() === 'ja' ? ({ code: 'en', name: 'English' } as const) : ({ code: 'ja', name: '日本語' } as const);
  return (
    <form class="language-switch" method="post" action="/language" aria-label={t.switchLanguage}>
      <input type="hidden" name="return" value={returnTo} />
      <button type="submit" class="shell-button" name="language" value={other.code} lang={other.code}>
        {other.name}
      </button>
    </form>
  );
}
