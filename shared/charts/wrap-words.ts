/**
 * Lines of at most `longest` characters, `most` lines at most; the rest gives way to an ellipsis. Characters are
 * counted, for no font is measured here: the same text breaks alike on every machine.
 */
export function wrapWords(text: string, longest: number, most: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ').filter(part => part !== '')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= longest) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  const fitting = lines.map(line =>
    line.length > longest
      ? `${Array.from(line)
          .slice(0, longest - 1)
          .join('')}…`
      : line,
  )
  if (fitting.length <= most) return fitting
  const kept = fitting.slice(0, most)
  const last = kept[most - 1] ?? ''
  kept[most - 1] = `${Array.from(last)
    .slice(0, longest - 1)
    .join('')
    .replace(/…$/u, '')}…`
  return kept
}

/** Room that text takes, in times its height: wide enough for any font the charts are shown in. */
export const roomOf = (text: string): number => Array.from(text).length * 0.58
