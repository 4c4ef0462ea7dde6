type Source = { path: string; text: string }

/** Dotted paths of the leaves of a namespace. */
export const leaves = (texts: object, prefix = ''): string[] =>
  Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' ? [`${prefix}${key}`] : leaves(value as object, `${prefix}${key}.`),
  )

const quoted = /'([^'\n]*)'/g
/** A template literal up to its first hole: what comes after is decided while the program runs. */
const template = /`([^`$\n]*)\$\{/g
const asked = /useTranslation\(\s*(\[[^\]]*\]|'[a-z]+')?/g

/** What the sources say of one namespace: keys written out, and beginnings of keys completed at run time. */
export function mentions(
  namespace: string,
  sources: readonly Source[],
): { keys: Set<string>; beginnings: Set<string> } {
  const keys = new Set<string>()
  const beginnings = new Set<string>()
  for (const { path, text } of sources) {
    const own = speaks(namespace, text) || homes(namespace).some(home => path.startsWith(home))
    for (const [, found = ''] of text.matchAll(quoted)) note(keys, found, namespace, own)
    for (const [, found = ''] of text.matchAll(template)) note(beginnings, found, namespace, own)
  }
  return { keys, beginnings }
}

/** True when the file reads the namespace without naming it at each key: it is the first of its `useTranslation`. */
function speaks(namespace: string, text: string): boolean {
  return [...text.matchAll(asked)].some(([, argument]) => {
    const [first] = [...(argument ?? "'app'").matchAll(quoted)]
    return first?.[1] === namespace
  })
}

function note(into: Set<string>, found: string, namespace: string, own: boolean): void {
  if (found.startsWith(`${namespace}:`)) into.add(found.slice(namespace.length + 1))
  else if (own) into.add(found)
}

/** Folders whose constants may name keys of the namespace without asking for a translation themselves. */
const homes = (namespace: string) => [
  `renderer/${namespace}/`,
  `renderer/ui/${namespace}/`,
  `renderer/features/${namespace}/`,
]
