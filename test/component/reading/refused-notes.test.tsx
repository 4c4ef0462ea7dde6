import { beforeEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { fakeVault } from '#test/component/fake-vault.ts'
import { annotationsIn, button, firstLine, highlightFirstWords, laidOut } from './acts.ts'
import { aNote, EvidenceTray, openReading, selectText } from './reading-desk.tsx'
import { numberedPages, textPdf } from './text-pdf.ts'

beforeEach(() => window.getSelection()?.removeAllRanges())

/** A page on a disk that refuses from now on: what is written is kept in memory and tried again. */
async function onRefusingDisk(options: Parameters<typeof openReading>[1] = {}) {
  const vault = fakeVault()
  const opened = await openReading(textPdf(numberedPages(1)), { ...options, vault })
  await laidOut()
  vault.state.refusing = true
  return opened
}

describe('while the disk refuses', () => {
  test('evidence is evidence all the same', async () => {
    const { store } = await onRefusingDisk({ beside: <EvidenceTray criterion="Qui peut écarter le résultat ?" /> })
    await button('Tenir le critère').click()
    selectText({ run: firstLine, offset: 0 }, { run: firstLine, offset: 11 })
    await button(/^Preuve : ajouter/).click()
    const [made] = await annotationsIn(store, 1)
    await expect.element(button(`preuve ${made?.id}`)).toBeVisible()
  })

  test('a reply is written in as soon as it is there', async () => {
    await onRefusingDisk({ annotations: [aNote({ page: 1, exact: 'Cette ligne', start: 0 })] })
    await button(/^Répondre à la note/).click()
    await expect.element(page.getByRole('textbox', { name: /^Votre réponse à la note/ })).toHaveFocus()
  })

  test('a note that was taken back can be had again', async () => {
    const { store } = await onRefusingDisk()
    await highlightFirstWords()
    await annotationsIn(store, 1)
    page.getByRole('region', { name: 'Notes', exact: true }).element().focus()
    await userEvent.keyboard('{Control>}z{/Control}')
    await annotationsIn(store, 0)
    await expect.element(page.getByRole('article')).not.toBeInTheDocument()
    await userEvent.keyboard('{Control>}{Shift>}z{/Shift}{/Control}')
    await annotationsIn(store, 1)
    await expect.element(page.getByRole('article')).toBeVisible()
  })
})
