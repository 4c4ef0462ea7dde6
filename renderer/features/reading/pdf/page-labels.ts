/** Names of pages as printed on them (« iv », « A-3 »): a file may give none, or names that are but the numbers. */
export type PageLabels = {
  of(page: number): string | null
  /** The page of a label or, where there is none, of a number; `null` where there is no such page. */
  find(typed: string): number | null
}

export function pageLabels(labels: readonly string[] | null, pages: number): PageLabels {
  const known = labels?.some((label, index) => label !== String(index + 1)) ? labels : null
  const folded = (text: string) => text.trim().toLocaleLowerCase('fr')
  return {
    of: page => known?.[page - 1] || null,
    find: typed => {
      const wanted = typed.trim()
      const exact = known?.indexOf(wanted) ?? -1
      const alike =
        exact >= 0 || wanted === '' ? exact : (known?.findIndex(label => folded(label) === folded(wanted)) ?? -1)
      if (alike >= 0) return alike + 1
      const number = /^\d+$/.test(wanted) ? Number(wanted) : 0
      return number >= 1 && number <= pages ? number : null
    },
  }
}
