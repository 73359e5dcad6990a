import type { SampleFeedback } from '../../sample-feedback.ts';
import { plusDays } from '../councils/meetings.ts';
import { autumnQuestions } from './autumn-questions.ts';
import { earlierQuestions } from './earlier-questions.ts';

/** The relay of みほん市 as of a day: questions in every state. Pure: the same day gives the same town. Nobody asked or answered any of it. */
export function mihonFeedback(now: string): SampleFeedback {
  const today = now.slice(0, 10);
  return {
    settings: {
      officeName: 'みほん市地域包括支援センター（架空）',
      postalCode: '000-0019',
      address: 'みほん市見本町19番地（架空）',
      telephone: '0X0-0000-1019',
      fax: '0X0-0000-2019',
      email: 'renkei@example.jp',
    },
    questions: [...earlierQuestions(today), ...autumnQuestions(today)].sort((a, b) =>
      a.raisedOn < b.raisedOn ? -1 : 1,
    ),
    foundings: [
      {
        trade: '通所介護',
        sector: 'care',
        plannedName: 'みほん市通所介護事業所連絡会',
        note: '市内の通所介護5か所に声をかけている（架空）。',
        startedOn: plusDays(today, -75),
        steps: [
          { step: 'call', on: plusDays(today, -70), note: '5か所すべてを訪ね、4か所から賛成をもらった。' },
          {
            step: 'conveners',
            on: plusDays(today, -32),
            note: '仮沢 勇さん（デイサービスみほん）が世話人を引き受けた。',
          },
        ],
      },
    ],
  };
}
