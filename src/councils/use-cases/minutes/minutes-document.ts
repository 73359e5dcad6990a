import { isUuid } from '#kernel/uuid.ts';
import type { Tx } from '#platform/db/database.ts';
import { buildDocument } from '../../domain/minutes/build-document.ts';
import type { MinutesDocument } from '../../domain/minutes/document.ts';
import { editionOf } from '../../domain/minutes/edition.ts';
import { standing } from '../../domain/minutes/signing.ts';
import type { Edition } from '../../domain/minutes.ts';
import { mayRead } from '../../domain/viewpoint.ts';
import { findMeeting, type MeetingOfBody } from '../../store/meetings.ts';
import {
  addendaOf,
  findMinutes,
  lockedMinutesOf,
  type Minutes,
  type MinutesAddendum,
  type MinutesSignature,
  signaturesOf,
} from '../../store/minutes.ts';
import { minutesFacts } from '../../store/minutes-facts.ts';
import { textSha256 } from './text-hash.ts';

/** Both editions as they are now: locked when signed, else built from the record. */
export interface LoadedMinutes extends MeetingOfBody {
  /** undefined until somebody began the draft. */
  readonly minutes: Minutes | undefined;
  readonly editions: Readonly<Record<Edition, { readonly document: MinutesDocument; readonly sha256: string }>>;
  readonly locked: boolean;
  readonly lockedAt: Date | null;
  /** All there ever were, the first first. */
  readonly signatures: readonly MinutesSignature[];
  /** Those that count: over the closed edition as it is now. */
  readonly standing: { readonly chair: MinutesSignature | null; readonly member: MinutesSignature | null };
  readonly addenda: readonly MinutesAddendum[];
}

export interface MinutesReading extends Omit<LoadedMinutes, 'editions'> {
  readonly edition: Edition;
  readonly document: MinutesDocument;
  /** Of this edition's own text. */
  readonly sha256: string;
  /** Of the closed edition: what is confirmed and signed. */
  readonly signedSha256: string;
}

type Workspace = { readonly workspaceId: string };

export async function loadMinutes(tx: Tx, workspace: Workspace, meetingId: string): Promise<LoadedMinutes | undefined> {
  const found = isUuid(meetingId) ? await findMeeting(tx, workspace.workspaceId, meetingId) : undefined;
  return found && loadMinutesOf(tx, workspace, found);
}

/** For use cases that hold the meeting's row already. */
export async function loadMinutesOf(tx: Tx, workspace: Workspace, found: MeetingOfBody): Promise<LoadedMinutes> {
  const { workspaceId } = workspace;
  const { meetingId } = found.meeting;
  const minutes = await findMinutes(tx, workspaceId, meetingId);
  const lockedRows = await lockedMinutesOf(tx, workspaceId, meetingId);
  const signatures = await signaturesOf(tx, workspaceId, meetingId);
  const addenda = await addendaOf(tx, workspaceId, meetingId);
  const locked = (edition: Edition) => lockedRows.find((row) => row.edition === edition);
  const [lockedClosed, lockedPublic] = [locked('closed'), locked('public')];
  const editions =
    lockedClosed && lockedPublic
      ? {
          closed: { document: lockedClosed.content as MinutesDocument, sha256: lockedClosed.textSha256 },
          public: { document: lockedPublic.content as MinutesDocument, sha256: lockedPublic.textSha256 },
        }
      : await liveEditions(tx, workspace, found, minutes);
  return {
    ...found,
    minutes,
    editions,
    locked: lockedClosed !== undefined,
    lockedAt: lockedClosed?.enteredAt ?? null,
    signatures,
    standing: standing(signatures, editions.closed.sha256),
    addenda,
  };
}

async function liveEditions(tx: Tx, workspace: Workspace, found: MeetingOfBody, minutes: Minutes | undefined) {
  const draft = { style: minutes?.style ?? ('summary' as const), preface: minutes?.preface ?? '' };
  const whole = buildDocument(await minutesFacts(tx, workspace.workspaceId, found, draft));
  const [closed, open] = [editionOf(whole, 'closed'), editionOf(whole, 'public')];
  return {
    closed: { document: closed, sha256: textSha256(closed) },
    public: { document: open, sha256: textSha256(open) },
  };
}

/**
 * One edition of a meeting's minutes with the addenda it may print: the locked text once signed, else a draft (案) built from the
 * record as it is now. undefined when there is no such meeting here.
 */
export async function minutesDocument(
  tx: Tx,
  workspace: Workspace,
  { meetingId, edition }: { readonly meetingId: string; readonly edition: Edition },
): Promise<MinutesReading | undefined> {
  const loaded = await loadMinutes(tx, workspace, meetingId);
  return loaded && readingOf(loaded, edition);
}

export function readingOf({ editions, ...loaded }: LoadedMinutes, edition: Edition): MinutesReading {
  const level = edition === 'public' ? 'public' : 'members';
  return {
    ...loaded,
    ...editions[edition],
    edition,
    signedSha256: editions.closed.sha256,
    addenda: loaded.addenda.filter(({ visibility }) => mayRead(level, visibility)),
  };
}
