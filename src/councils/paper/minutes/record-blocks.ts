import { formatAsOf } from '#kernel/as-of.ts';
import type { Language } from '#kernel/language.ts';
import type { MinutesItem, MinutesRecord, MinutesSpeaker } from '../../domain/minutes/document.ts';
import type { PaperWords } from '../../locales/minutes/paper-words.ts';
import { type Block, linesOf } from './blocks.ts';

/** One item: what was explained, what came out, what was said. */
export function itemBlocks(item: MinutesItem, words: PaperWords, language: Language): readonly Block[] {
  const t = words.item;
  const outcome =
    item.outcome === null ? t.noOutcome : words.outcomeWithNote(words.outcomes[item.outcome], item.outcomeNote);
  return [
    { type: 'heading', level: 3, text: words.itemHeading(item.number, item.title) },
    ...titled(item.presenter ? t.explainedBy(item.presenter) : t.explanation, linesOf(item.explanation)),
    ...titled(t.outcome, linesOf(outcome)),
    ...titled(t.votes, item.votes ? [words.votes(item.votes)] : []),
    ...titled(t.summary, linesOf(item.summary)),
    ...recordBlocks(item, words, language, 4),
  ];
}

/** Decisions, actions, key remarks, remarks and opinions, each only where there is one; `level`: of their headings. */
export function recordBlocks(
  record: MinutesRecord,
  words: PaperWords,
  language: Language,
  level: 3 | 4 = 3,
): readonly Block[] {
  const t = words.item;
  const blocks: Block[] = [];
  const section = (title: string, ...content: readonly Block[]) =>
    blocks.push({ type: 'heading', level, text: title }, ...content);
  if (record.decisions.length > 0) {
    section(t.decisions, { type: 'list', items: record.decisions.map(({ text }) => text) });
  }
  if (record.actions.length > 0) {
    section(t.actions, {
      type: 'table',
      header: [t.action, t.owner, t.due],
      widths: [5, 3, 3],
      rows: record.actions.map(({ title, owner, dueOn }) => [
        title,
        owner || t.noOwner,
        dueOn === null ? t.noDue : formatAsOf(dueOn, language),
      ]),
    });
  }
  if (record.keyRemarks.length > 0) {
    section(t.keyRemarks, {
      type: 'list',
      items: record.keyRemarks.map((it) => words.keyRemark(words.keyRemarkKinds[it.kind], it.text, named(it, words))),
    });
  }
  if (record.remarks.length > 0) {
    const recorded = record.remarks.some(({ from }) => from === 'transcript');
    section(
      t.remarks,
      ...(recorded ? [{ type: 'paragraph', lines: [words.fromTranscript] } as const] : []),
      ...record.remarks.map((it): Block => ({ type: 'spoken', speaker: named(it, words), lines: linesOf(it.text) })),
    );
  }
  if (record.opinions.length > 0) {
    section(
      t.opinions,
      ...record.opinions.map(
        ({ name, organisation, vote, text }): Block => ({
          type: 'spoken',
          speaker: words.speaker(name, organisation) + (vote ? `　${words.ballot[vote]}` : ''),
          lines: linesOf(text),
        }),
      ),
    );
  }
  return blocks;
}

const named = ({ speaker, organisation }: MinutesSpeaker, words: PaperWords): string =>
  words.speaker(speaker || words.unknownSpeaker, organisation);

const titled = (title: string, lines: readonly string[]): readonly Block[] =>
  lines.length === 0
    ? []
    : [
        { type: 'heading', level: 4, text: title },
        { type: 'paragraph', lines },
      ];
