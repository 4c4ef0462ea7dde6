import { defineConfig } from '@playwright/test'

/** Pictures of every screen, for the README and the guides: `npm run screenshots`. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.pictures.ts',
  outputDir: '../../test-results/screenshots',
  workers: 1,
  forbidOnly: true,
  timeout: 180_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
})
