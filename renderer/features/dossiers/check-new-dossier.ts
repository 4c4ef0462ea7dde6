export type NewDossier = { number: string; title: string; direction: string; summary: string }
export type NewDossierFaults = { number?: 'wrong' | 'taken'; title?: 'missing' }

/** What prevents a dossier from being created, by field; nothing when it can be. */
export function checkNewDossier(draft: NewDossier, numbers: readonly string[]): NewDossierFaults {
  const number = draft.number.trim()
  return {
    ...(!/^\d{4}-\d{3,}$/u.test(number)
      ? { number: 'wrong' as const }
      : numbers.includes(number)
        ? { number: 'taken' as const }
        : {}),
    ...(draft.title.trim() ? {} : { title: 'missing' as const }),
  }
}
