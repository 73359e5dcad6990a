import { challengeSource } from '#challenges/index.ts';
import { sourceOf } from '#councils/index.ts';
import type { Tx } from '#platform/db/database.ts';
import type { OriginKind } from '../../domain/question.ts';

/** What a question is raised from. */
export interface Origin {
  readonly kind: OriginKind;
  readonly id: string;
  /** Address after /w/<workspace>. */
  readonly path: string;
  /** Its words as they are now. */
  readonly words: string;
  /** An item's or a challenge's title; '' where it has none of its own. */
  readonly title: string;
  readonly speakerName: string;
  /** The body in whose meeting it came up; null for a challenge. */
  readonly bodyId: string | null;
  /** 委員限り, 事務局限り: its words do not go out by themselves. */
  readonly visibility: 'public' | 'members' | 'secretariat';
  /** The organisation that a key remark was to be taken home by, and what it was to be asked. */
  readonly waitsFor: { readonly organisationId: string; readonly note: string } | null;
}

/** undefined where there is none, or nothing can be raised from it. For 事務局 only: it may read all of them. */
export async function loadOrigin(
  tx: Tx,
  workspaceId: string,
  { kind, id }: { readonly kind: OriginKind; readonly id: string },
): Promise<Origin | undefined> {
  if (kind === 'challenge') {
    const challenge = await challengeSource(tx, workspaceId, id);
    if (!challenge) return undefined;
    const { path, words, title } = challenge;
    // 課題 are written by the office in its own words, for everybody to read.
    return { kind, id, path, words, title, speakerName: '', bodyId: null, visibility: 'public', waitsFor: null };
  }
  const source = await sourceOf(tx, workspaceId, { kind, id });
  if (!source) return undefined;
  const { path, words, itemTitle, speakerName, bodyId, visibility, waitsFor } = source;
  return { kind, id, path, words, title: itemTitle, speakerName, bodyId, visibility, waitsFor };
}
