import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { renderOpinionHere } from '#electron/pdf/render-opinion-here.ts'
import { evaluate } from '#shared/domain/grid/evaluate.ts'
import { readInput } from '#shared/domain/grid/grid-input.ts'
import { loadGrid } from '#shared/domain/grid/load-grid.ts'
import { readActGrids } from '#shared/domain/opinion/act-grids.ts'
import { boundOf } from '#shared/domain/opinion/bound-check.ts'
import type { OpinionRecord } from '#shared/domain/opinion/opinion-record.ts'
import { votedHash } from '#shared/domain/opinion/voted-hash.ts'
import { unwrap } from '#test/pki/test-authority.ts'
import { resources } from '#test/shipped-resources.ts'

const project = resolve(import.meta.dirname, '../../..')
const json = (path: string) => JSON.parse(readFileSync(resolve(project, path), 'utf8'))
const node = (id: string, text: string) => ({ id, content: [{ type: 'text' as const, text }] })

/** An opinion with every part: grid, bound, reservation, vote, two signatories. */
export function anOpinion(): OpinionRecord {
  const file = json('resources/grids/boussole-nantes.v1.0.0.json')
  const retained = unwrap(readInput(json('test/fixtures/grids/boussole-nantes.moyen.json').input))
  const result = unwrap(evaluate(unwrap(loadGrid(file)), retained))
  const assessments = [{ grid: file, retained, result, members: 3, dispersion: {} }]
  const bound = boundOf(unwrap(readActGrids(assessments)))
  const sense = 'favourable_with_reservations' as const
  const text = {
    author: 'Le comité d’éthique, réuni le 12 février 2026,',
    visas: [node('v1', 'Vu le règlement (UE) 2016/679 du 27 avril 2016, notamment son article 35 ;')],
    hearings: [node('h1', 'Après avoir entendu Mme Œuvrard, rapporteure ;')],
    recitals: [
      node('c1', 'Considérant que le traitement concerne 12 450 foyers : aucune décision n’est prise sans personne ;'),
      node('c2', 'Considérant que la durée de conservation excède ce qui paraît nécessaire ;'),
    ],
    formula: 'Émet l’avis suivant :',
    articles: [node('a1', 'Le comité émet un avis favorable avec réserves.')],
    reservations: [
      {
        id: 'R1',
        requirement: 'Ramener la durée de conservation à 12 mois',
        responsible: 'Direction de la solidarité',
        due: '2026-09-01',
        proof: 'Registre des traitements mis à jour',
      },
    ],
    recommendations: [node('r1', 'Publier la fiche de l’algorithme.')],
  }
  return {
    format: 'opinion/1',
    act: {
      kind: 'opinion',
      number: 'AVIS-2026-014',
      date: '2026-02-12',
      title: 'relatif à l’attribution automatisée des aides sociales',
      committee: 'Comité d’éthique de l’intelligence artificielle',
      city: 'Ville de Villeneuve',
      language: 'fr',
      version: 'full',
    },
    dossier: {
      number: 'D-2026-003',
      title: 'Attribution des aides sociales',
      direction: 'Direction de la solidarité',
      pieces: [{ type: 'aipd', title: 'Analyse d’impact', sha256: 'ab'.repeat(32) }],
    },
    text: { ...text, votedHash: votedHash(text, sense) },
    sense,
    bound: {
      maxOpinion: bound.maxOpinion,
      rules: bound.rules.map(({ grid, rule, reason }) => ({ grid, rule, reason })),
      waivers: [],
    },
    assessments,
    vote: {
      ...{ mode: 'show_of_hands', rules: 'Règlement intérieur, article 9', outcome: 'adopted' },
      ...{ inOffice: 12, present: 9, proxies: 1, recused: 1, notTakingPart: 0, voters: 10 },
      ...{ for: 7, against: 1, abstention: 1, blank: 1, null: 0 },
    },
    signatories: [
      { field: 'chair', name: 'Hélène Œuvrard', capacity: 'La présidente de séance' },
      { field: 'secretary', name: 'Noël Lefèvre', capacity: 'Le secrétaire de séance' },
    ],
    annexes: [],
    separateOpinions: [],
  } as OpinionRecord
}

/** The act of a record, as exported. */
export const rendered = async (record: OpinionRecord): Promise<Uint8Array> =>
  unwrap(await renderOpinionHere(record, { resources })).bytes
