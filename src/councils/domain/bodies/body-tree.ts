/** A body as the tree needs it. */
export interface BodyInTree {
  readonly bodyId: string;
  readonly parentId: string | null;
  readonly position: number;
  readonly name: string;
}

export interface BodyNode<T extends BodyInTree> {
  readonly body: T;
  readonly depth: number;
  readonly children: readonly BodyNode<T>[];
}

/** True when `bodyId` would stand below itself with that parent. Example: a → b → c; c as parent of a → true. */
export function makesCycle(
  bodies: readonly Pick<BodyInTree, 'bodyId' | 'parentId'>[],
  bodyId: string,
  parentId: string | null,
): boolean {
  const parentOf = new Map(bodies.map((body) => [body.bodyId, body.parentId]));
  const seen = new Set<string>();
  for (let at = parentId; at !== null && !seen.has(at); at = parentOf.get(at) ?? null) {
    if (at === bodyId) return true;
    seen.add(at);
  }
  return false;
}

/** The bodies as a tree, siblings by position, then name. A body whose parent is not among them stands at the top. */
export function bodyTree<T extends BodyInTree>(bodies: readonly T[]): readonly BodyNode<T>[] {
  const known = new Set(bodies.map((body) => body.bodyId));
  const below = new Map<string | null, T[]>();
  for (const body of bodies) {
    const parent = body.parentId !== null && known.has(body.parentId) ? body.parentId : null;
    below.set(parent, [...(below.get(parent) ?? []), body]);
  }
  const nodes = (parent: string | null, depth: number): readonly BodyNode<T>[] =>
    (below.get(parent) ?? [])
      .toSorted((a, b) => a.position - b.position || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
      .map((body) => ({ body, depth, children: nodes(body.bodyId, depth + 1) }));
  return nodes(null, 0);
}

/** The tree line by line, each body before those below it. */
export const treeLines = <T extends BodyInTree>(nodes: readonly BodyNode<T>[]): readonly BodyNode<T>[] =>
  nodes.flatMap((node) => [node, ...treeLines(node.children)]);
