import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import type { ActBlock, ActSection } from '#shared/domain/opinion/act-model.ts'
import { assembleAct } from '#shared/domain/opinion/assemble-act.ts'
import type { OpinionRecord } from '#shared/domain/opinion/opinion-record.ts'
import { printedBlocks, runsText } from '#shared/domain/opinion/printed-blocks.ts'
import { anAssessment, anOpinion, node, settled } from '#test/opinion/an-opinion.ts'
import { propertySeed } from '#test/unit/property-seed.ts'

type Assessment = OpinionRecord['assessments'][number]

const texts = (record: OpinionRecord) => printedBlocks(assembleAct(record))
const text = (record: OpinionRecord) => texts(record).join('\n')
const sections = (record: OpinionRecord): ActSection[] =>
  assembleAct(record).sections.flatMap(section => [section, ...section.sections])
const blocks = (record: OpinionRecord): ActBlock[] => sections(record).flatMap(section => section.blocks)

describe('an act', () => {
  test('has its parts in the order of the form', () => {
    const order = texts(anOpinion()).map(one => one.replace(/[\u00a0\u202f]/g, ' '))
    const parts = [
      'Villeneuve',
      'Avis n° 2026-011 du 26 novembre 2026\nrelatif au ciblage des réexamens de l’aide sociale',
      'Le comité d’éthique de l’intelligence artificielle, réuni le 26 novembre 2026,',
      'Vu la saisine n° 2026-014 du centre communal d’action sociale ;',
      'Émet l’avis suivant :',
      'Article 1er. — Le comité émet un avis favorable avec réserves.',
      'Réserves',
      'Recommandations',
      'Résultat du vote',
      'Signatures',
      'Annexe 1 — Grille « Boussole de l’IA — lecture en sept critères (modèle Nantes) »',
      'Annexe 2 — Opinion séparée concordante',
      'Annexe 3 — Pièces du dossier',
    ]
    const ranks = parts.map(part => order.indexOf(part))
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b))
    expect(ranks).not.toContain(-1)
  })

  test('does not know what day it is', () => {
    const days = ['2026-11-27', '2031-05-04'].map(day => {
      vi.useFakeTimers({ now: new Date(day) })
      return assembleAct(anOpinion())
    })
    vi.useRealTimers()
    expect(days[0]).toEqual(days[1])
  })

  test('prints « 1er » with its letters above the line', () => {
    const article = blocks(anOpinion()).find(block => block.kind === 'paragraph' && block.role === 'article')
    if (article?.kind !== 'paragraph') throw new Error('an article is expected')
    expect(article.runs.slice(0, 2)).toEqual([
      { text: 'Article\u00a01', bold: true },
      { text: 'er', bold: true, superscript: true },
    ])
  })

  const withArticles = (...words: string[]) => {
    const record = anOpinion()
    const articles = words.map((text, index) => node(`a${index}`, text))
    return blocks(settled({ ...record, text: { ...record.text, articles } })).flatMap(block =>
      block.kind === 'paragraph' && block.role === 'article' ? [runsText(block.runs)] : [],
    )
  }

  test('does not print twice the heading of an article that was typed with its own number', () => {
    expect(withArticles('Article 1er. — Le comité émet un avis.', 'Article 2 : Il est transmis.')).toEqual([
      'Article\u00a01er.\u00a0— Le comité émet un avis.',
      'Article\u00a02.\u00a0— Il est transmis.',
    ])
  })

  test('keeps the words of an article that begins with the number of another text', () => {
    const voted = [
      'Article 12 du RGPD à respecter.',
      'Art. 2 du code cité.',
      'Article 3. Bis repetita.',
      'Article 1 - non.',
    ]
    expect(withArticles(...voted).map(one => one.replace(/^.*?— /u, '').replaceAll('\u00a0', ' '))).toEqual(voted)
  })

  test('prints every letter and figure of a voted text, in order', () => {
    const words = fc.constantFrom(
      'Article',
      'Art.',
      'article',
      '1',
      '1er',
      '2',
      '12',
      '.',
      ':',
      '—',
      '–',
      '-',
      'du',
      'code',
    )
    const article = fc.array(words, { minLength: 1, maxLength: 7 }).map(list => `${list.join(' ')} voté`)
    fc.assert(
      fc.property(fc.array(article, { minLength: 1, maxLength: 3 }), fc.boolean(), (articles, tight) => {
        const voted = articles.map(one => (tight ? one.replaceAll(' .', '.').replaceAll(' :', ':') : one))
        withArticles(...voted).forEach((printed, index) => {
          const letters = (text: string) =>
            text
              .normalize('NFC')
              .toLowerCase()
              .match(/[\p{L}\p{N}]/gu) ?? []
          const left = letters(voted[index] ?? '')
          for (const letter of letters(printed)) if (letter === left[0]) left.shift()
          expect(left, `${voted[index]} printed as ${printed}`).toEqual([])
        })
      }),
      propertySeed(300),
    )
  })

  test.each([
    ['Avis relatif au ciblage.', 'relatif au ciblage'],
    ['Avis n° 2026-011 du 26 novembre 2026 relatif au ciblage', 'relatif au ciblage'],
    ['Avis n° 2024-003 du 3 mars 2024 relatif au ciblage', 'Avis n° 2024-003 du 3 mars 2024 relatif au ciblage'],
    ['Avis du 3 mars 2024 complété', 'du 3 mars 2024 complété'],
    ['Avisons les usagers', 'Avisons les usagers'],
    ['Avis', 'Avis'],
  ])('leaves out of the title « %s » only what its first line says', (title, subject) => {
    const record = anOpinion()
    const heading = sections({ ...record, act: { ...record.act, title } }).find(one => one.part === 'title')?.heading
    const [, second] = runsText(heading ?? []).split('\n')
    expect(second?.replace(/[\u00a0\u202f]/gu, ' ')).toBe(subject)
  })

  test('ends a citation with a semicolon when it was left open', () => {
    const record = anOpinion()
    const visas = [node('v1', 'Vu la loi n° 78-17'), node('v2', 'Vu le code,')]
    const printed = texts(settled({ ...record, text: { ...record.text, visas } }))
    expect(printed).toContain('Vu la loi n°\u00a078-17\u202f;')
    expect(printed).toContain('Vu le code,')
  })

  test('leads a reference to a piece or a reservation of the act to it', () => {
    const targets = blocks(anOpinion())
      .flatMap(block =>
        block.kind === 'paragraph'
          ? block.runs
          : block.kind === 'list'
            ? block.items.flatMap(item => item.paragraphs.flatMap(one => one.runs))
            : [],
      )
      .flatMap(run => run.target ?? [])
    expect(targets).toEqual(['a81f3c5d7e9b0c2d4f6a8b0c1d3e5f7092b4c6d8e0f1a3b5c7d9e0f2a4b6c8d0', 'R1', 'R2'])
  })

  test('says its advisory nature and no delay of appeal; a deliberation says the ways of appeal', () => {
    expect(text(anOpinion())).toContain('Le présent avis est consultatif.')
    expect(text(anOpinion())).not.toContain('deux mois')
    const record = anOpinion()
    const deliberation = { ...record, act: { ...record.act, kind: 'deliberation' as const } }
    expect(text(deliberation)).toContain('deux mois')
  })

  test('prints the fingerprint of the text that was voted', () => {
    const record = anOpinion()
    expect(text(record)).toContain(`Empreinte SHA-256 du texte voté\u00a0: ${record.text.votedHash}`)
  })

  test('prints the waivers it rests on, with their reasons', () => {
    const record = anOpinion()
    const favourable = settled({ ...record, sense: 'favourable', text: { ...record.text, reservations: [] } })
    const waivers = [{ rule: 'p-c6', by: 'la présidente', reason: 'Engagement écrit.' }]
    const printed = text({ ...favourable, bound: { ...favourable.bound, waivers } })
    expect(printed).toContain('Borne de l’avis et dérogations')
    expect(printed).toContain('Engagement écrit.')
  })

  test('marks a public version and cites its original', () => {
    const record = anOpinion()
    const original = 'ab'.repeat(32)
    const printed = { ...record, act: { ...record.act, version: 'public' as const, original } }
    expect(text(printed)).toContain('Version publique occultée')
    expect(text(printed)).toContain(original)
    expect(assembleAct(printed).foot.left).toContain('version publique occultée')
  })

  test('speaks English throughout when the act does', () => {
    const record = anOpinion({ assessments: [] })
    const english = { ...record, act: { ...record.act, language: 'en' as const, title: 'Opinion on targeting' } }
    const printed = text(english)
    expect(printed).toContain('Opinion No.\u00a02026-011 of 26\u00a0November 2026\non targeting')
    expect(printed).toContain('Article\u00a01. — ')
    expect(printed).not.toMatch(/Réserves|Annexe|Suffrages|Votants/)
  })
})

