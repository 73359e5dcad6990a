import { describe, expect, it } from 'vitest';
import { reminderChannels } from '../../domain/mail.ts';
import { answerChannels, sentChannels } from '../../domain/state.ts';
import type { AddresseeEvent } from '../../store/addressees.ts';
import { eventDetails } from './event-lines.ts';

const event = (kind: AddresseeEvent['kind'], note: string) => ({ kind, day: '2026-11-24', note });

describe('経過の一行', () => {
  it.each([
    ...sentChannels.map((note) => ['sent', note] as const),
    ...answerChannels.map((note) => ['answered', note] as const),
    ...reminderChannels.map((note) => ['reminded', note] as const),
  ])('%s：%s は、日本語で言う', (kind, note) => {
    const said = eventDetails(event(kind, note), 'ja');
    expect(said).toContain('令和8年11月24日');
    expect(said.replaceAll('FAX', '')).not.toMatch(/[a-z]/i);
  });

  it('人の言葉は、そのまま', () => {
    expect(eventDetails(event('bounced', 'dantai@example.jp は宛先不明'), 'ja')).toContain(
      'dantai@example.jp は宛先不明',
    );
  });
});
