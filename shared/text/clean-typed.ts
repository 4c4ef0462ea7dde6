/**
 * What has no shape of its own and could make a text read otherwise than it is stored: controls, changes of direction,
 * zero-width and other ignorable characters, halves of characters, code points that are none. Tabs and line ends are not
 * in it.
 */
export const invisibleCharacters = /(?![\t\n\r])[\p{Cc}\p{DI}\p{NChar}\p{Cs}\u2028\u2029\ufff9-\ufffb]/u

const lineEnds = /\r\n?|[\v\f\u0085\u2028\u2029]/gu
const halves = /\p{Cs}/gu
const everyInvisible = new RegExp(invisibleCharacters, 'gu')

/**
 * Text as a person sees it in a field: line ends of one kind, without invisible characters. Half a character becomes the
 * replacement sign, which is seen. A value is cleaned in every text it holds; what is clean is given back as it is.
 */
export function cleanTyped<Value>(value: Value): Value {
  return clean(value) as Value
}

function clean(value: unknown): unknown {
  if (typeof value === 'string') {
    return value.replace(lineEnds, '\n').replace(halves, '\ufffd').replace(everyInvisible, '')
  }
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value)
  const cleaned = entries.map(([key, item]) => [key, clean(item)] as const)
  if (cleaned.every(([, item], index) => item === entries[index]?.[1])) return value
  return Array.isArray(value) ? cleaned.map(([, item]) => item) : Object.fromEntries(cleaned)
}
