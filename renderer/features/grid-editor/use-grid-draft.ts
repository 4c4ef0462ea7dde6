import { useEffect, useRef, useState } from 'react'
import { changeRecord } from '#renderer/store/change-record.ts'
import { useAllRecords, useRecord, useStore } from '#renderer/store/react/use-store.ts'
import { useAutosaved } from '#renderer/ui/autosave/use-autosaved.ts'
import { useProfile } from '#renderer/ui/profile/profile-context.tsx'
import { canonicalJson } from '#shared/domain/canonical-hash.ts'
import { type NotEditable, notEditable } from '#shared/domain/grid/edit/editable.ts'
import { samplesOf } from '#shared/domain/grid/edit/sample.ts'
import { withDraftChange, withOwnReference } from '#shared/domain/grid/edit/with-draft-change.ts'
import type { ModelRecord } from '#shared/domain/model.ts'
import { type Draft, type DraftStore, draftStore } from './draft-store.ts'

export type OpenedDraft =
  | { status: 'loading' }
  | { status: 'absent' }
  | { status: 'open'; record: ModelRecord; draft: DraftStore; locked: NotEditable; isIdentityFixed: boolean }

/** A grid of the committee with its undo, kept at every rest of the keyboard and at once after an act. */
export function useGridDraft(modelId: string): OpenedDraft {
  const store = useStore()
  const { role } = useProfile().profile.identity
  const { record, status } = useRecord('models', modelId)
  const assessments = useAllRecords('assessments', {})
  const dossiers = useAllRecords('dossiers', {})
  const save = (to: ModelRecord | null, from: ModelRecord | null) =>
    to && from
      ? changeRecord(store, 'models', to.id, latest => withDraftChange(latest, from, to), from)
      : Promise.resolve(null)
  const { value, change, flush } = useAutosaved<ModelRecord | null>(record, save)
  const latest = useRef(value)
  const [draft, setDraft] = useState<DraftStore | null>(null)

  useEffect(() => {
    if (!value || (draft && value === latest.current)) return
    latest.current = value
    const read = draftOf(value)
    if (!draft) {
      const keep = (next: Draft, isTyping: boolean) => {
        if (!latest.current) return
        latest.current = recordWith(latest.current, next)
        change(latest.current)
        if (!isTyping) flush()
      }
      setDraft(draftStore(read, keep))
    } else if (canonicalJson(read) !== canonicalJson(draft.read().present)) draft.reset(read)
  }, [value, draft, change, flush])

  const isRead = [status, assessments.status, dossiers.status].every(one => one === 'ready')
  if (!isRead || (value && !draft)) return { status: 'loading' }
  if (value?.kind !== 'grid' || !draft) return { status: 'absent' }
  const { reference } = value
  const locked = notEditable({
    ...{ status: value.content.status, reference, storeReadsOnly: store.readOnly, role },
    assessed: assessments.records,
  })
  const isIdentityFixed = dossiers.records.some(({ grids }) => grids.includes(reference))
  return { status: 'open', record: value, draft, locked, isIdentityFixed }
}

const draftOf = (record: ModelRecord): Draft => ({ content: record.content, samples: samplesOf(record) })

const recordWith = (record: ModelRecord, draft: Draft): ModelRecord => withOwnReference({ ...record, ...draft })
