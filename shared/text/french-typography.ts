import { outsideProtected } from './protected-spans.ts'
import { narrowSpace, noBreakSpace } from './spaces.ts'

const space = '[ \\u00a0\\u202f]'
/** What may follow a sign that takes a space before it; a sign inside `a:b`, `14:32` or `(?)` is left alone. */
const after = '(?=[\\s)\\]»”’…!?.,]|$)'
const months = 'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre'
/** Words that never stand apart from the number that follows. */
const numbered =
  'art\\.|articles?|alinéas?|annexes?|al\\.|considérants?|pièces?|points?|p\\.|pp\\.|pages?|vol\\.|chap\\.|§|L\\.|R\\.|D\\.'

/** `sign` is in every text that the pattern can change: a text without it is spared a much slower search. */
type Rule = readonly [sign: RegExp, pattern: RegExp, replacement: string]

/** The rules of the *Lexique* of the Imprimerie nationale that an act needs, in the order they apply. */
const rules: readonly Rule[] = [
  [/\.\.\./, /(?<![./\\])\.{3}(?![./\\])/gu, '…'],
  [/'/, /(?<=[\p{L}])'(?=[\p{L}\d«“])/gu, '’'],
  [/«/, new RegExp(`«${space}*(?=\\S)`, 'gu'), `«${noBreakSpace}`],
  [/»/, new RegExp(`(?<=\\S)${space}*»`, 'gu'), `${noBreakSpace}»`],
  [/"/, /(^|[\s(])"([^"\s](?:[^"\n]*[^"\s])?)"(?=[\s.,;:!?)]|$)/gu, `$1«${noBreakSpace}$2${noBreakSpace}»`],
  [
    /[;!?]/,
    new RegExp(`(?:(?<=[\\p{L}\\d%€°)»\\]’”…])${space}*|^${space}+)([;!?])(?=[!?]|${after})`, 'gu'),
    `${narrowSpace}$1`,
  ],
  [/:/, new RegExp(`(?:(?<=[\\p{L}\\d%€°)»\\]’”…])|^)${space}+:(?=[\\s«]|$)`, 'gu'), `${noBreakSpace}:`],
  [/:/, /(?<=[\p{L}%€°)»\]’”]):(?=\s|$)/gu, `${noBreakSpace}:`],
  [/[%‰]/, new RegExp(`(?<=\\d)${space}*([%‰])(?![\\p{L}\\d])`, 'gu'), `${narrowSpace}$1`],
  [/[€$£]/, new RegExp(`(?<=\\d)${space}*([€$£])(?![\\p{L}\\d])`, 'gu'), `${noBreakSpace}$1`],
  [
    /\d/,
    new RegExp(`(?<![\\d.,\\p{L}\\u202f])(\\d{1,3})((?:${space}\\d{3})+)(?![\\d\\p{L}]|${space}\\d)`, 'gu'),
    '$1$2',
  ],
  [/[°º]/, new RegExp(`(?<!\\p{L})([nN])[°º]${space}*(?=[\\p{L}\\d])`, 'gu'), `$1°${noBreakSpace}`],
  [
    new RegExp(numbered, 'iu'),
    new RegExp(`(?<!\\p{L})(${numbered})${space}(?=[LRD]\\.|\\d|[IVXLC]+\\b)`, 'giu'),
    `$1${noBreakSpace}`,
  ],
  [/\d/, new RegExp(`(?<![\\p{L}\\d])(\\d{1,2}|1er)${space}(?=(?:${months})(?!\\p{L}))`, 'gu'), `$1${noBreakSpace}`],
  [/M|Dr/, new RegExp(`(?<!\\p{L})(M\\.|MM\\.|Mme|Mmes|Mlle|Me|Dr)${space}(?=\\p{Lu})`, 'gu'), `$1${noBreakSpace}`],
  [/—/, new RegExp(`(?<=(?:^|\\n)Article${space}\\d{1,3}(?:er)?\\.)${space}—${space}*`, 'gu'), `${noBreakSpace}— `],
]

const thousands = new RegExp(`(?<=\\d)${space}(?=\\d{3})`, 'gu')

/**
 * Sets French typography on plain text: narrow no-break space before ; ! ? %, no-break space before : and inside « »,
 * numbers tied to their n°, art., month and unit, thin thousands, curved apostrophes. Addresses, times, ratios and code
 * between backticks stay as they are. Idempotent.
 */
export const typesetFrench = (text: string): string => outsideProtected(text.normalize('NFC'), typesetPart)

function typesetPart(part: string): string {
  let set = part
  for (const [sign, pattern, replacement] of rules) {
    if (!sign.test(set)) continue
    set =
      replacement === '$1$2'
        ? set.replace(pattern, match => match.replace(thousands, narrowSpace))
        : set.replace(pattern, replacement)
  }
  return set
}
