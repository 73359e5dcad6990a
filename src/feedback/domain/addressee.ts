import type { Sector } from '#directory/domain/index.ts';
import type { IsoDate } from '#kernel/calendar.ts';
import type { AddresseeState, AnswerChannel, SentChannel } from './state.ts';

/** 照会先: one organisation asked one question, with what its lists, sheets and mails need of both. */
export interface Addressee {
  readonly addresseeId: string;
  readonly questionId: string;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly sector: Sector;
  /** 「R8-7-2」: `referenceText({ fiscalYear, number: questionNumber, addressee: number })`. */
  readonly fiscalYear: number;
  readonly questionNumber: number;
  readonly number: number;
  readonly questionTitle: string;
  readonly questionClosed: boolean;
  readonly bodyId: string;
  readonly dueOn: IsoDate;
  readonly regularMeetingOn: IsoDate | null;
  readonly carrierSeatId: string | null;
  readonly state: AddresseeState;
  readonly sentOn: IsoDate | null;
  readonly sentChannel: SentChannel | '';
  readonly agendaOn: IsoDate | null;
  readonly answeredOn: IsoDate | null;
  readonly answerChannel: AnswerChannel | '';
  /** 対応. */
  readonly response: string;
  /** 変わったこと. */
  readonly reflection: string;
  readonly reflectedOn: IsoDate | null;
  readonly returnedOn: IsoDate | null;
  readonly returnedChannel: SentChannel | '';
  readonly version: number;
}
