import { expect, test } from 'vitest'
import { progress, stages } from '#renderer/ui/procedure/stages.ts'
import { dossierStates } from '#shared/domain/dossier.ts'

test('every state of the procedure has its bead on the thread', () => {
  for (const state of dossierStates) expect(stages).toContain(progress(state).stage)
})

test('a pause marks the states where the delay does not run', () => {
  expect(dossierStates.filter(state => progress(state).mark === 'paused')).toEqual([
    'incomplete',
    'information_requested',
    'adjourned',
  ])
})
