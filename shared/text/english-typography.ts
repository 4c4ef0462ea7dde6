import { outsideProtected } from './protected-spans.ts'
import { noBreakSpace } from './spaces.ts'

/**
 * Sets English typography on plain text: curved quotation marks and apostrophes, ellipsis, numbers tied to No., Article,
 * p. and month. Addresses and code between backticks stay as they are. Idempotent.
 */
export const typesetEnglish = (text: string): string =>
  outsideProtected(text.normalize('NFC'), part =>
    part
      .replace(/(?<![./\\])\.{3}(?![./\\])/gu, '…')
      .replace(/(?<=[\p{L}\d])'/gu, '’')
      .replace(/(^|[\s([])"([^"\s](?:[^"\n]*[^"\s])?)"(?=[\s.,;:!?)\]]|$)/gu, '$1“$2”')
      .replace(/(?<!\p{L})(No\.|Articles?|Art\.|Annex|Recital|p\.|pp\.|§) (?=\d)/gu, `$1${noBreakSpace}`)
      .replace(
        /(?<![\p{L}\d])(\d{1,2}) (?=(?:January|February|March|April|May|June|July|August|September|October|November|December)(?!\p{L}))/gu,
        `$1${noBreakSpace}`,
      ),
  )
