import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '../../..')
const folder = 'docs/screenshots'
const pages = ['README.md', 'docs/guide.md', 'docs/guide.en.md']
const guides = ['docs/guide.md', 'docs/guide.en.md']

/** Pictures that a page shows, from the root of the repository. */
const shownIn = (page: string): string[] =>
  [...readFileSync(join(root, page), 'utf8').matchAll(/(?:src|srcset)="([^"]+\.png)"/g)].map(([, path]) =>
    relative(root, join(root, dirname(page), path ?? '')),
  )
const pictures = readdirSync(join(root, folder)).map(name => `${folder}/${name}`)

describe('the pictures of the screens', () => {
  test.each(pages)('that %s names are there, each in both themes with its words', page => {
    const shown = shownIn(page)
    expect(shown.length).toBeGreaterThanOrEqual(6)
    expect(shown.filter(path => !pictures.includes(path))).toEqual([])
    const oneTheme = (theme: string) =>
      shown.filter(path => path.endsWith(`-${theme}.png`)).map(path => path.replace(`-${theme}.png`, ''))
    expect(oneTheme('dark')).toEqual(oneTheme('light'))
    expect(readFileSync(join(root, page), 'utf8')).not.toMatch(/<img (?![^>]*alt="[^"]{10,}")/)
  })

  test.each(guides)('are all shown in %s', guide => {
    expect([...new Set(shownIn(guide))].toSorted()).toEqual(pictures.toSorted())
  })

  test('weigh no more than 6 MB', () => {
    const weight = pictures.reduce((sum, path) => sum + statSync(join(root, path)).size, 0)
    expect(weight).toBeLessThan(6_000_000)
  })
})
