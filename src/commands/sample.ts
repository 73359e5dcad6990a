import { createPersonalLinks } from '#access/index.ts';
import type { Language } from '#kernel/language.ts';
import type { Command, CommandContext, ExitCode } from '#platform/command.ts';
import { sampleByKey, samples } from '#samples/samples.ts';
import { cliName } from './cli-actor.ts';
import { loadSample, removeSample } from './load-sample.ts';

const keys = samples.map((sample) => sample.key).join('|');

const words = {
  ja: {
    which: `見本の町を指定してください: ${keys}`,
    loaded: (name: string) => `見本「${name}」を読み込みました。`,
    present: (name: string) => `見本「${name}」はすでに読み込まれています。そのままにしました。`,
    removed: (key: string) => `見本「${key}」を取り除きました。`,
    absent: (key: string) => `見本「${key}」は読み込まれていません。`,
    real: (key: string) => `「${key}」は見本ではない導入単位が使っています。何も変更していません。`,
  },
  en: {
    which: `Name a sample town: ${keys}`,
    loaded: (name: string) => `Loaded the sample town ${name}.`,
    present: (name: string) => `The sample town ${name} is there already and was left as it is.`,
    removed: (key: string) => `Removed the sample town ${key}.`,
    absent: (key: string) => `The sample town ${key} is not loaded.`,
    real: (key: string) => `"${key}" belongs to a workspace that is no sample. Nothing was changed.`,
  },
} satisfies Record<Language, unknown>;

export const sampleCommands: readonly Command[] = [
  {
    words: ['sample', 'load'],
    help: { ja: '見本の町を読み込みます', en: 'Load a sample town' },
    options: [],
    switches: ['json'],
    operands: [keys],
    run: load,
  },
  {
    words: ['sample', 'remove'],
    help: { ja: '見本の町を取り除きます（指定しなければすべて）', en: 'Remove a sample town, or all of them' },
    options: [],
    switches: ['json'],
    operands: [keys],
    run: remove,
  },
];

async function load(context: CommandContext): Promise<ExitCode> {
  const t = words[context.language];
  const sample = sampleByKey(context.operands[0] ?? '');
  if (!sample) {
    context.say(t.which);
    return 2;
  }
  const links = createPersonalLinks(await context.secretKey());
  const outcome = await loadSample(await context.database(), sample, context.clock, cliName(), links);
  if (!outcome.ok) {
    context.say(t.real(sample.key));
    return 1;
  }
  context.say(t[outcome.value](sample.name));
  if (context.switches.has('json')) context.print(JSON.stringify({ sample: sample.key, outcome: outcome.value }));
  return 0;
}

async function remove(context: CommandContext): Promise<ExitCode> {
  const t = words[context.language];
  const wanted = context.operands[0];
  const chosen = wanted === undefined ? samples : samples.filter((sample) => sample.key === wanted);
  if (chosen.length === 0) {
    context.say(t.which);
    return 2;
  }
  const outcomes: { sample: string; outcome: string }[] = [];
  for (const { key, name } of chosen) {
    const outcome = await removeSample(await context.database(), key);
    if (!outcome.ok) {
      context.say(t.real(key));
      return 1;
    }
    context.say(t[outcome.value](name));
    outcomes.push({ sample: key, outcome: outcome.value });
  }
  // One town asked for: one object; all of them: a list.
  if (context.switches.has('json')) context.print(JSON.stringify(wanted === undefined ? outcomes : outcomes[0]));
  return 0;
}
