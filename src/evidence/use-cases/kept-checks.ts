import type { CheckResult } from '../domain/checks.ts';

/** Some thousand bytes a relation: eight towns of 20,000 relations are what one process can keep without noticing. */
const WORKSPACES_KEPT = 8;
const RELATIONS_KEPT = 20_000;

/** The last results of a few workspaces, each with the revision of the figures it was made from. */
export class KeptChecks {
  readonly #kept = new Map<string, { readonly revision: string; readonly results: readonly CheckResult[] }>();

  find(workspaceId: string, revision: string): readonly CheckResult[] | null {
    const found = this.#kept.get(workspaceId);
    if (found?.revision !== revision) return null;
    this.#kept.delete(workspaceId);
    this.#kept.set(workspaceId, found);
    return found.results;
  }

  keep(workspaceId: string, revision: string, results: readonly CheckResult[]): void {
    this.#kept.delete(workspaceId);
    if (results.length > RELATIONS_KEPT) return;
    this.#kept.set(workspaceId, { revision, results });
    const oldest = this.#kept.keys().next();
    if (this.#kept.size > WORKSPACES_KEPT && !oldest.done) this.#kept.delete(oldest.value);
  }
}
