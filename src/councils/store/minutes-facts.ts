import { sql } from 'kysely';
import { readWorkspace } from '#access/index.ts';
import type { Tx } from '#platform/db/database.ts';
import type { MinutesFacts } from '../domain/minutes/facts.ts';
import type { MinutesStyle } from '../domain/minutes.ts';
import { agendaItems, type MeetingOfBody } from './meetings.ts';
import { seatingOn } from './seating.ts';
import './tables.ts';

/** All that the minutes of a meeting are built from, read in one go. */
export async function minutesFacts(
  tx: Tx,
  workspaceId: string,
  { meeting, body }: MeetingOfBody,
  draft: { readonly style: MinutesStyle; readonly preface: string },
): Promise<MinutesFacts> {
  const of: Of = { workspaceId, meetingId: meeting.meetingId };
  const workspace = await readWorkspace(tx, workspaceId);
  const seats = await seatingOn(tx, of.workspaceId, body.bodyId, meeting.heldOn);
  const attendees = await selectAttendees(tx, of);
  const items = await agendaItems(tx, of.workspaceId, of.meetingId);
  const decisions = await selectDecisions(tx, of);
  const actions = await selectActions(tx, of);
  const keyRemarks = await selectKeyRemarks(tx, of);
  const remarks = draft.style === 'verbatim' ? await selectRemarks(tx, of) : [];
  const opinions = await selectOpinions(tx, of, meeting.form === 'written');
  const materials = await selectMaterials(tx, of);
  const lines = await selectLines(tx, of, draft.style);
  const speakers = await selectSpeakers(tx, of, body.bodyId);
  return {
    // Not as whoever asks is called: the hash is over this text, whoever signs.
    workspace: workspace?.name ?? '',
    body: {
      name: body.name,
      secretariat: body.secretariat,
      quorum: body.quorum,
      proxiesCount: body.proxiesCount,
    },
    meeting: {
      number: meeting.number,
      heldOn: meeting.heldOn,
      startsAt: meeting.startsAt,
      endsAt: meeting.endsAt,
      openedAt: meeting.openedAt,
      closedAt: meeting.closedAt,
      form: meeting.form,
      place: meeting.place,
      openness: meeting.openness,
      closedReason: meeting.closedReason,
    },
    style: draft.style,
    preface: draft.preface,
    seats,
    attendees,
    items,
    decisions,
    actions: actions.map(({ organisationName, ownerName, ...action }) => ({
      ...action,
      owner: [organisationName, ownerName].filter(Boolean).join(' '),
    })),
    keyRemarks,
    remarks,
    opinions,
    materials,
    // A second recording counts its own time, and nothing says when it began.
    lines: lines.map(({ part, ...line }) => (part === 1 ? line : { ...line, startsMs: null })),
    speakers,
  };
}

interface Of {
  readonly workspaceId: string;
  readonly meetingId: string;
}

const selectAttendees = (tx: Tx, of: Of) =>
  tx
    .selectFrom('councils.attendee')
    .select([
      'attendeeId',
      'role',
      'seatId',
      'personId',
      'name',
      'organisationName',
      'presence',
      'proxyName',
      'proxyTitle',
    ])
    .where('workspaceId', '=', of.workspaceId)
    .where('meetingId', '=', of.meetingId)
    .where('removed', '=', false)
    .orderBy('enteredAt')
    .orderBy('name')
    .orderBy('attendeeId')
    .execute();

const selectDecisions = (tx: Tx, of: Of) =>
  tx
    .selectFrom('councils.decision')
    .select(['itemId', 'text'])
    .where('workspaceId', '=', of.workspaceId)
    .where('meetingId', '=', of.meetingId)
    .where('removed', '=', false)
    .orderBy('position')
    .orderBy('decisionId')
    .execute();

/** Actions agreed here, with their owners' names. One that was dropped again before the sign-off was a slip and is not printed. */
const selectActions = (tx: Tx, of: Of) =>
  tx
    .selectFrom('councils.agreedAction as agreed')
    .innerJoin('challenges.action as action', (join) =>
      join.onRef('action.workspaceId', '=', 'agreed.workspaceId').onRef('action.actionId', '=', 'agreed.actionId'),
    )
    .leftJoin('directory.organisation as owner', (join) =>
      join
        .onRef('owner.workspaceId', '=', 'action.workspaceId')
        .onRef('owner.organisationId', '=', 'action.ownerOrganisationId'),
    )
    .select(['agreed.itemId', 'action.title', 'action.ownerName', 'owner.name as organisationName', 'action.dueOn'])
    .where('agreed.workspaceId', '=', of.workspaceId)
    .where('agreed.meetingId', '=', of.meetingId)
    .where('action.state', '<>', 'dropped')
    .orderBy('agreed.enteredAt')
    .orderBy('agreed.actionId')
    .execute();

