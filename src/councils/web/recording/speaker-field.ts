import type { FormValues } from '#platform/http/route.ts';
import type { RecordingMessages } from '../../locales/recording/ja.ts';
import type { Speaker } from '../../use-cases/recording/speakers.ts';

/** Who spoke, from the radios ('seat:<id>', 'name:<name>', '') or the box for anybody else, which goes first. */
export function readSpeaker(form: FormValues): { readonly seatId: string | null; readonly speakerName: string } {
  const other = form.get('otherName').trim();
  const chosen = form.get('speaker');
  if (other !== '') return { seatId: null, speakerName: other };
  if (chosen.startsWith('seat:')) return { seatId: chosen.slice(5), speakerName: '' };
  return { seatId: null, speakerName: chosen.startsWith('name:') ? chosen.slice(5) : '' };
}

/** The radio that stands for a recorded speaker, and what goes into the box when none does. */
export function speakerField(
  speakers: readonly Speaker[],
  { seatId, speakerName }: { readonly seatId: string | null; readonly speakerName: string },
): { readonly speaker: string; readonly otherName: string } {
  const value = seatId === null ? `name:${speakerName}` : `seat:${seatId}`;
  const known = speakers.some((speaker) => speaker.value === value);
  if (known || seatId !== null) return { speaker: value, otherName: '' };
  return { speaker: '', otherName: speakerName };
}

/** 「見本 太郎（みほん市医師会）」 */
export function speakerText(
  speakers: readonly Speaker[],
  { seatId, speakerName }: { readonly seatId: string | null; readonly speakerName: string },
  t: RecordingMessages,
): string {
  const speaker = seatId === null ? undefined : speakers.find((one) => one.seatId === seatId);
  if (!speaker) return speakerName || t.remark.unknown;
  const name = speaker.proxyName === '' ? speaker.name : t.remark.proxy(speaker.proxyName);
  return [name || t.remark.vacant, speaker.organisation].filter(Boolean).join('／');
}
