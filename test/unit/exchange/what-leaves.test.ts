import { expect, test } from 'vitest'
import { whatLeaves } from '#shared/domain/exchange/what-leaves.ts'
import { theNote } from '#test/exchange/a-round.ts'

const own = { memberId: 'amina', device: 'device-amina' }
const leaving = (annotations: object[]) =>
  whatLeaves(
    { dossiers: [{ id: 'd-1' }], annotations } as never,
    { purpose: 'contributions', dossierId: 'd-1', own } as never,
  )

test('a note for its author alone or for the rapporteur never leaves, nor what answers it, nor what is of somebody else', () => {
  const left = leaving([
    theNote('shared', 'amina'),
    { ...theNote('told', 'amina'), audience: 'committee' },
    { ...theNote('secret', 'amina'), audience: 'private' },
    { ...theNote('confided', 'amina'), audience: 'rapporteur' },
    { ...theNote('answer', 'amina'), replyTo: 'confided' },
    { ...theNote('reply', 'amina'), replyTo: 'other' },
    theNote('other', 'basile'),
    { ...theNote('theirs', 'basile'), audience: 'rapporteur' },
    { ...theNote('to-theirs', 'amina'), replyTo: 'theirs' },
  ])
  expect(left.ok && left.value.records.annotations?.map(({ id }) => id)).toEqual(['shared', 'told', 'reply'])
})

test('where nothing but such notes is there, there is nothing to send', () => {
  expect(leaving([{ ...theNote('secret', 'amina'), audience: 'private' }])).toMatchObject({
    error: { code: 'nothing_to_send' },
  })
})

test('a round carries the files of former versions that notes others may read stand on', () => {
  const [v1, v2, v3] = ['1', '2', '3'].map(digit => digit.repeat(64))
  const former = [{ sha256: v1 }, { sha256: v2 }]
  const piece = { id: 'p-1', dossierId: 'd-1', sha256: v3, addedAt: '2026-11-01T08:00:00.000Z', formerVersions: former }
  const pen = { memberId: 'amina', device: 'device-amina' }
  const events = [{ act: 'round_called', round: { dossierId: 'd-1', grid: 'g@1', pen }, clock: '1', number: 1 }]
  const carried = (annotations: object[]) => {
    const left = whatLeaves(
      { dossiers: [{ id: 'd-1', grids: ['g@1'] }], pieces: [piece], annotations, events } as never,
      { purpose: 'round', dossierId: 'd-1', grid: 'g@1', own } as never,
    )
    if (!left.ok) throw new Error(left.error.code)
    return [left.value.files, left.value.spare]
  }
  const note = (version?: string, audience = 'committee') => ({
    ...theNote('n', 'basile'),
    pieceId: 'p-1',
    audience,
    version,
  })
  expect(carried([])).toEqual([[v3], []])
  expect(carried([note(), note(v3), note(v1)])).toEqual([[v3], [v1]])
  expect(carried([note(v2), note(v1, 'private')])).toEqual([[v3], [v2]])
})
