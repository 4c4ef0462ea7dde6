import { useEffect, useState } from 'react'
import { asks, type SearchAnswer, type SearchRequest } from '../search-contract.ts'
import { usePageSearch, useSearchState } from './search-provider.tsx'

/** What the index says of a request, `null` before it has said anything and where nothing is asked. */
export function useAnswer(request: SearchRequest): { answer: SearchAnswer | null; asking: boolean } {
  const search = usePageSearch()
  const { stage, revision } = useSearchState()
  const key = JSON.stringify(request)
  const [given, setGiven] = useState<{ key: string; answer: SearchAnswer } | null>(null)
  const isAsked = asks(request)

  // biome-ignore lint/correctness/useExhaustiveDependencies: another revision of the index may answer otherwise
  useEffect(() => {
    const asked = JSON.parse(key) as SearchRequest
    if (!search || stage !== 'ready' || !asks(asked)) return
    let dropped = false
    search.ask(asked).then(
      answer => {
        if (!dropped) setGiven({ key, answer })
      },
      () => undefined,
    )
    return () => {
      dropped = true
    }
  }, [search, stage, revision, key])

  // The answers to what was typed a moment ago stay until the next ones are there.
  return isAsked ? { answer: given?.answer ?? null, asking: given?.key !== key } : { answer: null, asking: false }
}
