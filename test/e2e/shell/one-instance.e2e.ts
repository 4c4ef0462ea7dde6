import { expect, test } from '#test/e2e/host.ts'
import { processTree } from '#test/e2e/process-tree.ts'
import { Workbench } from '#test/e2e/workbench.ts'

test('a second start on the same data ends by itself and leaves the first as it is', async ({ page, workbench }) => {
  const second = new Workbench({ userData: workbench.userData })
  await expect(second.start()).rejects.toThrow()
  expect(await page.evaluate(() => window.delibere.invoke('app.read', {}))).toMatchObject({ ok: true })
})

test('of two starts at once one wins', async ({ workbench }) => {
  await workbench.quit()
  const rivals = [1, 2].map(() => new Workbench({ userData: workbench.userData }))
  const starts = await Promise.allSettled(rivals.map(rival => rival.start()))
  expect(starts.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  for (const rival of rivals) await rival.end()
})

test('a killed application leaves its data ready for the next start', async ({ workbench }) => {
  for (const attempt of [1, 2, 3]) {
    await workbench.kill()
    const page = await workbench.start()
    expect(await page.evaluate(() => window.delibere.invoke('app.read', {})), `start ${attempt}`).toMatchObject({
      ok: true,
    })
  }
})

test('killing takes the whole tree', async ({ workbench }) => {
  const mine = processTree(process.pid).length
  await workbench.kill()
  expect(processTree(process.pid).length).toBeLessThan(mine)
  await workbench.start()
})
