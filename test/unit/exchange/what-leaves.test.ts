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
