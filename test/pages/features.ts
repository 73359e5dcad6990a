const VOID = /^(area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;
const TOKEN = /<!--[\s\S]*?-->|<(\/?)([a-zA-Z][\w-]*)((?:\s+[^\s=>/]+(?:="[^"]*")?)*)\s*(\/?)>/g;
const ATTRIBUTE = /([^\s=]+)(?:="([^"]*)")?/g;
/** Attributes whose value, not only their presence, makes a difference to the checkers. */
const TELLING =
  /^(type|role|scope|autocomplete|rel|target|method|enctype|inputmode|lang|aria-(current|expanded|hidden|live|sort))$/;

/**
 * What a page is made of: each kind of element with its attributes, below what it stands in. A page of elements that have all been
 * checked where they stand in other pages has nothing new for the slow checkers.
 */
export function featuresOf(html: string): ReadonlySet<string> {
  const features = new Set<string>();
  const open: string[] = [];
  for (const match of html.matchAll(TOKEN)) {
    const [, closing, name, attributes = '', selfClosing] = match;
    if (name === undefined) continue;
    if (closing) {
      while (open.length > 0 && open.pop() !== name);
      continue;
    }
    const described = [...attributes.matchAll(ATTRIBUTE)].map(([, key = '', value = '']) =>
      TELLING.test(key) ? `${key}=${value}` : value === '' ? `${key}=` : key,
    );
    features.add(`${open.at(-1) ?? ''}>${name}[${described.sort().join(' ')}]`);
    if (!VOID.test(name) && !selfClosing) open.push(name);
  }
  return features;
}

/** What only a whole page can get wrong, told from its text: ids twice, labels and descriptions of nothing, headings out of order. */
export function wholePageProblems(html: string): string[] {
  const problems: string[] = [];
  const ids = new Set<string>();
  for (const [, id = ''] of html.matchAll(/\sid="([^"]*)"/g)) {
    if (ids.has(id)) problems.push(`id twice: ${id}`);
    ids.add(id);
  }
  for (const [, attribute, value = ''] of html.matchAll(
    /\s(for|aria-labelledby|aria-describedby|aria-controls|list|form)="([^"]*)"/g,
  )) {
    for (const id of value.split(' ')) if (!ids.has(id)) problems.push(`${attribute} of nothing: ${id}`);
  }
  let level = 0;
  for (const [, found = ''] of html.matchAll(/<h([1-6])[\s>]/g)) {
    // An error summary stands above the page's own heading.
    if (level > 0 && Number(found) > level + 1) problems.push(`heading ${found} below ${level}`);
    level = Number(found);
  }
  const mains = html.match(/<h1[\s>]/g)?.length ?? 0;
  if (mains !== 1) problems.push(`${mains} h1`);
  return problems;
}
