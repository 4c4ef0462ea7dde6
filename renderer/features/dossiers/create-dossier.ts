import type { Store } from '#renderer/store/store-contract.ts'
import type { DossierRecord } from '#shared/domain/dossier.ts'
import { checkNewDossier, type NewDossier, type NewDossierFaults } from './check-new-dossier.ts'

type Created = { faults: NewDossierFaults; record?: undefined } | { record: DossierRecord }

/** Writes a dossier, or says what prevents it. A number is taken in every window, and whoever may see its dossier. */
export const createDossier = (store: Store, draft: NewDossier): Promise<Created> =>
  store.inTurn(async () => {
    const numbers = (await store.find('dossiers', {})).map(({ number }) => number)
    const faults = checkNewDossier(draft, numbers)
    if (faults.number || faults.title) return { faults }
    const record: DossierRecord = {
      ...store.stamp(),
      state: 'draft_referral',
      updatedAt: new Date().toISOString(),
      number: draft.number.trim(),
      title: draft.title.trim(),
      direction: draft.direction.trim(),
      summary: draft.summary.trim(),
      grids: [],
    }
    await store.put('dossiers', record)
    return { record }
  })
