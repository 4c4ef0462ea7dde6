import DOMPurify, { type Config } from 'dompurify'
import { settleText } from './settle-text.ts'

/** What a document may be made of: words and their order. Anything else goes; what runs or asks goes with all it holds. */
const elements = [
  ...['p', 'br', 'hr', 'div', 'span', 'section', 'article', 'header', 'footer', 'blockquote', 'pre'],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'figure', 'figcaption'],
  ...['table', 'caption', 'colgroup', 'col', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'],
  ...['img', 'em', 'strong', 'b', 'i', 'u', 's', 'del', 'ins', 'sub', 'sup', 'small', 'mark'],
  ...['abbr', 'cite', 'q', 'code', 'kbd', 'samp', 'var', 'bdi', 'bdo'],
]
const attributes = ['colspan', 'rowspan', 'span', 'scope', 'start', 'reversed', 'value', 'lang', 'dir', 'alt', 'src']
/** Their words are no words of the document. */
const silent = [
  'script',
  'style',
  'title',
  'template',
  'noscript',
  'svg',
  'math',
  'select',
  'textarea',
  'button',
  'iframe',
  'object',
  'audio',
  'video',
]

const config = {
  ALLOWED_TAGS: elements,
  ALLOWED_ATTR: attributes,
  FORBID_CONTENTS: silent,
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  ALLOW_UNKNOWN_PROTOCOLS: false,
  RETURN_DOM_FRAGMENT: true,
} as const satisfies Config

/** Pictures that came inside the document. A drawing in SVG is a document of its own: it stays out. */
const ownPicture = /^data:image\/(?:png|jpeg|gif|webp|bmp);base64,/i

export type CleaningWords = {
  /** Stands where a picture was that is not shown. */
  pictureRemoved: string
}

/**
 * The words of a document of elsewhere, made safe to stand in this page: an allow-list of elements, no script, style,
 * form or frame, no link, nothing asked for outside. The policy of the page stands behind it.
 */
export function cleanHtml(html: string, words: CleaningWords): DocumentFragment {
  const fragment = DOMPurify.sanitize(html, config)
  for (const image of fragment.querySelectorAll('img')) keepOwnPicture(image, words)
  settleText(fragment)
  return fragment
}

function keepOwnPicture(image: HTMLImageElement, { pictureRemoved }: CleaningWords): void {
  const alt = image.getAttribute('alt')?.trim() ?? ''
  if (ownPicture.test(image.getAttribute('src') ?? '')) {
    image.alt = alt
    image.decoding = 'async'
    return
  }
  const place = document.createElement('span')
  const said = alt === '' ? pictureRemoved : `${pictureRemoved} ${alt}`
  place.setAttribute('role', 'img')
  place.setAttribute('aria-label', said)
  // Drawn by the style sheet: it is no word of the document, so it is in none of its quotations.
  place.dataset.removed = said
  image.replaceWith(place)
}
