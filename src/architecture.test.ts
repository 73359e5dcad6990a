import { describe, expect, test } from 'vitest';
import { composeForReading } from '#test/support/compose-for-reading.ts';
import { codeOnly, type SourceFile, sourceFiles } from '#test/support/source-files.ts';
import { jobNames, sliceNames } from './slice-names.ts';

/** Design rules 1, 2, 4 and 5 of docs/requirements.md. Order is dependence: a room imports rooms before it, never those after. */
const rooms = ['kernel', 'platform', 'ui', ...sliceNames];
const files = sourceFiles();
const roomOf = (path: string): string | null => {
  const name = /^src\/([^/]+)\//.exec(path)?.[1];
  return name !== undefined && rooms.includes(name) ? name : null;
};
const isSlice = (room: string): boolean => (sliceNames as readonly string[]).includes(room);

const violations = (rule: (file: SourceFile) => readonly string[]): string[] =>
  files.flatMap((file) => rule(file).map((problem) => `${file.path}: ${problem}`));

describe('部屋のあいだの決まり', () => {
  test('読み込みは前の部屋へだけ向かい、ほかのスライスへは index.ts か domain/index.ts を通る', () => {
    const found = violations((file) => {
      const from = roomOf(file.path);
      if (from === null) return [];
      return file.imports.flatMap(({ target }) => {
        const to = roomOf(target);
        if (to === null) {
          return /^(src|samples|test)\//.test(target) ? [`reaches into a composition root: ${target}`] : [];
        }
        if (to === from) return [];
        if (rooms.indexOf(to) > rooms.indexOf(from)) return [`imports upwards: ${target}`];
        const byTheDoor = /^src\/[^/]+\/(domain\/)?index\.ts$/.test(target);
        // What one slice's tests begin with builds on what those of a slice below begin with.
        const fixtures = [file.path, target].every((path) => /^src\/[^/]+\/fixtures\//.test(path));
        return isSlice(to) && !byTheDoor && !fixtures ? [`not through index.ts: ${target}`] : [];
      });
    });
    expect(found).toEqual([]);
  });

  test('読み込みに輪がない', () => {
    const graph = new Map(
      files.map((file) => [file.path, file.imports.filter((each) => !each.typeOnly).map((each) => each.target)]),
    );
    expect(cyclesIn(graph)).toEqual([]);
  });

  test('export * を使わない', () => {
    expect(violations((file) => (/^export \*/m.test(file.text) ? ['export *'] : []))).toEqual([]);
  });
});

describe('domain は純粋', () => {
  const forbidden: readonly [RegExp, string][] = [
    [/\bawait\b|\basync\b|\bPromise\b/, 'asynchronous'],
    [/\bDate\.now\(|new Date\(\)/, 'reads the clock'],
    [/Math\.random|randomUUID/, 'random'],
    [/\bprocess\.|\bglobalThis\b|\bfetch\(/, 'reads its surroundings'],
  ];

  /** Pure in what they do (a hash, a code for a given instant), though not ours; no island needs these two files. */
  const pureLibraries: Readonly<Record<string, string>> = {
    'src/access/domain/audit-chain.ts': 'node:crypto',
    'src/access/domain/second-factor.ts': 'otpauth',
  };

  test('時計・乱数・環境・待ち合わせを使わず、外の部屋では kernel だけを読む', () => {
    const found = violations((file) => {
      if (!/^src\/(kernel|[^/]+\/domain)\//.test(file.path)) return [];
      const code = codeOnly(file.text);
      const words = forbidden.flatMap(([pattern, name]) =>
        // kernel/clock.ts is where the machine's clock is named, once.
        pattern.test(code) && file.path !== 'src/kernel/clock.ts' ? [name] : [],
      );
      const imports = file.imports.flatMap(({ target }) => {
        const own = /^src\/[^/]+\/domain\//.exec(file.path)?.[0];
        const allowed = target.startsWith('src/kernel/') || (own !== undefined && target.startsWith(own));
        return allowed || pureLibraries[file.path] === target || /^src\/[^/]+\/domain\/index\.ts$/.test(target)
          ? []
          : [`imports ${target}`];
      });
      return [...words, ...imports];
    });
    expect(found).toEqual([]);
  });
});

describe('経路', () => {
  const slices = composeForReading();
  const routes = slices.flatMap((slice) => (slice.routes ?? []).map((route) => ({ slice: slice.name, route })));
  const label = ({ route }: (typeof routes)[number]) => `${route.method} ${route.path}`;

  test('どの経路も、だれが来てよいか（who）と何を記録するか（audit）を述べる', () => {
    const silent = routes.filter(({ route }) => {
      const who = Array.isArray(route.who)
        ? route.who.length > 0
        : ['anyone', 'half-signed-in', 'signed-in', 'link'].includes(String(route.who));
      return !who || !(route.audit === 'none' || /^[a-z-]+\.[a-z-]+$/.test(route.audit));
    });
    expect(silent.map(label)).toEqual([]);
    expect(routes.length).toBeGreaterThan(20);
  });

  test('導入単位の経路はその名の下にあり、書き込むものは必ず記録を残す', () => {
    const open = (who: unknown) => who === 'anyone' || who === 'half-signed-in';
    const home = (who: unknown) => (who === 'link' ? '/l/:workspace/:token/' : open(who) ? null : '/w/:workspace/');
    const inside = /^\/(w|l)\//;
    const misplaced = routes.filter(({ route }) => {
      const from = home(route.who);
      return from === null ? inside.test(route.path) : !route.path.startsWith(from);
    });
    const unrecorded = routes.filter(
      ({ route }) => route.method === 'post' && !open(route.who) && route.audit === 'none',
    );
    expect([...misplaced, ...unrecorded].map(label)).toEqual([]);
  });

  test('個人リンクの経路は、自分の用途を述べる', () => {
    const vague = routes.filter(({ route }) => route.who === 'link' && !/^[a-z-]+\.[a-z-]+$/.test(route.purpose));
    expect(vague.map(label)).toEqual([]);
  });

  test('同じ経路が二度書かれていない', () => {
    const all = routes.map(label);
    expect(all.filter((each, at) => all.indexOf(each) !== at)).toEqual([]);
  });

  test('仕事の名前は、あらかじめ作られる列の名前と同じ', () => {
    const jobs = slices.flatMap((slice) => (slice.jobs ?? []).map((job) => job.name));
    expect(jobs.sort()).toEqual([...jobNames].sort());
  });
});

describe('SQLと画面の決まり', () => {
  test('S5: 導入単位の文脈を決めるのは platform/db/database.ts だけ', () => {
    const found = violations((file) => {
      if (['src/platform/db/database.ts', 'src/platform/db/migrations.ts'].includes(file.path)) return [];
      if (file.path.startsWith('src/platform/jobs/') || file.path.startsWith('src/platform/db/embedded/')) return [];
      return /set_config|SET\s+(LOCAL|SESSION|ROLE)\b|RESET ROLE/i.test(file.text) ? ['sets a session value'] : [];
    });
    expect(found).toEqual([]);
  });

  test('S6: SQLを文字列のつなぎ合わせで作らない', () => {
    const found = violations((file) => {
      if (file.path === 'src/platform/db/database.ts') return [];
      return /\bsql\.raw\(|\bsql\.lit\(|CompiledQuery\.raw\(`/.test(file.text) ? ['raw SQL'] : [];
    });
    expect(found).toEqual([]);
  });

  test('S19: 画面に style 属性・インラインのスクリプト・ほかの機械への参照がない', () => {
    const found = violations((file) => {
      if (!file.path.endsWith('.tsx')) return [];
      return /\sstyle=|<style|\son[a-z]+=|dangerouslySetInnerHTML=\{\{ __html: `|(src|href)="https?:/.test(file.text)
        ? ['inline style, script or foreign reference']
        : [];
    });
    expect(found).toEqual([]);
  });

  test('ファイルは一部屋（250行まで）', () => {
    const long = files.filter((file) => !file.path.includes('/locales/') && file.text.split('\n').length > 251);
    expect(long.map((file) => `${file.path} ${file.text.split('\n').length}`)).toEqual([]);
  });
});

/** Names one file of each cycle, with the way round. */
function cyclesIn(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const state = new Map<string, 'open' | 'done'>();
  const found: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    if (state.get(path) === 'done') return;
    if (state.get(path) === 'open') {
      found.push([...trail.slice(trail.indexOf(path)), path].join(' → '));
      return;
    }
    state.set(path, 'open');
    for (const target of graph.get(path) ?? []) if (graph.has(target)) visit(target, [...trail, path]);
    state.set(path, 'done');
  };
  for (const path of graph.keys()) visit(path, []);
  return found;
}
