export const listViews = ['all', 'mine', 'sitting', 'instruction', 'to_sign', 'follow_up', 'closed'] as const
export const listSorts = ['deadline', 'number', 'updated'] as const
export type ListView = (typeof listViews)[number]
export type ListSort = (typeof listSorts)[number]

/** What the list shows, kept in the address so that back, forward and a restart find it again. */
export type DossierListSearch = { view?: ListView; classes?: string[]; sort?: ListSort; text?: string }

/** Reads an address that people may have written: what is not understood is left out. */
export function readDossierListSearch(search: Record<string, unknown>): DossierListSearch {
  const view = listViews.find(known => known === search.view)
  const sort = listSorts.find(known => known === search.sort)
  const classes = Array.isArray(search.classes) ? search.classes.filter(code => typeof code === 'string') : []
  return {
    ...(view ? { view } : {}),
    ...(sort ? { sort } : {}),
    ...(classes.length > 0 ? { classes } : {}),
    ...(typeof search.text === 'string' && search.text ? { text: search.text } : {}),
  }
}
