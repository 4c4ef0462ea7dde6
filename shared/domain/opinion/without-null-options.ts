/** Keys of opinion/1 that may be absent, outside the text that is voted: `null` says there the same. */
const options: readonly (readonly string[])[] = [
  ['act', 'original'],
  ['text', 'votedHash'],
  ['vote', 'castingVote'],
  ['vote', 'secondNotice'],
  ['vote', 'names'],
  ['assessments', '*', 'justifications'],
]

/** The content without the optional keys that are `null`. What is voted is left as it is: its hash covers every key. */
export const withoutNullOptions = (content: unknown): unknown => options.reduce(withoutNull, content)

function withoutNull(content: unknown, [key = '', ...rest]: readonly string[]): unknown {
  if (key === '*') return Array.isArray(content) ? content.map(item => withoutNull(item, rest)) : content
  if (typeof content !== 'object' || content === null || !Object.hasOwn(content, key)) return content
  const { [key]: value, ...others } = content as Record<string, unknown>
  if (rest.length > 0) return { ...content, [key]: withoutNull(value, rest) }
  return value === null ? others : content
}
