import { createHash } from 'node:crypto'
import { intakeLimits } from '#shared/domain/intake-limits.ts'
import { isSystemLeftover } from '#shared/text/system-leftover.ts'
import type { Danger, Outcome } from './check-entries.ts'
import { entryPlace, leadsOut } from './entry-name.ts'
import { accepted, type Finding, type FoundEntry, needsPassword, refused, unreadable } from './finding.ts'
import { kindByName } from './kind-by-name.ts'
import { packedBytes, type ZipEntry } from './zip-directory.ts'

/**
 * An archive of which every entry was tried: those that unpack to what they claim may come out of it, the others each
 * say why not. Refused where it lists too many files; where none unpacks, it is as its entries are.
 */
export function examineArchive(bytes: Uint8Array, entries: readonly ZipEntry[], outcomes: readonly Outcome[]): Finding {
  const files: FoundEntry[] = []
  for (const [index, entry] of entries.entries()) {
    if (entry.folder && !entry.special) continue
    const file = found(bytes, entry, index, whyItStays(entry, outcomes[index]))
    if (!isSystemLeftover(file.labels, file.fileName)) files.push(file)
  }
  if (files.length > intakeLimits.archive.files) return refused('archive', 'too_many_entries')
  const statuses = new Set(files.map(({ stays }) => stays?.finding.code))
  const [only] = statuses
  if (statuses.size === 1 && only === 'password') return { ...needsPassword('archive'), entries: files }
  if (statuses.size === 1 && only === 'damaged') return { ...unreadable('archive', 'damaged'), entries: files }
  return { ...accepted('archive'), entries: files }
}

/** An archive that is a danger as a whole: none of its entries comes out of it. */
export function refusedArchive(bytes: Uint8Array, entries: readonly ZipEntry[], { code, entry }: Danger): Finding {
  const finding = refused('archive', code, entry)
  if (entries.length > intakeLimits.archive.files) return finding
  const files = entries.flatMap((one, index) => {
    if (one.folder && !leadsOut(one.name)) return []
    const own = leadsOut(one.name) ? 'dangerous_entry' : one.name === entry ? code : 'archive_refused'
    return [found(bytes, one, index, refused(kindOf(one), own))]
  })
  return { ...finding, entries: files }
}

function found(bytes: Uint8Array, entry: ZipEntry, index: number, finding: Finding | undefined): FoundEntry {
  const place = leadsOut(entry.name) ? { labels: [], fileName: entry.name } : entryPlace(entry.name)
  const bare = { ...place, index, size: entry.size }
  return finding ? { ...bare, stays: { finding, sha256: packedHash(bytes, entry) } } : bare
}

/** What is not unpacked is known by its bytes as they are packed. */
const packedHash = (bytes: Uint8Array, entry: ZipEntry) =>
  createHash('sha256')
    .update(packedBytes(bytes, entry) ?? new Uint8Array(0))
    .digest('hex')

/** Nothing was read of it: the kind that its name announces. */
const kindOf = ({ name }: ZipEntry) => kindByName(name) ?? 'other'

function whyItStays(entry: ZipEntry, outcome: Outcome | undefined): Finding | undefined {
  if (entry.special) return refused('other', 'special_entry')
  switch (outcome) {
    case 'encrypted':
      return needsPassword(kindOf(entry))
    case 'unknown_method':
      return unreadable(kindOf(entry), 'unknown_method')
    case 'whole':
    case 'entities':
    case 'program':
      return undefined
    default:
      return unreadable(kindOf(entry), 'damaged')
  }
}
