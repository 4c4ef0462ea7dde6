import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { PdfPages } from '#renderer/ui/pdf/pdf-pages.tsx'
import { numberedPages, textPdf } from '#test/component/reading/text-pdf.ts'
import { renderPage } from '#test/component/render-app.tsx'
import { storedFile } from '#test/component/stored-file.ts'

test('pages beside are drawn as wide as they are shown, and in their own shape', async () => {
  const sha256 = await storedFile(textPdf(numberedPages(2)))
  await renderPage(
    <main style={{ width: '500px' }}>
      <PdfPages
        sha256={sha256}
        label="Aperçu"
        pageLabel={(number, pages) => `page ${number} sur ${pages}`}
        loadingLabel="Lecture…"
        failedLabel="Illisible"
      />
    </main>,
  )
  const first = page.getByRole('img', { name: 'page 1 sur 2' })
  await expect.element(first).toBeVisible()
  const canvas = first.element() as HTMLCanvasElement
  await expect.poll(() => Math.abs(canvas.height / canvas.width - 842 / 595)).toBeLessThan(0.01)
  expect(Math.abs(canvas.width - canvas.clientWidth * window.devicePixelRatio)).toBeLessThan(2)
})
