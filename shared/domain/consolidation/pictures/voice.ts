import type { Answer } from '../../assessment.ts'
import { type College, colleges } from '../../member.ts'
import type { Participant } from '../participants.ts'

type GivenMark = Pick<Answer, 'value' | 'notApplicable'>

/** A member as the pictures draw one: no two of the same picture share a `name`; `short` heads a column. */
export type Voice = {
  id: string
  name: string
  short: string
  college: College | undefined
  answers: Readonly<Record<string, GivenMark>>
}

/**
 * Those whose sealed assessment is here, in the order of colleges then of names, whatever the order they come in: nobody
 * who is recused (invariant 4). To be called on an open round only (invariant 3).
 */
export function voicesOf(participants: readonly Participant[], shortOf: (name: string) => string): Voice[] {
  const voices = participants
    .flatMap(one =>
      one.standing === 'sealed'
        ? [{ id: one.person.id, name: one.person.name, college: one.person.college, answers: one.assessment.answers }]
        : [],
    )
    .toSorted((a, b) => rankOf(a.college) - rankOf(b.college) || order(a.name, b.name) || order(a.id, b.id))
  const names = toldApart(
    voices.map(({ name }) => name),
    ' ',
  )
  const shorts = toldApart(
    voices.map(({ name }) => shortOf(name)),
    '',
  )
  return voices.map((voice, rank) => ({ ...voice, name: names[rank] ?? voice.name, short: shorts[rank] ?? '' }))
}

/** The same names, a number after those that were met before. */
export function toldApart(names: readonly string[], between: string): string[] {
  const met = new Set<string>()
  return names.map(name => {
    let told = name
    for (let number = 2; met.has(told); number += 1) told = `${name}${between}${number}`
    met.add(told)
    return told
  })
}

/** Of an answer that is there and applies; `null` else. */
export function valueGiven({ answers }: Voice, questionId: string): Answer['value'] {
  const mark = Object.hasOwn(answers, questionId) ? answers[questionId] : undefined
  return mark && !mark.notApplicable ? mark.value : null
}

const rankOf = (college: College | undefined) => (college === undefined ? colleges.length : colleges.indexOf(college))
const order = (a: string, b: string) => (a === b ? 0 : a < b ? -1 : 1)
