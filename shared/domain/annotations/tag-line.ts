/** Tags as one line for programs that have a subject and no tags: parted by commas, or each ended by a semicolon where one has a comma. */
export const tagLine = (tags: readonly string[]): string =>
  tags.some(tag => tag.includes(',')) ? `${tags.join('; ')};` : tags.join(', ')

const longest = 60
const most = 20

/** The tags of such a line, or of a subject that somebody else wrote: what cannot be a tag is cut or left out. */
export function tagsOfLine(line: string): string[] {
  const tags = line
    .split(line.includes(';') ? ';' : ',')
    .map(tag => tag.trim().slice(0, longest).trim())
    .filter(tag => tag !== '')
  return [...new Set(tags)].slice(0, most)
}
