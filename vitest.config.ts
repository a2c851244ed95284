// Two kinds of test: pure ones, and those named `*.db.test.ts`, which run against a real Postgres of their own.
import { defineConfig } from 'vitest/config';

const excluded = ['**/node_modules/**', '.next/**', 'e2e/**'];

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{lib,components,app,prisma}/**/*.test.{ts,tsx}'],
          exclude: [...excluded, '**/*.db.test.ts'],
        },
      },
      {
        test: {
          name: 'database',
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
