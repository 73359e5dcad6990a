import type { AttendeeRole, Visibility } from '../meeting.ts';
import { mayRead } from '../viewpoint.ts';

/** Somebody asked to the meeting, as far as reading goes. Those who are no person in the books read on no record. */
export interface Reader {
  readonly personId: string | null;
  readonly role: AttendeeRole;
}

/** A material, as far as reading goes. */
export interface Readable {
  readonly materialId: string;
  readonly visibility: Visibility;
}

export interface ReadingMark {
  readonly materialId: string;
  readonly personId: string;
}

export interface ReadingState {
  /** Members that may read it, each person once. */
  readonly readers: number;
  readonly read: number;
  /** Persons who have not yet. */
  readonly unread: readonly string[];
}

/** How much somebody asked to a meeting may read: 委員 what is 委員限り, 招聘者・傍聴者 what is 公開. */
export const levelOf = (role: AttendeeRole): Visibility => (role === 'member' ? 'members' : 'public');

/**
 * 「9人中6人が読みました」: of the members that may read a material, how many have said so. A person with two seats counts once;
 * guests are not waited for.
 */
export function readingState(
  material: Readable,
  attendees: readonly Reader[],
  marks: readonly ReadingMark[],
): ReadingState {
  const readers = new Set(
    attendees
      .filter(({ role }) => role === 'member' && mayRead(levelOf(role), material.visibility))
      .flatMap(({ personId }) => personId ?? []),
  );
  const read = new Set(marks.filter((mark) => mark.materialId === material.materialId).map(({ personId }) => personId));
  const unread = [...readers].filter((person) => !read.has(person));
  return { readers: readers.size, read: readers.size - unread.length, unread };
}
