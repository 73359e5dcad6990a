import { defineConfig } from 'vitest/config';

// Tests of use cases, stores, pages and the platform's database run on a real PostgreSQL (test/support/cluster.ts);
// everything else is pure and starts at once.
const onDatabase = [
  'src/**/{use-cases,store,web}/**/*.test.{ts,tsx}',
  'src/platform/{db,jobs,http}/*.test.ts',
  'test/**/*.test.{ts,tsx}',
];
const journeys = 'test/journeys/**/*.test.ts';
const common = { testTimeout: 180_000, hookTimeout: 240_000, setupFiles: ['test/support/seed.ts'] };
const oxc = { jsx: { runtime: 'automatic', importSource: 'preact' } } as const;

export default defineConfig({
  oxc,
  test: {
    projects: [
      {
        oxc,
        test: {
          ...common,
          name: 'pure',
          include: ['src/**/*.test.{ts,tsx}', 'samples/**/*.test.ts'],
          exclude: [...onDatabase, 'src/platform/db/embedded/**'],
        },
      },
      {
        oxc,
        test: {
          ...common,
          name: 'embedded',
          include: ['src/platform/db/embedded/**/*.test.ts'],
          fileParallelism: false,
        },
      },
      {
        oxc,
        test: {
          ...common,
          name: 'database',
          include: onDatabase,
          exclude: [journeys],
          globalSetup: ['test/support/cluster.ts'],
        },
      },
      // Whole installations, each with a PostgreSQL and a browser of its own: one after the other.
      {
        oxc,
        test: { ...common, testTimeout: 360_000, name: 'journeys', include: [journeys], fileParallelism: false },
      },
    ],
  },
});
