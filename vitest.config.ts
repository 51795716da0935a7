import { defineConfig } from 'vitest/config'

const seconds = 1_000

export default defineConfig({
  test: {
    projects: [
      // Properties take a second or two; a machine that does other things as well must not fail them.
      { test: { name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}'], testTimeout: 60 * seconds } },
      {
        test: {
          name: 'papers',
          include: ['tests/papers/**/*.test.ts'],
          testTimeout: 120 * seconds,
          hookTimeout: 60 * seconds,
        },
      },
      {
        test: {
          name: 'simulation',
          include: ['tests/simulation/**/*.test.ts'],
          testTimeout: 300 * seconds,
        },
      },
      {
        test: {
          name: 'contract',
          include: ['tests/contract/**/*.test.ts'],
          testTimeout: 60 * seconds,
          hookTimeout: 60 * seconds,
        },
      },
      {
        test: {
          name: 'checks',
          include: ['tests/checks/*.test.ts'],
          testTimeout: 300 * seconds,
          hookTimeout: 300 * seconds,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/support/built-app.ts'],
          testTimeout: 180 * seconds,
          hookTimeout: 120 * seconds,
          expect: { poll: { timeout: 60 * seconds } },
          // Browsers are heavy, and wait a lot: two files at a time, and only after everything else has left the processor.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'engines',
          include: ['tests/engines/**/*.test.ts'],
          globalSetup: ['tests/support/built-app.ts'],
          testTimeout: 120 * seconds,
          hookTimeout: 60 * seconds,
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
