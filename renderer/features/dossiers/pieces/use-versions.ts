import { notifications } from '@mantine/notifications'
import { useCallback, useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from '#renderer/store/react/use-store.ts'
import { bridge } from '#renderer/ui/bridge/bridge.ts'
import { useFailureNotice } from '#renderer/ui/failures/use-failure-notice.ts'
import { type RunningJob, useJob } from '#renderer/ui/jobs/use-job.ts'
import { showUndo } from '#renderer/ui/undo/show-undo.tsx'
import { versionsOf } from '#shared/domain/piece-versions.ts'
import type { Result } from '#shared/domain/result.ts'
import { putBackVersion, type Replaced, type ReplaceFailure, replacePiece, restorePiece } from './replace-piece.ts'
import { sendFile } from './send-file.ts'

export type Versions = {
  job: RunningJob
  /** Takes `file` in as the newest version of a piece. */
  replace: (pieceId: string, file: File) => Promise<void>
  restore: (pieceId: string, number: number) => Promise<void>
}

/** New versions of pieces: each is said, with what undoing gives back, or why it is refused. */
export function useVersions(): Versions {
  const { t } = useTranslation('pieces')
  const store = useStore()
  const job = useJob()
  const notify = useFailureNotice()
  const { run } = job
  const words = useRef(t)
  words.current = t
  const last = useRef<Promise<void>>(Promise.resolve())
  const left = useRef(false)
  useEffect(() => {
    left.current = false
    return () => {
      left.current = true
    }
  }, [])

  const say = useCallback(
    (result: Result<Replaced, ReplaceFailure>) => {
      const say = words.current
      if (!result.ok) {
        const { code, params } = result.error
        const message = say(`version.${code}`, params ?? {})
        // One of the same name that is still on show would keep the next from being said.
        notifications.hide('version')
        notifications.show({ id: 'version', color: 'ocre', role: 'alert', autoClose: 12_000, message })
        return
      }
      const { before, after } = result.value
      const number = versionsOf(after).length
      showUndo({
        id: 'version',
        said: say('version.inForce', { title: after.title, number }),
        offer: say('undo'),
        undo: () => void putBackVersion(store, before),
      })
    },
    [store],
  )

  const replace = useCallback(
    (pieceId: string, file: File) => {
      const begin = () =>
        run(async (name, signal) => {
          notify(null)
          const sent = await sendFile(bridge(), name, file, signal, () => undefined)
          if (!sent.ok) return notify(sent.error)
          const [failed] = sent.value.failed
          if (failed) return notify(failed.failure)
          say(await replacePiece(store, pieceId, sent.value))
        })
      // A job shows and stops one file: the next begins when it is done, unless the screen was left.
      const next = async () => (left.current ? undefined : begin())
      last.current = last.current.then(next, next)
      return last.current
    },
    [run, notify, say, store],
  )
  const restore = useCallback(
    async (pieceId: string, number: number) => say(await restorePiece(store, pieceId, number)),
    [say, store],
  )
  return useMemo(() => ({ job, replace, restore }), [job, replace, restore])
}
