import react from '@vitejs/plugin-react'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { keptModules, servedFiles } from './test/component/served-files.ts'

/** Debian's Chromium, unless another one is named: nothing is downloaded. */
const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium'

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.ts'],
          globalSetup: ['test/run-folder.config.ts'],
          environment: 'node',
          // The modules of shared/ and electron/ keep nothing between calls: loading them once a worker is enough.
          isolate: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        plugins: [react(), servedFiles, keptModules],
        // Found before the first test: a dependency discovered in the middle of a run reloads the page under its tests.
        optimizeDeps: {
          entries: ['renderer/**/*.{ts,tsx}', 'test/component/**/*.{ts,tsx}'],
          include: ['react', 'react-dom/client', 'react/jsx-runtime', 'react/jsx-dev-runtime', 'vitest-browser-react'],
        },
        test: {
          name: 'component',
          setupFiles: ['test/component/quick-react.ts'],
          include: ['test/component/**/*.test.{ts,tsx}'],
          globalSetup: ['test/run-folder.config.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // A machine that runs the unit tests besides takes its time: what is awaited may come late, never wrong.
          expect: { poll: { timeout: 20_000 } },
          // One page at a time, to look at; `npm test` opens two, each with its own data.
          fileParallelism: false,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            viewport: { width: 1280, height: 800 },
            provider: playwright({ launchOptions: { executablePath, args: ['--no-sandbox'] } }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
})
