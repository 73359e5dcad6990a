/** Which kind of text a transcript is: by what is in it, whatever the file is called. Line ends are even. */
export function recogniseText(text: string): 'vtt' | 'srt' | 'text' {
  const begin = text.search(/[^\n]/);
  if (/^WEBVTT(?:[ \t\n]|$)/.test(text.slice(Math.max(0, begin), begin + 10))) return 'vtt';
  for (let at = text.indexOf('-->'); at >= 0; at = text.indexOf('-->', at + 3)) {
    const before = text.slice(Math.max(0, at - 40), at);
    const line = before.slice(before.lastIndexOf('\n') + 1);
    // Times that are none are SubRip too: they are refused where they stand.
    if (/^\s*[-−]?\d{1,4}:[\d:]{1,8}[.,\d]{0,5}\s*$/u.test(line)) return 'srt';
  }
  return 'text';
}
