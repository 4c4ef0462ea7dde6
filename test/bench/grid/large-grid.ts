/** Questions of a section. */
const perSection = 10

/** Four conditions a question, in its visibility; the rest in rules, two in each. A condition is one comparison of two operands. */
export function largeGrid(questions: number, conditions: number) {
  const perQuestion = 4
  const rules = (conditions - questions * perQuestion) / 2
  return {
    format: 'grid/1',
    id: 'large',
    version: '1.0.0',
    title: 'Large grid',
    language: 'en',
    status: 'draft',
    sources: [{ id: 'own', title: 'Own wording', licence: 'CC0-1.0', certainty: 'read' }],
    scales: {
      m: { type: 'ordinal', levels: [0, 1, 2, 3, 4].map(value => ({ value, label: `Level ${value}`, anchor: '' })) },
    },
    sections: Array.from({ length: questions / perSection }, (_, section) => ({
      id: `s${section}`,
      title: `Section ${section + 1}`,
      questions: Array.from({ length: perSection }, (_, rank) => largeQuestion(section * perSection + rank)),
    })),
    scoring: { method: 'weighted_mean', unanswered: 'zero', levelMeasure: 'total' },
    rules: Array.from({ length: rules }, (_, rank) => ({
      id: `r${rank}`,
      type: 'alert',
      when: {
        and: [
          { '==': [{ var: `flags.f${(rank * 2) % questions}` }, true] },
          { '<': [{ var: `answers.q${rank % questions}` }, 2] },
        ],
      },
      reason: `Measure ${rank + 1} is missing.`,
    })),
    results: { levels: [{ code: 'l', label: 'Any', min: 0 }] },
  }
}

export const isChoice = (rank: number): boolean => rank % 2 === 0

function largeQuestion(rank: number) {
  const before = (back: number) => Math.max(0, rank - back)
  const even = before(2 + (rank % 2))
  const flag = `flags.f${even}`
  const conditions = [
    { '==': [{ var: flag }, true] },
    { '!=': [{ var: `answers.q${before(4)}` }, 'z'] },
    { in: [{ var: `answers.q${even}` }, ['a', 'b']] },
    { '>=': [{ var: `answers.q${before(1)}` }, 0] },
  ]
  const shown = { or: [{ and: conditions.slice(0, 2) }, { and: conditions.slice(2) }, rank % 11 === 0 || rank < 4] }
  const base = {
    id: `q${rank}`,
    label: `Question ${rank + 1}: is the measure in place, who answers for it, and how is it known?`,
    answeredBy: ['member'],
    kind: rank % 3 === 0 ? 'risk' : 'favourable',
    required: true,
    visibleWhen: shown,
  }
  if (!isChoice(rank)) return { ...base, type: 'scale', scale: 'm' }
  return {
    ...base,
    type: 'choice',
    options: [
      { code: 'a', label: 'Yes', points: 1, flag: `f${rank}` },
      { code: 'b', label: 'No', points: 2 },
    ],
  }
}
