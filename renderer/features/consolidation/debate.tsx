import { VisuallyHidden } from '@mantine/core'
import { IconArrowDown, IconCheck, IconTable } from '@tabler/icons-react'
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { usePaletteActions } from '#renderer/ui/palette/palette-actions.tsx'
import type { Answer } from '#shared/domain/assessment.ts'
import type { ConsolidatedCriterion } from '#shared/domain/consolidation/consolidate.ts'
import { owesReason } from '#shared/domain/consolidation/proposed-value.ts'
import type { Grid } from '#shared/domain/grid/grid.ts'
import { committeeReasonId } from './card/committee-reason.tsx'
import { CriterionCard, focusTitleId } from './card/criterion-card.tsx'
import classes from './consolidation.module.css'
import type { ConsolidationSearch } from './consolidation-search.ts'
import { CriterionRows } from './criteria/criterion-rows.tsx'
import { MarksTable } from './criteria/marks-table.tsx'
import { answerInView } from './proposed-answer.ts'
import { useAnswerWords } from './use-answer-words.ts'
import { useConsolidationKeys } from './use-consolidation-keys.ts'
import { useDrafts } from './use-drafts.ts'
import { useRetained } from './use-retained.ts'
import type { Round } from './use-round.ts'

type Props = {
  round: Round
  grid: Grid
  /** In the order of the debate. */
  shown: readonly ConsolidatedCriterion[]
  focus: ConsolidatedCriterion | undefined
  search: ConsolidationSearch
  onSearch(search: ConsolidationSearch): void
  children: ReactNode
}

/** The criterion under debate, the value the committee gives it, and the others; or all of them in a table. */
export function Debate({ round, grid, shown, focus, search, onSearch, children }: Props) {
  const { t } = useTranslation('consolidation')
  const retaining = useRetained(round)
  const [drafts, setDraft] = useDrafts(`${round.dossier.id} ${round.model.reference}`)
  const [said, say] = useState('')
  const [reasonMissing, setReasonMissing] = useState<string | null>(null)
  const words = useAnswerWords()
  const scroller = useRef<HTMLElement>(null)

  const place = focus ? shown.indexOf(focus) : -1
  const next = shown[place + 1]
  const previous = shown[place - 1]
  const moved = useRef(false)
  const go = (to: ConsolidatedCriterion | undefined) => {
    if (!to) return
    moved.current = true
    const { view, ...rest } = search
    onSearch({ ...rest, criterion: to.question.id })
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: another criterion is read from its title on
  useEffect(() => {
    if (!moved.current) return
    moved.current = false
    scroller.current?.scrollTo({ top: 0 })
    document.getElementById(focusTitleId)?.focus({ preventScroll: true })
  }, [focus?.question.id, search.view])

  const answer = focus && answerInView(focus, drafts.get(focus.question.id))
  const owed = focus !== undefined && answer !== undefined && owesReason(focus, answer)
  const change = (draft: Answer) => focus && !retaining.refusal && setDraft(focus.question.id, draft)
  const spoken = (one: ConsolidatedCriterion, { value, notApplicable }: Answer) =>
    notApplicable ? t('retained.notApplicable') : words(one.question, value)

  const retain = async () => {
    if (!focus || !answer || retaining.refusal) return
    if (answer.value === null && !answer.notApplicable) return say(t('said.nothing'))
    const { id } = focus.question
    const result = await retaining.retain(id, answer, owed)
    if (!result.ok && result.error.code === 'retained_reason_missing') {
      setReasonMissing(id)
      say(t('said.reasonMissing'))
      document.getElementById(committeeReasonId)?.focus()
      return
    }
    if (!result.ok && result.error.code !== 'retained_unchanged') return
    setDraft(id, null)
    setReasonMissing(null)
    const done = t('said.retained', { number: focus.number, value: spoken(focus, answer) })
    say(next ? done : `${done} ${t('said.last')}`)
    go(next)
  }
  const undo = async () => {
    if (!focus) return
    const result = await retaining.undo(focus.question.id)
    if (!result.ok) return
    setDraft(focus.question.id, null)
    const former = result.value.answers[focus.question.id]
    say(t('said.undone', { number: focus.number, value: former ? spoken(focus, former) : t('none') }))
  }
  const toggleView = () => {
    const { view, ...rest } = search
    onSearch(view === 'table' ? rest : { ...rest, view: 'table' })
  }
  const onKeyDown = useConsolidationKeys({
    next: () => go(next),
    previous: () => go(previous),
    toggleView,
    retain: () => void retain(),
    level: value => {
      if (focus?.question.type !== 'scale' || !answer || search.view === 'table') return
      const { notApplicable, ...rest } = answer
      if (focus.question.levels.some(level => level.value === value)) change({ ...rest, value })
    },
  })
  useDebateActions({ retain: () => void retain(), next: () => go(next), toggleView })

  return (
    <section
      ref={scroller}
      className={classes.work}
      data-pane
      tabIndex={-1}
      aria-label={t('work')}
      onKeyDown={onKeyDown}
    >
      {children}
      {search.view !== 'table' && focus && answer && (
        <CriterionCard
          key={focus.question.id}
          criterion={focus}
          round={round}
          language={grid.file.language}
          method={grid.scoring.aggregation?.members ?? null}
          answer={answer}
          owed={owed}
          reasonMissing={reasonMissing === focus.question.id}
          refusal={retaining.refusal}
          next={next}
          onChange={change}
          onRetain={() => void retain()}
          onUndo={() => void undo()}
        />
      )}
      {shown.length > 0 &&
        (search.view === 'table' ? (
          <MarksTable criteria={shown} participants={round.participants} language={grid.file.language} onOpen={go} />
        ) : (
          <CriterionRows
            criteria={shown.filter(one => one !== focus)}
            language={grid.file.language}
            scroller={scroller}
            onOpen={go}
          />
        ))}
      <VisuallyHidden role="status">{said}</VisuallyHidden>
    </section>
  )
}

type Acts = { retain(): void; next(): void; toggleView(): void }

function useDebateActions(acts: Acts): void {
  const { t } = useTranslation('consolidation')
  const latest = useRef(acts)
  useEffect(() => {
    latest.current = acts
  })
  usePaletteActions(
    useMemo(
      () => [
        { id: 'retain', label: t('actions.retain'), icon: IconCheck, run: () => latest.current.retain() },
        { id: 'next-criterion', label: t('actions.next'), icon: IconArrowDown, run: () => latest.current.next() },
        { id: 'marks-table', label: t('actions.table'), icon: IconTable, run: () => latest.current.toggleView() },
      ],
      [t],
    ),
  )
}
