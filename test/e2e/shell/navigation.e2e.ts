import type { Page } from '@playwright/test'
import { expect, test } from '#test/e2e/host.ts'

/** Requests are answered in order: once this one is, the navigation before it has been decided. */
const settled = (page: Page) => page.evaluate(() => fetch('/index.html').then(response => response.status))

const elsewhere = ['https://example.org/', 'file:///etc/passwd', 'data:text/html,<h1>elsewhere</h1>']

for (const address of elsewhere) {
  test(`a page cannot lead its window to ${address}`, async ({ page, workbench }) => {
    workbench.allowFaults(/example\.org|file:\/\/|Not allowed|data:/)
    const before = page.url()
    await page.evaluate(to => {
      const link = Object.assign(document.createElement('a'), { href: to, textContent: 'elsewhere' })
      document.body.append(link)
      link.click()
    }, address)
    expect(await settled(page)).toBe(200)
    expect(page.url()).toBe(before)
    expect(await page.evaluate(() => typeof window.delibere)).toBe('object')
  })
}

test('a page cannot lead its window to the origin of a profile', async ({ page }) => {
  const before = page.url()
  const profile = before.replace('start', 'p-01890a5d-ac96-774b-bcce-b302099a8057')
  await page.evaluate(to => location.assign(to), profile)
  expect(await settled(page)).toBe(200)
  expect(page.url()).toBe(before)
})

test('a page that empties itself is led back', async ({ page }) => {
  const before = page.url()
  await page.evaluate(() => {
    location.href = 'about:blank'
  })
  await expect(page).toHaveURL(before)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})

test('a page cannot open a window', async ({ page, workbench }) => {
  workbench.allowFaults(/example\.org/)
  await page.evaluate(() => {
    window.open('https://example.org/', '_blank')
    window.open('/index.html', '_blank')
    const link = Object.assign(document.createElement('a'), { href: '/index.html', target: '_blank' })
    document.body.append(link)
    link.click()
  })
  expect(await settled(page)).toBe(200)
  expect(workbench.windows()).toEqual([page])
})

test('reloading a page is no navigation', async ({ page }) => {
  await page.reload()
  expect(await page.evaluate(() => window.delibere.invoke('app.read', {}))).toMatchObject({ ok: true })
})
