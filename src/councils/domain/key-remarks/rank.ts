import { contentWords } from './content-words.ts';
import type { Passage } from './passages.ts';

/** A passage that the others speak of too, with why it is proposed. */
export interface Ranked extends Passage {
  /** TextRank score; 1 would be a passage of average weight. */
  readonly score: number;
  /** With how many passages it shares words. */
  readonly neighbours: number;
  /** The words that tie it to others, the most shared first, at most five. */
  readonly words: readonly string[];
  /** The passages closest to it, closest first, at most three. */
  readonly closest: readonly { readonly position: number; readonly words: readonly string[] }[];
}

/**
 * Ranks passages by TextRank. 根拠: R. Mihalcea, P. Tarau, "TextRank: Bringing Order into Texts", EMNLP 2004, sections 2 and 4:
 *
 *   similarity(i, j) = |words in both| ÷ (log |words of i| + log |words of j|)
 *   score(i) = (1 − d) + d · Σ_j similarity(j, i) ÷ Σ_k similarity(j, k) · score(j),   d = 0.85
 *
 * from 1 for each until no score moves by more than 0.0001, at most 100 times. Ours are what a word is (content-words.ts), that
 * passages of fewer than three words take no part, and that a word standing in more than a twentieth of the passages, and in more than
 * twelve, ties nothing: it is what the whole meeting is about. Equal scores stand in the order of speaking. The same text gives the
 * same ranking on every machine with the same ICU dictionary; nothing is learnt and nothing is asked over a network.
 *
 * Example: five passages of which three speak of 退院 and 連絡 → the one that shares most words with the other two comes first.
 */
export function rank(passages: readonly Passage[]): readonly Ranked[] {
  const spoken = passages
    .map((passage) => ({ passage, words: contentWords(passage.text) }))
    .filter(({ words }) => words.length >= FEWEST_WORDS);
  const graph = graphOf(spoken.map(({ words }) => words));
  const scores = weigh(graph);
  const order = spoken.map((_, at) => at).toSorted((a, b) => scores[b]! - scores[a]! || a - b);
  return order.map((at) => {
    const { passage } = spoken[at]!;
    const edges = [...graph[at]!].toSorted((a, b) => b[1].similarity - a[1].similarity || a[0] - b[0]);
    return {
      ...passage,
      score: scores[at]!,
      neighbours: edges.length,
      words: mostShared(edges.map(([, edge]) => edge.words)),
      closest: edges.slice(0, 3).map(([other, { words }]) => ({ position: spoken[other]!.passage.position, words })),
    };
  });
}

/**
 * The first `count` of a ranking that do not say the same: one that shares more than half of its tying words with a passage already
 * proposed is left out.
 */
export function propose(ranked: readonly Ranked[], count: number): readonly Ranked[] {
  const chosen: { readonly one: Ranked; readonly words: ReadonlySet<string> }[] = [];
  for (const one of ranked) {
    if (chosen.length === count) break;
    if (one.neighbours === 0) continue;
    const words = new Set(contentWords(one.text));
    if (!chosen.some((other) => overlap(words, other.words) > 0.5)) chosen.push({ one, words });
  }
  return chosen.map(({ one }) => one);
}

const FEWEST_WORDS = 3;
const DAMPING = 0.85;
const TOLERANCE = 1e-4;
const MOST_ROUNDS = 100;

interface Edge {
  readonly words: string[];
  similarity: number;
}

/** By passage, its neighbours. Built word by word, so passages without a common word are never compared. */
type Graph = readonly ReadonlyMap<number, Edge>[];

function graphOf(wordsOf: readonly (readonly string[])[]): Graph {
  const graph: Map<number, Edge>[] = wordsOf.map(() => new Map());
  const commonest = Math.max(12, wordsOf.length / 20);
  for (const [word, passages] of placesOf(wordsOf)) {
    if (passages.length > commonest) continue;
    for (const [index, a] of passages.entries()) {
      for (const b of passages.slice(index + 1)) {
        const edge = graph[a]!.get(b);
        if (edge) edge.words.push(word);
        else {
          const fresh: Edge = { words: [word], similarity: 0 };
          graph[a]!.set(b, fresh);
          graph[b]!.set(a, fresh);
        }
      }
    }
  }
  for (const [a, edges] of graph.entries()) {
    for (const [b, edge] of edges) {
      edge.similarity = edge.words.length / (Math.log(wordsOf[a]!.length) + Math.log(wordsOf[b]!.length));
    }
  }
  return graph;
}

/** In which passages each word stands, in the order of speaking. */
function placesOf(wordsOf: readonly (readonly string[])[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (const [at, words] of wordsOf.entries()) {
    for (const word of words) {
      const known = places.get(word);
      if (known) known.push(at);
      else places.set(word, [at]);
    }
  }
  return places;
}

function weigh(graph: Graph): readonly number[] {
  const total = graph.map((edges) => [...edges.values()].reduce((sum, { similarity }) => sum + similarity, 0));
  let scores = graph.map(() => 1);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const next = graph.map((edges) => {
      let received = 0;
      for (const [from, { similarity }] of edges) received += (similarity / total[from]!) * scores[from]!;
      return 1 - DAMPING + DAMPING * received;
    });
    const moved = next.some((score, at) => Math.abs(score - scores[at]!) > TOLERANCE);
    scores = next;
    if (!moved) break;
  }
  return scores;
}

function mostShared(shared: readonly (readonly string[])[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const word of shared.flat()) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts]
    .toSorted(([a, times], [b, others]) => others - times || (a < b ? -1 : 1))
    .slice(0, 5)
    .map(([word]) => word);
}

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = [...a].filter((word) => b.has(word)).length;
  return common / Math.max(1, Math.min(a.size, b.size));
}
