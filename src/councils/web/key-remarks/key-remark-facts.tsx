import { spokenName } from '#access/index.ts';
import { challengesPaths, ownerText } from '#challenges/index.ts';
import type { Actor } from '#kernel/actor.ts';
import { formatAsOf } from '#kernel/as-of.ts';
import { dateInJapan } from '#kernel/date-in-japan.ts';
import type { Language } from '#kernel/language.ts';
import { DescriptionList } from '#ui/description-list/description-list.tsx';
import { printedRecordingTime } from '../../domain/transcripts/recording-time.ts';
import { messages } from '../../locales/key-remarks/messages.ts';
import { messages as recordingMessages } from '../../locales/recording/messages.ts';
import { paths } from '../../paths.ts';
import type { KeyRemarkView } from '../../use-cases/key-remarks/read-key-remarks.ts';
import { speakerOf, stateText } from './key-remark-words.ts';

interface FactsProps {
  readonly view: KeyRemarkView;
  readonly actor: Actor;
  readonly language: Language;
}

/** Where it comes from and where it went. */
export function KeyRemarkFacts({ view, actor, language }: FactsProps) {
  const t = messages[language];
  const { keyRemark, of, endedIn } = view;
  const { meeting, body } = of;
  const { workspaceKey } = actor;
  const went = () => {
    switch (endedIn?.kind) {
      case 'challenge':
        return <a href={challengesPaths.challenge.to(workspaceKey, endedIn.id)}>{endedIn.title}</a>;
      case 'decision':
        return endedIn.text;
      case 'action':
        return (
          <>
            <a href={challengesPaths.action.to(workspaceKey, endedIn.action.actionId)}>{endedIn.action.title}</a>{' '}
            {ownerText(endedIn.action)}
          </>
        );
      case 'organisation':
        return endedIn.name;
      default:
        return null;
    }
  };
  const items = [
    {
      term: t.one.meeting,
      description: (
        <>
          <a href={paths.meeting.to(workspaceKey, meeting.meetingId)}>
            {recordingMessages[language].meeting(body.name, meeting.number)}
          </a>{' '}
          {formatAsOf(meeting.heldOn, language)}
        </>
      ),
    },
    { term: t.one.speaker, description: speakerOf(view.speakers, keyRemark, language) },
    { term: t.one.at, description: printedRecordingTime(keyRemark.startsMs) },
    { term: t.one.visibility, description: t.visibilities[keyRemark.visibility] },
    {
      term: t.one.state,
      description: (
        <>
          {stateText(keyRemark, language)} {went()}{' '}
          {keyRemark.relayedPath !== '' && actor.role === 'officer' ? (
            <a href={`/w/${encodeURIComponent(workspaceKey)}${keyRemark.relayedPath}`}>{t.one.question}</a>
          ) : null}
        </>
      ),
    },
    { term: t.one.note, description: keyRemark.endingNote },
    {
      term: t.one.by,
      description:
        keyRemark.endedAt === null
          ? ''
          : `${spokenName(keyRemark.endedByName, language)} ${formatAsOf(dateInJapan(keyRemark.endedAt), language)}`,
    },
  ];
  return <DescriptionList items={items.filter(({ description }) => description !== '')} />;
}
