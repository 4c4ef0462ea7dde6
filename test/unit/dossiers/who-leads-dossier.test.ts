import { describe, expect, it } from 'vitest'
import type { Seat } from '#shared/domain/assessment/task.ts'
import { leadsDossier } from '#shared/domain/who-leads-dossier.ts'

const seat = (role: Seat['role'], memberId = 'ada'): Seat => ({ memberId, kind: 'member', role })
const chaired = [{ role: 'chair' as const }, { role: 'member' as const }]
const alone = [{ role: 'member' as const }]

describe('the rapporteur is named and the class confirmed', () => {
  it('by the chair, the secretariat and the rapporteur', () => {
    for (const role of ['chair', 'secretariat'] as const) expect(leadsDossier(seat(role), {}, chaired)).toBe(true)
    expect(leadsDossier(seat('member'), { rapporteurId: 'ada' }, chaired)).toBe(true)
    expect(leadsDossier(seat('rapporteur'), {}, chaired)).toBe(true)
  })

  it('by no other member, observer or contributor', () => {
    for (const role of ['member', 'vice_chair', 'observer', 'guest_expert'] as const)
      for (const dossier of [{}, { rapporteurId: 'bo' }]) expect(leadsDossier(seat(role), dossier, chaired)).toBe(false)
    expect(leadsDossier({ ...seat(undefined), kind: 'contributor' }, {}, alone)).toBe(false)
  })

  it('by a member where the committee has none of them, until a rapporteur is named', () => {
    expect(leadsDossier(seat('member'), {}, alone)).toBe(true)
    expect(leadsDossier(seat('member'), { rapporteurId: 'bo' }, alone)).toBe(false)
  })
})
