/**
 * Raised by one whenever the same record is printed otherwise than before: other words, places, fonts or tags. Every act
 * names the edition that printed it, so that the verification, which prints the record again, knows whether it may ask
 * for the very same pages (docs/decisions/verification-prints-again.md).
 */
export const printEdition = 1

/** /Producer of an act. */
export const producer = `Délibéré, print ${printEdition} (pdfmake)`

/** The edition that the /Producer of a file names; null where it names none. */
export function editionOf(producerOfFile: string): number | null {
  const found = /^Délibéré, print (\d{1,6}) \(/.exec(producerOfFile)
  return found ? Number(found[1]) : null
}
