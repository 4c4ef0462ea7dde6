import { resolve } from 'node:path'
import type { OpinionRecord } from '#shared/domain/opinion/opinion-record.ts'
import { anOpinion, nantesAssessment, node, settled } from '#test/opinion/an-opinion.ts'

export const resources = resolve(import.meta.dirname, '../../resources')

const fact =
  'Considérant que la direction constate que le traitement concerne 12 450 foyers et que les agents, les usagers et l’opérateur retenu se partagent la responsabilité des décisions ; que la durée de conservation excède ce qui paraît nécessaire au regard de l’article 5 du règlement (UE) 2016/679 ; que le coût annuel est estimé à 184 300 €, soit 3,2 % du budget de fonctionnement'

/** A record of `grids` grids, `recitals` recitals and as many paragraphs in a last annex: some 11 pages for 1 and 14. */
function recordOf(grids: number, recitals: number, paragraphs: number): OpinionRecord {
  const record = anOpinion()
  return settled({
    ...record,
    text: {
      ...record.text,
      recitals: Array.from({ length: recitals }, (_, index) => node(`m${index}`, `${fact}, fait n° ${index + 1} ;`)),
    },
    // An act holds each grid once: the same questions under as many versions.
    assessments: Array.from({ length: grids }, (_, index) => {
      const one = nantesAssessment()
      return { ...one, grid: { ...one.grid, version: `1.0.${index}` } }
    }),
    annexes: [
      {
        title: 'Observations recueillies',
        content: Array.from({ length: paragraphs }, (_, index) =>
          node(`o${index}`, `${fact}. Observation n° ${index + 1}.`),
        ),
      },
    ],
  })
}

export const elevenPages = (): OpinionRecord => recordOf(1, 14, 14)
export const twoHundredPages = (): OpinionRecord => recordOf(24, 180, 598)
