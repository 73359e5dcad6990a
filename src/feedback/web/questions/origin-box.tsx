import { useLanguage } from '#ui/language.ts';
import { Notice } from '#ui/notice/notice.tsx';
import { messages } from '../../locales/questions/messages.ts';
import { feedbackWords } from '../../locales/words/words.ts';
import type { Origin } from '../../use-cases/questions/load-origin.ts';
import { emptyWords, type TypedWords } from './question-form.ts';

/** The words that a question is raised from, for whoever writes it; and whether they may go out. */
export function OriginBox({ origin, workspaceKey }: { readonly origin: Origin; readonly workspaceKey: string }) {
  const language = useLanguage();
  const t = messages[language].form.origin;
  const { kind, title, words, speakerName, visibility, waitsFor, path } = origin;
  return (
    <section aria-labelledby="origin">
      <h2 id="origin">{t.heading}</h2>
      {visibility === 'public' ? null : (
        <Notice kind="warning" title={t.restricted[visibility]} level={3}>
          <p>{t.restrictedHelp}</p>
        </Notice>
      )}
      <p>{[feedbackWords[language].originKinds[kind], title].filter((part) => part !== '').join('　')}</p>
      <blockquote>
        <p>{words}</p>
      </blockquote>
      {speakerName === '' ? null : <p>{t.by(speakerName)}</p>}
      {waitsFor && waitsFor.note !== '' ? <p>{t.waits(waitsFor.note)}</p> : null}
      <p>
        <a href={`/w/${encodeURIComponent(workspaceKey)}${path}`}>{t.link}</a>
      </p>
    </section>
  );
}

/**
 * What a form is filled in with: the source's own words only where they are public. What an officer noted for taking it home was
 * written to be asked.
 */
export function wordsFrom(origin: Origin | null): TypedWords {
  if (!origin) return emptyWords;
  const background = origin.visibility === 'public' && origin.words !== origin.title ? origin.words : '';
  const title = origin.visibility === 'public' && origin.kind !== 'key-remark' ? origin.title : '';
  return {
    ...emptyWords,
    title: firstCharacters(title, 100),
    background: firstCharacters(background, 1_000),
    points: origin.waitsFor && origin.waitsFor.note !== '' ? [firstLine(origin.waitsFor.note)] : [],
  };
}

const firstCharacters = (text: string, count: number): string => [...text].slice(0, count).join('');
const firstLine = (text: string): string => firstCharacters(text.replaceAll(/\s+/gu, ' '), 200);
