import { everyTypeGrid } from './every-type-grid.ts'

const question = (id: string, label: string, answeredBy: string[], more: Record<string, unknown> = {}) => ({
  id,
  label,
  type: 'scale',
  scale: 'maturite',
  kind: 'favourable',
  required: true,
  answeredBy,
  assessedBy: ['member'],
  justification: 'optional',
  ...more,
})

export const askedReference = 'qui-repond@1.0.0'

/** A grid whose questions are asked of several capacities; one appears with an answer of somebody else. */
export const askedGrid: Record<string, unknown> = {
  ...everyTypeGrid,
  id: 'qui-repond',
  title: 'Qui répond',
  sections: [
    {
      id: 's1',
      title: 'Le projet',
      questions: [
        question('besoin', 'Le besoin ?', ['project_owner']),
        question('droit', 'Le droit ?', ['project_owner', 'dpo'], { justification: 'required' }),
      ],
    },
    {
      id: 's2',
      title: 'La technique',
      questions: [
        question('securite', 'La sécurité ?', ['it_department'], { required: false }),
        question('analyse', "L'analyse d'impact ?", ['dpo'], {
          required: false,
          visibleWhen: { '>=': [{ var: 'answers.besoin' }, 1] },
        }),
      ],
    },
  ],
  rules: [],
}
