import { expect, test } from 'vitest'
import { demonstrationAct } from '#electron/cli/demonstration-act.ts'
import { loadDemonstration } from '#electron/demonstration/load-demonstration.ts'
import { assembleAct } from '#shared/domain/opinion/assemble-act.ts'
import { checkOpinion } from '#shared/domain/opinion/check-opinion.ts'
import { resources } from '#test/shipped-resources.ts'

test('the act of the demonstration is one that may be exported', async () => {
  const demonstration = await loadDemonstration(resources)
  const record = demonstrationAct(demonstration)
  if (!record.ok) throw new Error(JSON.stringify(record.error))
  const checked = checkOpinion(record.value)
  expect(checked).toEqual({ ok: true, value: record.value })
  const act = assembleAct(record.value)
  expect(act.number).toBe('AVIS-2026-011')
  expect(record.value.assessments).toMatchObject([{ members: 9, dispersion: { 'c6-controle-humain': 3 } }])
  expect(record.value.bound).toMatchObject({ maxOpinion: 'favourable_with_reservations', rules: [{ rule: 'p-c6' }] })
})
