import { notifications } from '@mantine/notifications'
import { beforeEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { expectAccessible } from '#test/component/axe.ts'
import { button, laidOut } from './acts.ts'
import { openReading } from './reading-desk.tsx'
import { numberedPages, textPdf } from './text-pdf.ts'

beforeEach(() => {
  notifications.clean()
})

const url = 'https://example.org/ailleurs'
const linked = () =>
  textPdf(numberedPages(9), {
    links: [
      { on: 1, box: [72, 735, 300, 752], to: 7 },
      { on: 7, box: [72, 735, 300, 752], to: 4 },
      { on: 1, box: [72, 720, 300, 734], to: url },
    ],
  })
const field = () => page.getByRole('textbox', { name: 'Page', exact: true })
const linksOf = (number: number) => [
  ...document.querySelectorAll<HTMLAnchorElement>(`.page[data-page-number="${number}"] .linkAnnotation a`),
]
const back = () => userEvent.keyboard('{Alt>}{ArrowLeft}{/Alt}')
const region = () => page.getByRole('region', { name: 'AIPD', exact: true }).element()

describe('a link', () => {
  test('inside the document leads to its page, says so, and one comes back place by place', async () => {
    await openReading(linked())
    await laidOut()
    await expect.poll(() => linksOf(1).length).toBe(2)
    const scale = () => document.querySelector('.pdfViewer .page')?.getBoundingClientRect().width
    const before = scale()
    linksOf(1)[0]?.click()
    await expect.element(field()).toHaveValue('7')
    await expect.element(page.getByText(/^Page\s7\. Alt et flèche gauche/)).toBeInTheDocument()
    await expect.poll(() => linksOf(7).length).toBe(1)
    linksOf(7)[0]?.click()
    await expect.element(field()).toHaveValue('4')
    expect(scale()).toBe(before)
    region().focus()
    await back()
    await expect.element(field()).toHaveValue('7')
    await userEvent.keyboard('{Alt>}{ArrowRight}{/Alt}')
    await expect.element(field()).toHaveValue('4')
    await back()
    await back()
    await expect.element(field()).toHaveValue('1')
  })

  test('leaves the screen to Alt and the arrow where there is no way back in the document', async () => {
    await openReading(linked())
    await laidOut()
    const left: boolean[] = []
    const note = (event: KeyboardEvent) => event.key === 'ArrowLeft' && left.push(event.defaultPrevented)
    document.addEventListener('keydown', note)
    await expect.poll(() => linksOf(1).length).toBe(2)
    linksOf(1)[0]?.click()
    await expect.element(field()).toHaveValue('7')
    region().focus()
    await back()
    expect(left).toEqual([])
    await back()
    document.removeEventListener('keydown', note)
    expect(left).toEqual([false])
  })

  test('to an address outside leads nowhere, and says where it would', async () => {
    await openReading(linked())
    await laidOut()
    await expect.poll(() => linksOf(1).length).toBe(2)
    const outside = linksOf(1).find(link => link.title.includes(url))
    expect(outside?.title).toMatch(/sans effet ici/)
    expect(outside?.getAttribute('href')).toBeNull()
    outside?.click()
    await expect.element(page.getByText(/Rien ne s’ouvre hors de Délibéré.*example\.org/)).toBeVisible()
    await expectAccessible()
  })
})

test('the links of a page are listed for the keyboard, and followed from there', async () => {
  await openReading(linked())
  await laidOut()
  region().focus()
  await userEvent.keyboard('l')
  await expect.element(page.getByRole('dialog', { name: /^Liens de la page\s1/ })).toBeVisible()
  await expect.element(page.getByText(/sans effet ici\s: https/)).toBeVisible()
  await expectAccessible()
  await button(/page\s7/).click()
  await expect.element(field()).toHaveValue('7')
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
  await expect.element(region()).toHaveFocus()
})
