import { describe, expect, test } from 'vitest'
import { assembleAct } from '#shared/domain/opinion/assemble-act.ts'
import { opinionHtml } from '#shared/domain/opinion/html/opinion-html.ts'
import { opinionPage } from '#shared/domain/opinion/html/opinion-page.ts'
import { printedBlocks } from '#shared/domain/opinion/printed-blocks.ts'
import { anOpinion, settled } from '#test/opinion/an-opinion.ts'

const html = opinionHtml(assembleAct(anOpinion()))

const decoded = (markup: string) =>
  markup
    .replace(/<style>[\s\S]*?<\/style>/g, '')
    .replace(/<(title|desc)>[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
const compact = (text: string) => text.replace(/\s/gu, '')

describe('the HTML of an act', () => {
  test('holds every block of the model, in order', () => {
    const text = compact(decoded(html))
    let position = 0
    for (const block of printedBlocks(assembleAct(anOpinion()))) {
      const found = text.indexOf(compact(block), position)
      expect(found, block).toBeGreaterThanOrEqual(position)
      position = found + compact(block).length
    }
  })

  test('fetches nothing and runs nothing', () => {
    expect(html).not.toMatch(/<script|<link|<img|<iframe|@import|url\(|\son\w+=|javascript:/i)
    const addresses = [...html.matchAll(/(?:href|src)="([^"]*)"/g)].map(match => match[1] ?? '')
    expect(addresses.length).toBeGreaterThan(0)
    for (const address of addresses) expect(address).toMatch(/^#/)
  })

  test('leads each link to something that exists, once', () => {
    const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map(match => match[1])
    expect(new Set(ids).size).toBe(ids.length)
    for (const [, target] of html.matchAll(/href="#([^"]*)"/g)) expect(ids).toContain(target)
  })

  test('has a language, landmarks, and headings in order', () => {
    expect(html).toContain('<html lang="fr">')
    for (const landmark of ['<header>', '<main>', '<footer>']) expect(html).toContain(landmark)
    const levels = [...html.matchAll(/<h([1-6])[ >]/g)].map(match => Number(match[1]))
    expect(levels[0]).toBe(1)
    expect(levels.filter(level => level === 1)).toHaveLength(1)
    for (const [index, level] of levels.entries()) expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1)
  })

  test('gives each table a caption and scoped heads, and the chart a title and a description', () => {
    const tables = html.match(/<table[\s\S]*?<\/table>/g) ?? []
    expect(tables.length).toBeGreaterThan(5)
    for (const table of tables) {
      expect(table).toMatch(/<caption>[^<]/)
      expect(table).not.toMatch(/<th(?![^>]*scope=)[ >]/)
    }
    expect(html).toMatch(/<svg[^>]*role="img"[^>]*><title>[^<]+<\/title><desc>Diagramme en étoile/)
  })

  test('writes what looks like markup as text', () => {
    const record = anOpinion()
    const hostile = settled({ ...record, act: { ...record.act, title: '<script>alert(1)</script> & "suite"' } })
    const page = opinionHtml(assembleAct(hostile))
    expect(page).not.toContain('<script>')
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp;')
  })

  test('is the same text for the same record, and refused like the PDF', () => {
    expect(opinionPage(anOpinion())).toEqual({ ok: true, value: html })
    expect(opinionPage({ ...anOpinion(), signatories: [] })).toMatchObject({
      ok: false,
      error: { code: 'signatories_missing' },
    })
  })
})
