import { areaOfKey, areaWords } from '../revisions/areas.ts'
import type { Difference, Path } from './compare-graphs.ts'

/** A difference in words: "the content of page 3 (changed)". */
export const differenceWords = ({ path, what }: Difference): string => `${placeWords(path)} (${what})`

function placeWords(path: Path): string {
  const [root, part, , index, entry] = path
  const inside = lastKey(path)
  if (root === 'Objects') return `object ${part}, which no part of the print leads to`
  if (root === 'Info') return `/${inside} of the document information`
  if (part === undefined) return areaWords('catalogue')
  if (part === 'Pages') return typeof index === 'number' ? pageWords(index + 1, entry, inside) : areaWords('pages')
  if (part === 'AcroForm' && entry !== undefined) return `/${entry} of a signature field`
  if (part === 'AcroForm' && path.length > 2) return `/${inside} of the form`
  const area = areaOfKey('catalogue', String(part))
  if (area === 'catalogue') return `/${part} of the catalogue`
  return path.length > 2 && inside !== part ? `${areaWords(area)}, /${inside}` : areaWords(area)
}

function pageWords(page: number, entry: Path[number] | undefined, inside: string): string {
  if (entry === undefined) return `page ${page}`
  if (entry === 'Contents') return `the content of page ${page}`
  if (entry === 'Resources') return `what page ${page} draws with (/${inside})`
  if (entry === 'Annots') return `an annotation of page ${page}`
  return `/${entry} of page ${page}`
}

const lastKey = (path: Path): string => String(path.findLast(step => typeof step === 'string') ?? '')

/** Parts that other programs touch when they sign, and that neither show nor do anything in an act. */
const inert = ['Root/Version', 'Root/Extensions', 'Root/AcroForm/DR', 'Root/AcroForm/DA', 'Info/ModDate']

export const isInert = ({ path }: Difference): boolean => {
  const place = path.join('/')
  return inert.some(one => place === one || place.startsWith(`${one}/`))
}

/** What a person sees is named before all else. */
export const isOnPages = ({ path }: Difference): boolean => path[1] === 'Pages'
