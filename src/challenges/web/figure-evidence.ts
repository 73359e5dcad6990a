import { catalogue, currentFigures, evidencePaths, type Figure, namer } from '#evidence/index.ts';
import type { Actor } from '#kernel/actor.ts';
import { compareAsOf, formatAsOf } from '#kernel/as-of.ts';
import type { Language } from '#kernel/language.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Option } from '#ui/select-field/select-field.tsx';
import type { NewEvidence } from '../use-cases/raise-challenge.ts';

/** A figure that can be evidence, with the words that are kept of it. */
export interface FigureChoice extends Option {
  readonly evidence: NewEvidence;
}

/** The latest figure of each indicator and place, in the catalogue's order, and the one that was asked for by its id. */
export async function figureChoices(
  tx: Tx,
  actor: Actor,
  language: Language,
  asked: string,
): Promise<readonly FigureChoice[]> {
  const indicators = await catalogue(tx, actor);
  const words = namer(indicators, language);
  const order = new Map(indicators.map(({ key }, index) => [key, index]));
  const latest = new Map<string, Figure>();
  const figures = await currentFigures(tx, actor);
  for (const figure of figures) {
    const of = `${figure.indicator}\n${figure.place}`;
    const known = latest.get(of);
    if (!known || compareAsOf(figure.asOf, known.asOf) > 0) latest.set(of, figure);
  }
  const chosen = new Set(latest.values());
  for (const figure of figures) if (figure.id === asked) chosen.add(figure);
  return [...chosen]
    .sort((a, b) => (order.get(a.indicator) ?? 0) - (order.get(b.indicator) ?? 0) || (a.place < b.place ? -1 : 1))
    .map((figure) => {
      const at = formatAsOf(figure.asOf, language);
      const label = `${words.name(figure.indicator)} ${figure.place} ${at} ${words.amount(figure.value, figure.indicator)}`;
      // After /w/<workspace>, as evidence keeps addresses.
      const path = evidencePaths.figure.to('', figure.id).slice('/w/'.length);
      const quote = `${label}（${figure.source.title}）`;
      return { value: figure.id, label, evidence: { kind: 'figure', reference: figure.id, path, quote } };
    });
}
