/** Time in a recording: 3 723 000 ms → '1:02:03', 65 000 → '1:05'; '' where there is none. */
export function recordingTime(ms: number | null): string {
  if (ms === null) return '';
  const seconds = Math.floor(ms / 1000);
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const rest = String(seconds % 60).padStart(2, '0');
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${rest}` : `${minutes}:${rest}`;
}
