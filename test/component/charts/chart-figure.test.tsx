import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { ChartFigure } from '#renderer/ui/charts/chart-figure.tsx'
import { chartPalettes } from '#shared/charts/chart-palette.ts'
import { type Chart, drawChart } from '#shared/charts/draw-chart.ts'
import type { DeviceSettings } from '#shared/ipc/payloads.ts'
import { expectAccessible } from '#test/component/axe.ts'
import { type Answers, fakeBridge } from '#test/component/fake-bridge.ts'
import { renderPage } from '#test/component/render-app.tsx'
import { sampleCharts } from '#test/unit/charts/sample-charts.ts'

const open = (chart: Chart, settings: Partial<DeviceSettings> = {}, answers: Answers = {}) =>
  renderPage(
    <main>
      <h1>Graphiques</h1>
      <ChartFigure chart={chart} fileName="boussole-sections" language="fr" />
    </main>,
    fakeBridge(answers, settings),
  )
const share = /^Copier ou exporter/
const choose = async (name: string) => {
  await page.getByRole('button', { name: share }).click()
  await page.getByRole('menuitem', { name }).click()
}

test.each(Object.entries(sampleCharts))(
  '%s is told in words, and gives way to its table and back',
  async (_, chart) => {
    await open(chart)
    const { alternative, table } = drawChart(chart, chartPalettes.light).picture ?? { alternative: '', table: null }
    await expect.element(page.getByRole('img', { name: alternative })).toBeVisible()
    await expectAccessible()
    page
      .getByRole('button', { name: `Tableau : ${chart.caption}` })
      .element()
      .focus()
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByRole('table', { name: chart.caption })).toBeVisible()
    for (const row of table?.rows ?? [])
      for (const cell of row) await expect.element(page.getByText(cell, { exact: true }).first()).toBeVisible()
    await expect.element(page.getByRole('img')).not.toBeInTheDocument()
    await expectAccessible()
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByRole('img', { name: alternative })).toBeVisible()
  },
)

test.each([
  ['light', {}, chartPalettes.light.ink],
  ['dark', { theme: 'dark' }, chartPalettes.dark.ink],
  ['dark with more contrast', { theme: 'dark', contrast: 'more' }, chartPalettes.darkMore.ink],
] as const)('follows the theme: %s', async (_, settings, ink) => {
  await open(sampleCharts.heat, settings)
  await expect.element(page.getByRole('img')).toBeVisible()
  const texts = [...page.getByRole('img').element().querySelectorAll('text')]
  expect(texts.some(text => text.getAttribute('fill') === ink)).toBe(true)
  await expectAccessible()
})

test('is saved as SVG, PNG and CSV under its own name', async () => {
  const { bridge } = await open(sampleCharts.radar, {}, { 'files.save-bytes': () => ({ saved: true }) })
  const saved = () => bridge.calls.filter(({ channel }) => channel === 'files.save-bytes').map(({ input }) => input)
  await choose('Image vectorielle (SVG)')
  await expect.element(page.getByText('Le fichier est enregistré.')).toBeVisible()
  await choose('Tableau (CSV)')
  await expect.poll(() => saved().length).toBe(2)
  await choose('Image (PNG)')
  await expect.poll(() => saved().length).toBe(3)
  const files = saved() as { suggestedName: string; bytes: Uint8Array }[]
  expect(files.map(({ suggestedName }) => suggestedName)).toEqual([
    'boussole-sections.svg',
    'boussole-sections.csv',
    'boussole-sections.png',
  ])
  const [svg, csv, png] = files.map(({ bytes }) => bytes)
  expect(new TextDecoder().decode(svg)).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" width="\d+"/)
  expect(new TextDecoder().decode(csv)).toContain('Section;Comité;Vous;Seuil;Borne l’avis')
  expect([...(png ?? []).slice(1, 4)]).toEqual([0x50, 0x4e, 0x47])
  const drawn = await createImageBitmap(new Blob([png as BlobPart], { type: 'image/png' }))
  const { picture } = drawChart(sampleCharts.radar, chartPalettes.light)
  expect(drawn.width).toBe(2 * (picture?.width ?? 0))
})

test('says why a file was not saved, and nothing when the person gives up', async () => {
  const answers: Answers = { 'files.save-bytes': () => ({ ok: false, error: { code: 'not_written' } }) }
  await open(sampleCharts.values, {}, answers)
  await choose('Tableau (CSV)')
  await expect.element(page.getByText(/Le fichier n’a pas pu être écrit/)).toBeVisible()
  answers['files.save-bytes'] = () => ({ saved: false })
  await choose('Tableau (CSV)')
  await expect.poll(() => page.getByRole('status').element().textContent).toBe('')
})

test('is copied as a table and as a picture, and says when it cannot be', async () => {
  const clipboard: { text: string; types: string[] } = { text: '', types: [] }
  let refuses = false
  const taken = {
    configurable: true,
    value: {
      writeText: async (text: string) => {
        if (refuses) throw new DOMException('no', 'NotAllowedError')
        clipboard.text = text
      },
      write: async ([item]: ClipboardItem[]) => {
        if (refuses) throw new DOMException('no', 'NotAllowedError')
        clipboard.types = [...(item?.types ?? [])]
      },
    },
  }
  Object.defineProperty(navigator, 'clipboard', taken)
  await open(sampleCharts.radar)
  await choose('Copier le tableau')
  await expect.element(page.getByText('Le tableau est copié.')).toBeVisible()
  expect(clipboard.text.split('\n')[1]).toBe('Section\tComité\tVous\tSeuil\tBorne l’avis')
  await choose('Copier l’image')
  await expect.element(page.getByText('L’image est copiée.')).toBeVisible()
  expect(clipboard.types).toEqual(['image/png'])
  refuses = true
  await choose('Copier l’image')
  await expect.element(page.getByText(/La copie n’est pas possible ici/)).toBeVisible()
})

test('of two sections is a table alone', async () => {
  const { axes, series } = sampleCharts.radar
  const chart: Chart = { ...sampleCharts.radar, axes: axes.slice(0, 2), series }
  await open(chart)
  await expect.element(page.getByRole('table', { name: chart.caption })).toBeVisible()
  await expect.element(page.getByText(/Moins de trois sections/)).toBeVisible()
  await page.getByRole('button', { name: share }).click()
  await expect.element(page.getByRole('menuitem', { name: 'Tableau (CSV)' })).toBeVisible()
  await expect.element(page.getByRole('menuitem', { name: 'Image (PNG)' })).not.toBeInTheDocument()
})