const selectKeyRemarks = (tx: Tx, of: Of) =>
  tx
    .selectFrom('councils.keyRemark')
    .select(['itemId', 'kind', 'text', 'seatId', 'speakerName', 'visibility'])
    .where('workspaceId', '=', of.workspaceId)
    .where('meetingId', '=', of.meetingId)
    .orderBy('enteredAt')
    .orderBy('keyRemarkId')
    .execute();

const selectRemarks = (tx: Tx, of: Of) =>
  tx
    .selectFrom('councils.remark')
    .select(['itemId', 'seatId', 'speakerName', 'text'])
    .where('workspaceId', '=', of.workspaceId)
    .where('meetingId', '=', of.meetingId)
    .where('removed', '=', false)
    .orderBy('position')
    .orderBy('remarkId')
    .execute();

/** The latest of each; at a meeting only what was read out, in a 書面開催 all. */
const selectOpinions = (tx: Tx, of: Of, inWriting: boolean) =>
  tx
    .selectFrom('councils.writtenOpinion as opinion')
    .leftJoin('councils.opinionReading as reading', (join) =>
      join
        .onRef('reading.workspaceId', '=', 'opinion.workspaceId')
        .onRef('reading.opinionId', '=', 'opinion.opinionId'),
    )
    .select(['opinion.attendeeId', 'opinion.itemId', 'opinion.vote', 'opinion.text'])
    .where('opinion.workspaceId', '=', of.workspaceId)
    .where('opinion.meetingId', '=', of.meetingId)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('councils.writtenOpinion as later')
            .select('later.opinionId')
            .whereRef('later.workspaceId', '=', 'opinion.workspaceId')
            .whereRef('later.supersedes', '=', 'opinion.opinionId'),
        ),
      ),
    )
    .$if(!inWriting, (query) => query.where('reading.opinionId', 'is not', null))
    .orderBy('opinion.enteredAt')
    .orderBy('opinion.opinionId')
    .execute();

/** 資料 as they lay before the meeting: not withdrawn, the newest of each. */
const selectMaterials = (tx: Tx, of: Of) =>
  tx
    .selectFrom('councils.material as material')
    .select(['material.number', 'material.title', 'material.pages', 'material.visibility', 'material.itemId'])
    .where('material.workspaceId', '=', of.workspaceId)
    .where('material.meetingId', '=', of.meetingId)
    .where('material.withdrawnOn', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('councils.material as newer')
            .select('newer.materialId')
            .whereRef('newer.workspaceId', '=', 'material.workspaceId')
            .whereRef('newer.supersedes', '=', 'material.materialId'),
        ),
      ),
    )
    .orderBy('material.number')
    .orderBy('material.materialId')
    .execute();

/** In the 要点 style only whether there is a transcript is asked. */
const selectLines = (tx: Tx, of: Of, style: MinutesStyle) =>
  tx
    .selectFrom('councils.transcript as transcript')
    .innerJoin('councils.utterance as utterance', (join) =>
      join
        .onRef('utterance.workspaceId', '=', 'transcript.workspaceId')
        .onRef('utterance.transcriptId', '=', 'transcript.transcriptId'),
    )
    .select(['utterance.speaker', 'utterance.text', 'utterance.beginsTurn', 'utterance.startsMs', 'transcript.part'])
    .where('transcript.workspaceId', '=', of.workspaceId)
    .where('transcript.meetingId', '=', of.meetingId)
    .where('transcript.supersededAt', 'is', null)
    .orderBy('transcript.part')
    .orderBy('utterance.position')
    .$if(style === 'summary', (query) => query.limit(1))
    .execute();

const selectSpeakers = (tx: Tx, of: Of, bodyId: string) =>
  tx
    .selectFrom('councils.speaker')
    .select(['speaker', 'personId', 'seatId', 'outsider'])
    .where('workspaceId', '=', of.workspaceId)
    .where('bodyId', '=', bodyId)
    .orderBy(sql`speaker COLLATE "C"`)
    .execute();
