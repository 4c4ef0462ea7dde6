import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react'
import type { AskedPassage, FoundWords } from './asked-passage.ts'

/** The criterion under the reader's eyes, in the words the other pane shows. */
export type FocusedCriterion = { question: string; label: string }

/** A passage the reader is asked to show; `at` makes two requests for the same passage differ. */
export type PassageRequest = { pieceId: string; at: number } & ({ annotationId: string } | { words: FoundWords })

/** Takes notes as evidence, together. */
type EvidenceSink = (annotationIds: readonly string[]) => void
type TakePassage = () => void

type Workspace = {
  criterion: FocusedCriterion | null
  focusCriterion(criterion: FocusedCriterion | null): void
  /** False while no criterion takes evidence. */
  takesEvidence: boolean
  addEvidence: EvidenceSink
  receiveEvidence(sink: EvidenceSink | null): void
  /** Asks the reader to make evidence of what is selected in the piece. */
  takePassage(): void
  offerPassages(take: TakePassage | null): void
  passage: PassageRequest | null
  /** The newest request that the reader answered. */
  answered: number
  answer(at: number): void
  showPassage(annotationId: string, pieceId: string): void
}

const WorkspaceContext = createContext<Workspace | null>(null)

/**
 * The bond between reading and assessing: a passage becomes evidence of the criterion in focus, a piece of evidence
 * leads back to its passage. `openPiece` brings another piece under the reader's eyes.
 */
export function WorkspaceProvider({
  children,
  openPiece,
  asked,
}: {
  children: ReactNode
  openPiece: (pieceId: string) => void
  /** What led here: the reader begins with it. */
  asked?: AskedPassage | undefined
}) {
  const [criterion, focusCriterion] = useState<FocusedCriterion | null>(null)
  const [takesEvidence, setTakesEvidence] = useState(false)
  const [passage, setPassage] = useState<PassageRequest | null>(null)
  const [answered, answer] = useState(0)
  const sink = useRef<EvidenceSink | null>(null)
  const take = useRef<TakePassage | null>(null)
  const requests = useRef(0)

  const receiveEvidence = useCallback((next: EvidenceSink | null) => {
    sink.current = next
    setTakesEvidence(next !== null)
  }, [])
  const addEvidence = useCallback<EvidenceSink>(annotationIds => sink.current?.(annotationIds), [])
  const offerPassages = useCallback((next: TakePassage | null) => {
    take.current = next
  }, [])
  const takePassage = useCallback(() => take.current?.(), [])
  useEffect(() => {
    if (!asked) return
    requests.current += 1
    setPassage({ ...asked, at: requests.current })
  }, [asked])
  const showPassage = useCallback(
    (annotationId: string, pieceId: string) => {
      requests.current += 1
      setPassage({ annotationId, pieceId, at: requests.current })
      openPiece(pieceId)
    },
    [openPiece],
  )
  const workspace = useMemo(
    () => ({
      criterion,
      focusCriterion,
      takesEvidence,
      addEvidence,
      receiveEvidence,
      takePassage,
      offerPassages,
      passage,
      answered,
      answer,
      showPassage,
    }),
    [
      criterion,
      takesEvidence,
      addEvidence,
      receiveEvidence,
      takePassage,
      offerPassages,
      passage,
      answered,
      showPassage,
    ],
  )
  return <WorkspaceContext value={workspace}>{children}</WorkspaceContext>
}

export function useWorkspace(): Workspace {
  const workspace = useContext(WorkspaceContext)
  if (!workspace) throw new Error('no workspace around this pane')
  return workspace
}

/** What a piece is asked to show, until the reader says by `answer` that it did: once, whatever panes come and go. */
export function useAskedPassage(pieceId: string): { asked: PassageRequest | null; answer(at: number): void } {
  const { passage, answered, answer } = useWorkspace()
  return { asked: passage && passage.pieceId === pieceId && passage.at > answered ? passage : null, answer }
}

/** Passages chosen in the reader go to `sink`, as it is at that moment, while there is one. */
export function useEvidenceSink(sink: EvidenceSink | null): void {
  const { receiveEvidence } = useWorkspace()
  const latest = useLatest(sink)
  const takes = sink !== null
  useEffect(() => {
    if (!takes) return
    receiveEvidence(annotationIds => latest.current?.(annotationIds))
    return () => receiveEvidence(null)
  }, [takes, latest, receiveEvidence])
}

/** While the reader is mounted, the grid may ask it for the selected passage. */
export function usePassageSource(take: TakePassage): void {
  const { offerPassages } = useWorkspace()
  const latest = useLatest(take)
  useEffect(() => {
    offerPassages(() => latest.current())
    return () => offerPassages(null)
  }, [latest, offerPassages])
}

function useLatest<Value>(value: Value) {
  const latest = useRef(value)
  useEffect(() => {
    latest.current = value
  })
  return latest
}
