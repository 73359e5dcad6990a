import { printedId } from '#evidence/index.ts';
import { dateInJapan } from '#kernel/date-in-japan.ts';
import type { Command } from '#platform/command.ts';
import { referenceText } from '../domain/reference.ts';
import { messages } from '../locales/questions/messages.ts';
import { feedbackWords } from '../locales/words/words.ts';
import { questionStatus, type StatusRow } from '../use-cases/questions/question-status.ts';

/** `renkei feedback status`: every organisation with every question that was not withdrawn, oldest first. */
const status: Command = {
  words: ['feedback', 'status'],
  help: { ja: messages.ja.cli.statusHelp, en: messages.en.cli.statusHelp },
  options: ['workspace'],
  switches: ['json'],
  operands: [],
  async run({ switches, language, clock, inWorkspace, print, say }) {
    const today = dateInJapan(clock.now());
    const { rows, key } = await inWorkspace(async (tx, actor) => ({
      rows: await questionStatus(tx, actor, { today }),
      key: actor.workspaceKey,
    }));
    if (switches.has('json')) {
      print(
        JSON.stringify(
          rows.map((row) => statusJson(key, row)),
          null,
          2,
        ),
      );
      return 0;
    }
    const t = messages[language].cli;
    print(t.columns.join('\t'));
    for (const row of rows) {
      print(
        [
          referenceText({ fiscalYear: row.fiscalYear, number: row.questionNumber, addressee: row.number }),
          row.title,
          row.organisationName,
          feedbackWords[language].states[row.shown],
          row.sentOn ?? '',
          row.dueOn,
          row.answeredOn ?? '',
          row.channel === null ? '' : feedbackWords[language].answerChannels[row.channel],
          row.daysSilent === null ? '' : t.days(row.daysSilent),
        ].join('\t'),
      );
    }
    say(t.counted(rows.length));
    return 0;
  },
};

/** A row as other programs read it; ids as people and commands see them. */
export const statusJson = (workspaceKey: string, row: StatusRow) => ({
  question: printedId(workspaceKey, row.questionId),
  organisation: printedId(workspaceKey, row.organisationId),
  state: row.shown,
  sentOn: row.sentOn,
  dueOn: row.dueOn,
  answeredOn: row.answeredOn,
  channel: row.channel,
  daysSilent: row.daysSilent,
});

export const questionCommands: readonly Command[] = [status];
