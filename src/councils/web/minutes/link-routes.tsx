import { linkRoute, type Route, redirect, refuse } from '#platform/http/route.ts';
import { MEETING_LINK } from '../../domain/sending/link-life.ts';
import { paths } from '../../paths.ts';
import { minutesDocument } from '../../use-cases/minutes/minutes-document.ts';
import { isOpenTo, minutesReply } from './file-routes.ts';
import { loadMinutesPage } from './load-page.ts';
import { readerReply } from './page-of.tsx';
import { readerByLink, readerErrand } from './reader.ts';

/** The minutes behind a personal link: read, comment, confirm and sign on a phone, without an account. */
export const linkRoutes: readonly Route[] = [
  linkRoute({
    method: 'get',
    path: paths.link.minutes.pattern,
    who: 'link',
    purpose: MEETING_LINK,
    audit: 'councils.read-minutes',
    async handle(context) {
      const reader = await readerByLink(context);
      const data = reader && (await loadMinutesPage(context.tx, context.holder, reader.meetingId));
      return data ? readerReply(context, data, reader, 200, null) : refuse('not-found');
    },
  }),
  linkRoute({
    method: 'post',
    path: paths.link.minutes.pattern,
    who: 'link',
    purpose: MEETING_LINK,
    audit: 'councils.write-minutes',
    async handle(context) {
      const reader = await readerByLink(context);
      if (!reader) return refuse('not-found');
      const errand = await readerErrand(context, reader);
      if (errand.kind === 'done') return redirect(`${reader.page}?done=${errand.done}`);
      if (errand.kind === 'refused') return refuse(errand.refusal);
      const data = await loadMinutesPage(context.tx, context.holder, reader.meetingId);
      return data ? readerReply(context, data, reader, errand.status, errand.typed) : refuse('not-found');
    },
  }),
  linkRoute({
    method: 'get',
    path: paths.link.minutesFile.pattern,
    who: 'link',
    purpose: MEETING_LINK,
    audit: 'councils.take-minutes',
    async handle(context) {
      const reader = await readerByLink(context);
      const reading =
        reader &&
        (await minutesDocument(context.tx, context.holder, { meetingId: reader.meetingId, edition: reader.edition }));
      return reading && isOpenTo(reading, reader.takesPart)
        ? minutesReply(context, reading, 'pdf')
        : refuse('not-found');
    },
  }),
];
