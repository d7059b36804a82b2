import { defineConfig } from 'vitest/config';

const node = { environment: 'node' as const };

/** Tests of code that touches a document. */
const DOM_TESTS = ['src/crm/**/page.test.ts', 'src/crm/**/page/*.test.ts', 'src/content/**/*.test.ts'];

export default defineConfig({
  test: {
    projects: [
      {
        extends: './vite.shared.config.ts',
        test: {
          ...node,
          name: 'unit',
          include: ['src/**/*.test.ts', 'test/{sandbox,package,bench}/**/*.test.ts'],
          exclude: DOM_TESTS,
        },
      },
      {
        extends: './vite.shared.config.ts',
        test: {
          name: 'ui',
          environment: 'happy-dom',
          include: ['src/**/*.test.tsx', ...DOM_TESTS],
        },
      },
      {
        extends: './vite.shared.config.ts',
        test: { ...node, name: 'contract', include: ['test/contract/**/*.test.ts'], testTimeout: 30_000 },
      },
      {
        extends: './vite.shared.config.ts',
        test: { ...node, name: 'architecture', include: ['test/architecture/**/*.test.ts'] },
      },
      {
        extends: './vite.shared.config.ts',
        test: {
          ...node,
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
          // What a browser and two systems do between them takes longer than a second now and then.
          expect: { poll: { timeout: 15_000 } },
        },
      },
    ],
  },
});
