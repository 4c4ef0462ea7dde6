import { useEffect, useState } from 'react'
import { bridge } from '#renderer/ui/bridge/bridge.ts'
import type { OpinionRecord } from '#shared/domain/opinion/opinion-record.ts'
import type { Failure } from '#shared/domain/result.ts'

export type Preview =
  | { status: 'none' }
  | { status: 'making'; sha256?: string; pages?: number }
  | { status: 'made'; sha256: string; pages: number }
  | { status: 'refused'; error: Failure }

/** Long enough that typing does not queue renderings; each new one cancels the last. */
const restMilliseconds = 900

/** The act as it will be exported: the same module renders both, so the preview shows the same bytes. */
export function usePreview(record: OpinionRecord | null): Preview {
  const [preview, setPreview] = useState<Preview>({ status: 'none' })
  useEffect(() => {
    if (!record) {
      setPreview({ status: 'none' })
      return
    }
    const job = crypto.randomUUID()
    let dropped = false
    const timer = setTimeout(async () => {
      setPreview(known => (known.status === 'made' ? { ...known, status: 'making' } : { status: 'making' }))
      const answer = await bridge().invoke('opinion.render', { job, record })
      if (dropped) return
      setPreview(
        answer.ok
          ? { status: 'made', sha256: answer.value.sha256, pages: answer.value.pages }
          : { status: 'refused', error: answer.error },
      )
    }, restMilliseconds)
    return () => {
      dropped = true
      clearTimeout(timer)
      void bridge().invoke('job.cancel', { job })
    }
  }, [record])
  return preview
}