describe('the annex of a grid', () => {
  test('gives each retained answer in words with its justification', () => {
    const tables = blocks(anOpinion()).flatMap(block => (block.kind === 'table' ? [block] : []))
    const row = tables
      .flatMap(table => table.rows)
      .find(cells => runsText(cells[0]?.runs ?? []).startsWith('Le risque de traitement inégal'))
    expect(row?.map(cell => runsText(cell.runs))).toEqual([
      'Le risque de traitement inégal entre groupes a-t-il été mesuré\u202f?',
      '2/4 · Partiel',
      'Un seul critère a été examiné\u00a0: le sexe. Les écarts par âge et par quartier ne sont pas mesurés.',
    ])
  })

  test('gives the chart a table twin with the same values, and says them in words', () => {
    const figure = blocks(anOpinion()).find(block => block.kind === 'figure')
    if (figure?.kind !== 'figure') throw new Error('a figure is expected')
    expect(figure.alternative).toContain('Transparence et redevabilité\u00a0: 43,8')
    expect(text(anOpinion())).toContain('43,8')
  })

  test('names the rules that fired, their bound and the waiver they provide', () => {
    expect(text(anOpinion())).toContain(
      'p-c6 (plafond)\u00a0: Transparence sous la moyenne. Au plus\u00a0: favorable avec réserves. Dérogation possible par décision de la présidence.',
    )
  })

  test('lists the criteria on which members lay two levels apart or more', () => {
    const spread = sections(anOpinion()).find(section => section.id === 'annex-1-spread')
    expect(spread?.blocks).toMatchObject([{ kind: 'table', rows: [{ length: 2 }, { length: 2 }] }])
  })

  test('never shows the total where the grid says so', () => {
    const record = anOpinion()
    const [nantes] = record.assessments
    const grid = structuredClone(nantes?.grid) as unknown as Assessment['grid'] & { results: Record<string, unknown> }
    grid.results.showTotal = false
    expect(text(record)).toContain('Total\u00a0: 50,8')
    const hidden = text(settled({ ...record, assessments: [{ ...(nantes as Assessment), grid }] }))
    expect(hidden).not.toContain('Total')
    expect(hidden).not.toContain('Niveau')
  })

  test('says that a result is provisional while the grid is not conclusive', () => {
    const empty = anAssessment('boussole-nantes.v1.0.0.json', { answers: {} })
    expect(text(anOpinion({ assessments: [empty] }))).toContain('Résultat provisoire')
  })
})
