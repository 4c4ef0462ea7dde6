import { descendants, within, type XmlElement } from './xml.ts'

export type OdtStyles = {
  /** Elements that a span of this style stands in. */
  stresses(style: string | undefined): readonly string[]
  isTitle(style: string | undefined): boolean
  /** Whether a list of this style counts its items at this level, from 1. */
  isNumbered(style: string | undefined, level: number): boolean
}

type Style = { parent: string | undefined; properties: Record<string, string> }

/** Styles inherit from one another; a loop of them ends here. */
const longestLine = 20

/** What styles mean for the words: automatic ones and named ones, the first document's before the next (OpenDocument 1.3, part 3, § 16). */
export function odtStyles(documents: readonly XmlElement[]): OdtStyles {
  const texts = new Map<string, Style>()
  const paragraphs = new Map<string, string | undefined>()
  const numbered = new Map<string, Set<number>>()
  for (const document of documents.toReversed()) {
    for (const style of descendants(document, 'style:style')) note(style)
    for (const style of descendants(document, 'text:list-style')) {
      const levels = within(style, 'text:list-level-style-number').filter(
        one => one.attributes['style:num-format'] !== '',
      )
      numbered.set(nameOf(style), new Set(levels.map(one => Number(one.attributes['text:level'] ?? '1'))))
    }
  }

  function note(style: XmlElement) {
    const parent = style.attributes['style:parent-style-name']
    const properties = Object.assign({}, ...within(style, 'style:text-properties').map(one => one.attributes))
    if (style.attributes['style:family'] === 'text') texts.set(nameOf(style), { parent, properties })
    if (style.attributes['style:family'] === 'paragraph') paragraphs.set(nameOf(style), parent)
  }

  function inherited(name: string | undefined, left = longestLine): Record<string, string> {
    const style = name === undefined ? undefined : texts.get(name)
    return style && left > 0 ? { ...inherited(style.parent, left - 1), ...style.properties } : {}
  }

  const isTitle = (name: string | undefined, left = longestLine): boolean =>
    name !== undefined && left > 0 && (name === 'Title' || isTitle(paragraphs.get(name), left - 1))

  return {
    stresses: name => stressesOf(inherited(name)),
    isTitle: name => isTitle(name),
    isNumbered: (name, level) => name !== undefined && numbered.get(name)?.has(level) === true,
  }
}

const nameOf = (style: XmlElement) => style.attributes['style:name'] ?? ''

function stressesOf(properties: Record<string, string>): string[] {
  const { 'fo:font-weight': weight = '', 'fo:font-style': slant, 'style:text-position': position = '' } = properties
  const lined = (property: string) => ![undefined, 'none'].includes(properties[property])
  return [
    ...(weight === 'bold' || Number(weight) >= 600 ? ['strong'] : []),
    ...(slant === 'italic' || slant === 'oblique' ? ['em'] : []),
    ...(lined('style:text-underline-style') ? ['u'] : []),
    ...(lined('style:text-line-through-style') ? ['s'] : []),
    ...(/^(super|[1-9])/.test(position) ? ['sup'] : []),
    ...(/^(sub|-)/.test(position) ? ['sub'] : []),
  ]
}
