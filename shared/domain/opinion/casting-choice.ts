import { actLabelsEn } from './act-labels-en.ts'
import { actLabelsFr } from './act-labels-fr.ts'

const directions = ['for', 'against'] as const

/** The direction a casting vote is written with, in the codes of `opinion/1` or in the words of an act; null for other words, such as whose it was. */
export function castingChoice(written: string | undefined): 'for' | 'against' | null {
  const word = written?.trim().toLowerCase()
  const names = (direction: (typeof directions)[number]) =>
    [actLabelsFr, actLabelsEn].map(({ choices }) => choices[direction]?.toLowerCase())
  return directions.find(direction => word === direction || names(direction).includes(word ?? '')) ?? null
}
