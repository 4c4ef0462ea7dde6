import type { HtmlWriter } from './html-writer.ts'

/** What an address shows at most; those of trackers are hundreds of characters. */
const shown = 120

/** Places that a person may want to go to by hand; anything else is no address of a place. */
const place = /^(https?|ftp|mailto|tel|sip|file):/i

const bare = (address: string) =>
  address
    .trim()
    .replace(/^(https?:\/\/|mailto:|tel:)/i, '')
    .replace(/\/$/, '')

/** After the words of a link, where it leads: to be read, and leading nowhere. */
export function writeAddress(writer: HtmlWriter, address: string, words: string): void {
  const clean = address.trim()
  if (!place.test(clean) || bare(clean) === bare(words)) return
  const visible = clean.length > shown ? `${clean.slice(0, shown)}…` : clean
  writer.words(' ')
  writer.open('small')
  writer.words(`(${visible})`)
  writer.close('small')
}
