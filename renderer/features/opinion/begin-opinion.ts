import type { Store } from '#renderer/store/store-contract.ts'
import type { TextRecord } from '#shared/domain/text.ts'
import { newOpinion, type OpinionContext } from './new-opinion.ts'

type About = Pick<OpinionContext, 'dossier' | 'committee' | 'today'>

/** Writes the first draft of an opinion. Its number follows those of every window, whoever may see these opinions. */
export const beginOpinion = (store: Store, about: About): Promise<TextRecord> =>
  store.inTurn(async () => {
    const [known, members, sittings] = await Promise.all([
      store.find('texts', { kind: 'opinion' }),
      store.find('members', {}),
      store.find('sittings', {}),
    ])
    const text = newOpinion(store.stamp(), { ...about, known, members, sittings })
    await store.put('texts', text)
    return text
  })
