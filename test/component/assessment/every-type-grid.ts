const question = (id: string, label: string, type: string, more: Record<string, unknown> = {}) => ({
  id,
  label,
  type,
  kind: 'information',
  answeredBy: ['project_owner'],
  assessedBy: ['member'],
  ...more,
})

/** A grid with a question of each type, one that appears with an answer, one that may not apply, and a rule that bounds. */
export const everyTypeGrid: Record<string, unknown> = {
  format: 'grid/1',
  id: 'chaque-type',
  version: '1.0.0',
  title: "Chaque type d'une grille",
  summary: 'Pour les tests.',
  language: 'fr',
  status: 'draft',
  licence: 'CC0-1.0',
  adoption: null,
  validity: { from: '2026-01-01', until: null },
  replaces: [],
  sources: [{ id: 'tests', title: 'Tests', licence: 'CC0-1.0', certainty: 'memory' }],
  references: [],
  scales: {
    maturite: {
      type: 'ordinal',
      levels: [
        { value: 0, label: 'Absent', anchor: "Rien n'est prévu." },
        { value: 1, label: 'Intention', anchor: 'Un engagement est énoncé.' },
        { value: 2, label: 'Partiel', anchor: 'Une mesure existe.' },
      ],
    },
  },
  sections: [
    {
      id: 's1',
      title: 'Première',
      questions: [
        question('echelle', 'Une échelle ?', 'scale', {
          scale: 'maturite',
          kind: 'favourable',
          required: true,
          uncertain: true,
          confidence: true,
          justification: 'required',
          notApplicable: { allowed: true, justification: 'required' },
        }),
        question('choix', 'Un choix ?', 'choice', {
          required: true,
          options: [
            { code: 'oui', label: 'Oui', flag: 'biometrie' },
            { code: 'non', label: 'Non' },
          ],
          justification: 'optional',
        }),
        question('precision', 'Laquelle, puisque oui ?', 'text', {
          visibleWhen: { '==': [{ var: 'answers.choix' }, 'oui'] },
          justification: 'none',
        }),
      ],
    },
    {
      id: 's2',
      title: 'Seconde',
      questions: [
        question('plusieurs', 'Plusieurs ?', 'multiple', {
          options: [
            { code: 'a', label: 'Première option' },
            { code: 'b', label: 'Deuxième option' },
            { code: 'aucune', label: 'Aucune', exclusive: true },
          ],
          justification: 'none',
        }),
        question('nombre', 'Un nombre ?', 'number', { unit: 'kWh', min: 0, max: 100, justification: 'none' }),
        question('date', 'Une date ?', 'date', { justification: 'none' }),
        question('piece', 'Une pièce ?', 'piece', { justification: 'none' }),
      ],
    },
  ],
  rules: [
    {
      id: 'k-biometrie',
      type: 'knockout',
      when: { '==': [{ var: 'flags.biometrie' }, true] },
      reason: "Identification biométrique : pas d'avis favorable.",
      maxOpinion: 'unfavourable',
      waiver: 'never',
    },
  ],
  scoring: { method: 'weighted_mean', unanswered: 'exclude', minCompleteness: 1, rounding: 1 },
  results: { unit: '/100', levels: [], showTotal: false },
}
