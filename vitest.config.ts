// Two kinds of test: pure ones, and those named `*.db.test.ts`, which run against a real Postgres of their own.
import { defineConfig } from 'vitest/config';

// On two processors the framework's own choice would be one file at a time.
const maxWorkers = '100%';
const excluded = ['**/node_modules/**', '.next/**', 'e2e/**'];

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          maxWorkers,
          include: ['{lib,components,app,prisma}/**/*.test.{ts,tsx}'],
          exclude: [...excluded, '**/*.db.test.ts'],
          // Pure: a file leaves nothing behind, and what one has loaded (lists, grammar) the next need not load again.
          isolate: false,
          // No test says how quick a machine is: what must not take more than linear time says so itself.
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'database',
          maxWorkers,
          include: ['lib/**/*.db.test.ts'],
          exclude: excluded,
          globalSetup: ['lib/db/test-server.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
