// @ts-check
// Draws resources/icons/png from resources/icons/delibere.svg, in the sizes that packages ask for: node test/icons/write.mjs
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { chromium } from 'playwright-core'
import { findChromium } from '#test/host/find-chromium.mjs'

const folder = resolve(import.meta.dirname, '../../resources/icons')
const sizes = [16, 32, 48, 64, 128, 256, 512, 1024]

const svg = readFileSync(join(folder, 'delibere.svg'), 'utf8')
mkdirSync(join(folder, 'png'), { recursive: true })
const executablePath = findChromium()
if (!executablePath) throw new Error('Chromium is missing')
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
for (const size of sizes) {
  const page = await browser.newPage({ viewport: { width: size, height: size } })
  await page.setContent(`<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`)
  writeFileSync(join(folder, `png/${size}x${size}.png`), await page.screenshot({ omitBackground: true }))
  await page.close()
}
await browser.close()
