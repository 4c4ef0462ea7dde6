import { englishMonths, frenchMonths, readCivilDate } from './civil-date.ts'

/** Words that may stand before a date without making it another. */
const before = "(?:(?:avant|jusqu[’']au|au plus tard|pour|by|before|until|on)\\s+)*(?:le|au)?\\s*"
const monthOf = new Map(
  [frenchMonths, englishMonths].flatMap(months => months.map((month, index) => [plain(month), index + 1])),
)
const inWords = new RegExp(`^${before}(\\d{1,2})(?:er|st|nd|rd|th)?\\s+(\\p{L}+)\\s+(\\d{4})$`, 'iu')
const inFigures = new RegExp(`^${before}(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4})$`, 'iu')
const iso = new RegExp(`^${before}(\\d{4})-(\\d{1,2})-(\\d{1,2})$`, 'iu')

/**
 * The day that some words name and nothing else, as people write it: `2027-03-31`, `31/03/2027`, `31 mars 2027`,
 * `au plus tard le 1er avril 2027`. Gives it as `YYYY-MM-DD`, `impossible` when there is no such day, and null when the
 * words are not a date: « six mois après la mise en service ».
 */
export function readWrittenDate(words: string): string | 'impossible' | null {
  const text = words.normalize('NFC').replace(/\s+/gu, ' ').trim().replace(/\.$/u, '')
  const parts = partsOf(text)
  if (!parts) return null
  const [year, month, day] = parts
  const date = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  return readCivilDate(date) ? date : 'impossible'
}

function partsOf(text: string): [year: string, month: string | number, day: string] | null {
  const [, isoYear, isoMonth, isoDay] = iso.exec(text) ?? []
  if (isoYear && isoMonth && isoDay) return [isoYear, isoMonth, isoDay]
  const [, figuresDay, figuresMonth, figuresYear] = inFigures.exec(text) ?? []
  if (figuresDay && figuresMonth && figuresYear) return [figuresYear, figuresMonth, figuresDay]
  const [, day, name = '', year] = inWords.exec(text) ?? []
  const month = monthOf.get(plain(name))
  return day && month !== undefined && year ? [year, month, day] : null
}

/** Without accents or capitals: « Fevrier » is read too. */
function plain(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
