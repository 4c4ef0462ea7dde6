const step = '  '
/** Deeper ones stand no further to the right: sixty thousand brackets would otherwise make a thousand million spaces. */
const deepest = 40

/**
 * A text in JSON with a line a member and two spaces a level; its names, strings and numbers stay letter for letter, a
 * number too long for a program as well. A text that is no JSON comes back as it is.
 */
export function indentedJson(text: string): string {
  if (!isJson(text)) return text
  const parts: string[] = []
  let depth = 0
  let before = ''
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/gs)) {
    const opened = before === '{' || before === '['
    const closes = token === '}' || token === ']'
    if (closes) depth -= 1
    // An empty object or list stays on its line.
    if (before === ',' || opened !== closes) parts.push('\n', step.repeat(Math.min(depth, deepest)))
    parts.push(token === ':' ? ': ' : token)
    if (token === '{' || token === '[') depth += 1
    before = token
  }
  return parts.join('')
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
