import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { entryPlace, leadsOut } from '#electron/intake/entry-name.ts'
import { examine } from '#electron/intake/examine.ts'
import { intakeLimits } from '#shared/domain/intake-limits.ts'
import { propertySeed } from '#test/unit/property-seed.ts'
import { anArchive, utf8Name } from './an-archive.ts'

const step = fc.oneof(
  fc.constantFrom('..', '.', '', '...', ' ', 'CON', 'nul.txt', 'C:', '\u202e..', '.\u0000.', '~', 'e\u0301', 'a'),
  fc.string({ unit: 'binary', maxLength: 12 }),
)
const name = fc
  .array(fc.tuple(step, fc.constantFrom('/', '\\', '//', '')), { minLength: 1, maxLength: 40 })
  .map(steps => steps.flat().join('').slice(0, 0xffff))

/** A step of a path that stays where it is, and that a file system would take as it is shown. */
const isLabel = (label: string) => label !== '' && !/^\.*$|[/\\\p{Cc}\u202a-\u202e\u2066-\u2069]/u.test(label)

describe('the name of an entry', () => {
  it('always gives a tree of labels that leads nowhere else', () => {
    fc.assert(
      fc.property(name, given => {
        const { labels, fileName } = entryPlace(given)
        expect([...labels, fileName].filter(label => !isLabel(label))).toEqual([])
        expect(labels.length).toBeLessThanOrEqual(intakeLimits.labels)
      }),
      propertySeed(3000),
    )
  })

  it('that steps out, is absolute or names a drive is told, whatever surrounds it', () => {
    fc.assert(
      fc.property(name, given => {
        const steps = given.split(/[/\\]/)
        const out = steps.includes('..') || steps[0] === '' || /^[a-z]:/i.test(given) || given.includes('\0')
        // The empty name is no path at all.
        expect(leadsOut(given)).toBe(out && given !== '')
      }),
      propertySeed(3000),
    )
  })

  it('in an archive has it refused, or stands in it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 40 }), fc.boolean(), async (bytes, isUtf8) => {
        const archive = anArchive([{ name: bytes, content: 'a', flags: isUtf8 ? utf8Name : 0 }])
        const { status, code, entries = [] } = await examine('a.zip', archive)
        expect(code).toBe(status === 'refused' ? 'dangerous_entry' : undefined)
        if (status === 'refused') return
        for (const { labels, fileName } of entries) expect([...labels, fileName].every(isLabel)).toBe(true)
      }),
      propertySeed(500),
    )
  })
})
