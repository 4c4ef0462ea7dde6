import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import type { Page } from '@playwright/test'
import { IntlMessageFormat } from 'intl-messageformat'
import { piecesFr } from '#renderer/features/dossiers/pieces/texts.fr.ts'
import { dossiersFr } from '#renderer/features/dossiers/texts.fr.ts'
import { termsFr } from '#renderer/ui/terms/texts.fr.ts'
import { type Inspection, inspection } from '#shared/domain/piece.ts'
import { typeset } from '#shared/text/typeset.ts'
import { textPdf } from '#test/component/reading/text-pdf.ts'
import { expect, test } from '#test/e2e/host.ts'
import { openDossier } from '#test/e2e/screens/dossier-screen.ts'
import { type ReportLine, type RowWords, readReport, readRow, reportCount } from '#test/e2e/screens/said-of-pieces.ts'
import { openDemonstration } from '#test/e2e/screens/start-screen.ts'
import { delibere, results } from '#test/unit/cli/delibere.ts'
import { anArchive, encrypted, linkMode } from '#test/unit/intake/an-archive.ts'

const demonstration = resolve(import.meta.dirname, '../../../resources/demo/files')
const fixtures = resolve(import.meta.dirname, '../../fixtures/intake')

const places: string[] = []
test.afterAll(() => {
  for (const place of places) rmSync(place, { recursive: true })
})

/** What a direction may send, some of it real, some broken, some made to harm; resolves to the paths. */
function sentFiles(): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'delibere-envoi-'))
  places.push(folder)
  const kept = [
    join(demonstration, 'etalab-algorithmes-publics-et-responsabilites.pdf'),
    join(demonstration, 'note-conformite-MEL.docx'),
    join(fixtures, 'made-truncated.pdf'),
    join(fixtures, 'made-zero-pages.pdf'),
    join(fixtures, 'made-png-renamed.pdf'),
  ]
  // As of a scan, no page has a word.
  const scan = textPdf([{ lines: [] }, { lines: [] }, { lines: [] }])
  const made: Record<string, string | Uint8Array> = {
    'scan.pdf': scan,
    'couts.csv': 'poste;montant\nlicence;12000\nformation;3000\n',
    'inconnu.bin': new Uint8Array([0, 1, 2, 3]),
    'programme.pdf': '\x7fELF\x02\x01\x01\0',
    'vide.txt': '',
    'verrouillee.zip': anArchive([{ name: 'secret.pdf', content: scan, flags: encrypted }]),
    'sortie.zip': anArchive([{ name: 'plan.txt', content: 'Plan' }, { name: '../dehors.txt' }]),
    'saisine.zip': anArchive([
      { name: 'annexes/note.txt', content: 'Bonjour' },
      { name: 'annexes/plans.pdf', content: textPdf([{ lines: [] }]) },
      { name: 'annexes/coupe.pdf', content: readFileSync(join(fixtures, 'made-count-negative.pdf')) },
      { name: 'ferme.pdf', content: 'secret', flags: encrypted },
      { name: 'lien', content: '/etc/passwd', attributes: linkMode },
    ]),
  }
  const written = Object.entries(made).map(([name, content]) => {
    writeFileSync(join(folder, name), content)
    return join(folder, name)
  })
  return [...kept, ...written]
}

/** What is said of a file. Of one that stays in its archive there is no row, hence no more than the reason. */
type Said = Omit<ReportLine, 'stays'> & Partial<RowWords>

async function saidOnScreen(page: Page, { path, stays, reason }: ReportLine): Promise<Said> {
  return stays ? { path, reason } : { path, reason, ...(await readRow(page, basename(path))) }
}

/** A sentence of the screen, as it comes out there. */
const said = (message: string, values: Record<string, number> = {}) =>
  typeset(String(new IntlMessageFormat(message, 'fr').format(values)), 'fr')

const sentences: Record<string, string> = dossiersFr.inspection

/** A line of the command in the words that the screen has for the same. */
function saidByCommand(path: string, { status, kind, pages, text, code }: Inspection, stays: boolean): Said {
  const reason = status === 'accepted' ? null : said(sentences[code ?? ''] ?? `no words for ${code}`)
  if (stays) return { path, reason }
  const counted = pages === undefined ? [] : [said(dossiersFr.pieces.pages, { n: pages })]
  const facts = [said(termsFr.fileKind[kind]), ...counted]
  if (reason !== null) return { path, reason, facts, note: `${said(dossiersFr.status[status])} · ${reason}` }
  const withoutText = `${said(piecesFr.withoutText)} · ${said(piecesFr.withoutTextMeans)}`
  return { path, reason, facts, note: text === 'none' ? withoutText : null }
}

type Line = { path: string; inspection: Inspection }

/** What `delibere inspect` prints, each line with its path: that of a file is followed by those of what it holds. */
async function inspected(paths: string[]): Promise<{ files: Line[]; entries: Line[] }> {
  const { status, stdout, stderr } = await delibere(['inspect', ...paths])
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  const files = new Map<string, Line>()
  const entries: Line[] = []
  for (const line of results(stdout).map(one => inspection.parse(one))) {
    const path = basename(line.file)
    if (files.has(path)) entries.push({ path: `${path}/${line.entry}`, inspection: line })
    else files.set(path, { path, inspection: line })
  }
  return { files: [...files.values()], entries }
}

const byPath = (one: { path: string }, other: { path: string }) => (one.path < other.path ? -1 : 1)

test('the command line and the screen say the same of the same files, good, doubtful or made to harm', async ({
  workbench,
}) => {
  test.setTimeout(180_000)
  const paths = sentFiles()
  const { files, entries } = await inspected(paths)
  expect(files.map(({ path }) => path)).toEqual(paths.map(path => basename(path)))
  const opened = new Set(files.filter(one => one.inspection.status === 'accepted').map(({ path }) => path))
  const cameOut = entries.filter(({ path }) => opened.has(path.slice(0, path.indexOf('/'))))
  // Of what a refused archive holds the screen says nothing more: no file of it is to be had.
  const shutIn = entries.filter(one => !cameOut.includes(one))
  expect(shutIn.map(one => one.inspection.status)).not.toContain('accepted')
  const lines = [...files, ...cameOut].toSorted(byPath)

  const page = await openDemonstration(workbench)
  await openDossier(page, /Optimisation des tournées/)
  await workbench.chooseFiles(...paths)
  const add = page.getByRole('button', { name: 'Ajouter des pièces' })
  await add.click()
  // The report begins with the first files and is whole once more can be asked for.
  await expect(reportCount(page)).toBeVisible({ timeout: 30_000 })
  await expect(add).not.toHaveAttribute('aria-disabled', { timeout: 60_000 })
  const told = (await readReport(page)).toSorted(byPath)
  const onScreen: Said[] = []
  for (const line of told) onScreen.push(await saidOnScreen(page, line))
  const staying = new Set(told.filter(({ stays }) => stays).map(({ path }) => path))
  expect(onScreen).toEqual(lines.map(({ path, inspection }) => saidByCommand(path, inspection, staying.has(path))))
  const problems = lines.filter(one => one.inspection.status !== 'accepted').length
  await expect(reportCount(page)).toHaveText(said(dossiersFr.import.count, { count: lines.length, problems }))
})
