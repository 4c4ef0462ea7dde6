import { type ModelRecord, modelRecord } from '#shared/domain/model.ts'

export const largeFormReference = 'long-form@1.0.0'

const levels = [0, 1, 2, 3, 4].map(value => ({
  value,
  label: `Niveau ${value}`,
  anchor: 'Une mesure existe, un responsable est nommé, une pièce du dossier le démontre.',
}))

/** A grid of so many scales in sections of ten, each asking for a reason; visibility and rules read one another. */
export function largeForm(questions: number): ModelRecord {
  const section = (rank: number) => ({
    id: `s${rank}`,
    title: `Section ${rank + 1}`,
    questions: Array.from({ length: 10 }, (_, place) => question(rank * 10 + place)),
  })
  return modelRecord.parse({
    id: 'm-long-form',
    author: 'm-chair',
    clock: '001790000000000-000000-test',
    schema: 1,
    kind: 'grid',
    reference: largeFormReference,
    addedAt: '2026-11-23T10:00:00.000Z',
    content: {
      format: 'grid/1',
      id: 'long-form',
      version: '1.0.0',
      title: 'Formulaire long',
      language: 'fr',
      status: 'draft',
      sources: [{ id: 'own', title: 'Texte propre', licence: 'CC0-1.0', certainty: 'read' }],
      scales: { m: { type: 'ordinal', levels } },
      sections: Array.from({ length: questions / 10 }, (_, rank) => section(rank)),
      scoring: { method: 'weighted_mean', unanswered: 'zero', levelMeasure: 'total' },
      rules: Array.from({ length: questions / 4 }, (_, rank) => ({
        id: `r${rank}`,
        type: 'ceiling',
        when: { '<': [{ var: `answers.q${rank * 4}` }, 1] },
        reason: 'Une mesure manque.',
        maxOpinion: 'deferred',
        waiver: 'chair',
      })),
      results: { levels: [{ code: 'bas', label: 'Bas', min: 0 }] },
    },
  })
}

const question = (rank: number) => ({
  id: `q${rank}`,
  label: `Question ${rank + 1} : la mesure est-elle en place, qui en répond et comment le sait-on ?`,
  type: 'scale',
  scale: 'm',
  kind: 'favourable',
  required: true,
  confidence: true,
  uncertain: true,
  justification: 'optional',
  answeredBy: ['project_owner'],
  // Every fifth opens with the answer before it, as long as that is not the worst.
  ...(rank % 5 === 4 ? { visibleWhen: { '!=': [{ var: `answers.q${rank - 1}` }, 0] } } : {}),
})
