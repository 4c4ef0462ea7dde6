import type { OutlineEntry } from './outline.ts'

export type TreeStep = { to: number } | { follow: true } | { unfold?: string[]; fold?: string }

/** What a key does in a tree (WAI-ARIA, tree view pattern), from the row `at` of those on show; null for other keys. */
export function treeStep(
  key: string,
  shown: readonly OutlineEntry[],
  at: number,
  open: ReadonlySet<string>,
): TreeStep | null {
  const entry = shown[at]
  if (!entry) return null
  const isOpen = entry.below > 0 && open.has(entry.id)
  switch (key) {
    case 'ArrowDown':
      return { to: at + 1 }
    case 'ArrowUp':
      return { to: at - 1 }
    case 'Home':
      return { to: 0 }
    case 'End':
      return { to: shown.length - 1 }
    case 'ArrowRight':
      if (entry.below === 0) return null
      return isOpen ? { to: at + 1 } : { unfold: [entry.id] }
    case 'ArrowLeft': {
      if (isOpen) return { fold: entry.id }
      const parent = shown.findIndex(({ id }) => id === entry.parent)
      return parent === -1 ? null : { to: parent }
    }
    case '*':
      return { unfold: shown.filter(({ parent }) => parent === entry.parent).map(({ id }) => id) }
    case 'Enter':
    case ' ':
      return { follow: true }
    default:
      return null
  }
}
