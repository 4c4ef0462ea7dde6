import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { laidOut } from './acts.ts'
import { heavyPdf } from './heavy-pdf.ts'
import { openReading } from './reading-desk.tsx'

const lineOf = (number: number) => `Cette ligne est sur la page ${number} du document.`

/** Bytes of files of the vault that came over since the last count was begun. */
const served = () =>
  performance
    .getEntriesByType('resource')
    .filter(entry => entry.name.includes('/blob/'))
    .reduce((sum, entry) => sum + (entry as PerformanceResourceTiming).encodedBodySize, 0)

test('of a large file only what is looked at is read', async () => {
  performance.setResourceTimingBufferSize(10_000)
  const bytes = heavyPdf(150, 400_000)
  expect(bytes.length).toBeGreaterThan(59_000_000)
  // Read twice, as the strict mode of the tests does, and no more than is in sight and near it.
  performance.clearResourceTimings()
  await openReading(bytes)
  await laidOut(lineOf(1))
  await new Promise(resolve => setTimeout(resolve, 1500))
  const first = served()
  expect(first).toBeGreaterThan(0)
  expect(first).toBeLessThan(bytes.length / 8)
  const field = page.getByRole('textbox', { name: 'Page', exact: true })
  await field.fill('45')
  await userEvent.keyboard('{Enter}')
  await laidOut(lineOf(45))
  await new Promise(resolve => setTimeout(resolve, 1000))
  expect(served()).toBeGreaterThan(first)
  expect(served()).toBeLessThan(bytes.length / 4)
})
