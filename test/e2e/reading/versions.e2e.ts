import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { Document, Packer, Paragraph } from 'docx'
import { expect, test } from '#test/e2e/host.ts'
import { openDossier } from '#test/e2e/screens/dossier-screen.ts'
import { openDemonstration } from '#test/e2e/screens/start-screen.ts'

const stays = 'Le modèle est hébergé en France par le prestataire retenu au marché.'
const before = [
  'Un agent vérifie chaque réponse avant tout envoi.',
  stays,
  'Les journaux sont détruits après trois mois sans copie.',
]
const after = [
  'Une agente vérifie chaque réponse avant tout envoi.',
  stays,
  'Un paragraphe nouveau traite des droits des personnes.',
]

let place = ''
test.beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'delibere-versions-'))
})
test.afterAll(() => rmSync(place, { recursive: true }))

async function written(name: string, lines: readonly string[]): Promise<string> {
  const document = new Document({ sections: [{ children: lines.map(line => new Paragraph(line)) }] })
  writeFileSync(join(place, name), await Packer.toBuffer(document))
  return join(place, name)
}

/** Chooses words of the document on show, as a drag of the pointer leaves them, and highlights them. */
async function highlight(page: Page, words: string) {
  await page.evaluate(sought => {
    const walker = document.createTreeWalker(
      document.querySelector('[data-paper] article') ?? document,
      NodeFilter.SHOW_TEXT,
    )
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      const at = node.data.indexOf(sought)
      if (at === -1) continue
      const range = document.createRange()
      range.setStart(node, at)
      range.setEnd(node, at + sought.length)
      getSelection()?.removeAllRanges()
      getSelection()?.addRange(range)
    }
  }, words)
  await page.getByRole('button', { name: 'Surligner', exact: true }).click()
  await expect(page.getByRole('textbox', { name: `Note sur « ${words}` })).toBeVisible()
}

const painted = (page: Page, name: string) =>
  page.evaluate(key => [...(CSS.highlights.get(key) ?? [])].map(range => String(range)).toSorted(), name)

test('a document is read and annotated; its new version keeps one note, moves one that is confirmed, and lists one that is lost', async ({
  workbench,
}) => {
  test.setTimeout(180_000)
  const asked: string[] = []
  const page = await openDemonstration(workbench)
  page.on('request', request => asked.push(request.url()))
  await openDossier(page, /Ciblage des réexamens/)
  await workbench.chooseFiles(await written('note-v1.docx', before))
  await page.getByRole('button', { name: 'Ajouter des pièces' }).click()
  await page.getByRole('link', { name: 'note-v1' }).click()
  await expect(page.getByText(stays)).toBeVisible({ timeout: 30_000 })
  await highlight(page, 'hébergé en France par le prestataire')
  await highlight(page, 'Un agent vérifie chaque réponse')
  await highlight(page, 'journaux sont détruits après trois mois')
  await page.getByRole('link', { name: '2026-014' }).first().click()
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Nouvelle version de note-v1' }).click()
  await (await chooser).setFiles(await written('note-v2.docx', after))
  await expect(page.getByText(/version 2 en vigueur/)).toBeVisible({ timeout: 30_000 })
  await page.getByRole('link', { name: /^note-v\d$/ }).click()
  await expect.poll(() => painted(page, 'd-moved'), { timeout: 30_000 }).toEqual(['Une agente vérifie chaque réponse'])
  expect(await painted(page, 'd-ground-yellow')).toContain('hébergé en France par le prestataire')
  await page.getByRole('link', { name: 'Une note déplacée : à confirmer' }).click()
  await page.getByRole('button', { name: 'Confirmer cette place' }).click()
  await expect(page.getByText('Place confirmée.')).toBeVisible()
  await expect(page.getByText('2 différences')).toBeVisible()
  await page.getByRole('link', { name: 'Lire la version 2' }).click()
  await expect.poll(() => painted(page, 'd-ground-yellow'), { timeout: 30_000 }).toHaveLength(2)
  expect(await painted(page, 'd-moved')).toEqual([])
  await page.getByRole('button', { name: 'Une note orpheline' }).click()
  await expect(page.getByText('journaux sont détruits après trois mois')).toBeVisible()
  const own = new URL(page.url()).origin
  expect(asked.filter(url => !url.startsWith(`${own}/`) && !/^(?:data|blob):/.test(url))).toEqual([])
})
