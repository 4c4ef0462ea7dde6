import { NativeSelect, Select } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { keptText } from '#renderer/ui/language/kept.tsx'
import { lineAbout, relationsOf, type Subject } from '#shared/domain/grid/edit/condition-choices.ts'
import type { Line, Relation } from '#shared/domain/grid/edit/condition-line.ts'
import { ConditionOperand } from './condition-operand.tsx'
import classes from './conditions.module.css'
import { longestList, whenOpened } from './lists.ts'
import { useGridLanguage } from './use-field.ts'

type Props = {
  line: Line
  name: string
  subjects: readonly Subject[]
  readOnly: boolean
  onChange(line: Line, how?: 'typing'): void
}

const questionVariable = (variable: string) => variable.replace(/^notApplicable\./, 'answers.')

/** One comparison, in three choices: of what, how, with what. "Not applicable" is said of the question it is about. */
export function ConditionLine({ line, name, subjects, readOnly, onChange }: Props) {
  const { t } = useTranslation('editor')
  const language = useGridLanguage()
  const shown = questionVariable(line.variable)
  const subject = subjects.find(({ variable }) => variable === shown)
  const isApplicability = shown !== line.variable
  const relations: readonly Relation[] = subject ? relationsOf(subject) : [line.relation]
  const known = relations.includes(line.relation) || isApplicability ? relations : [...relations, line.relation]
  const applicability = subject?.kind === 'question' || isApplicability ? ['not_applicable', 'applicable'] : []
  const relation = isApplicability ? (line.relation === 'holds' ? 'not_applicable' : 'applicable') : line.relation

  const chooseRelation = (next: string) => {
    if (next === 'not_applicable' || next === 'applicable') {
      const variable = shown.replace(/^answers\./, 'notApplicable.')
      onChange({ kind: 'line', variable, relation: next === 'applicable' ? 'fails' : 'holds', operand: null })
    } else if (subject) onChange(lineAbout(subject, next as Relation, line.operand))
  }
  // Six hundred labels are set and listed once the list is open, not at each key typed beside it.
  const [isOpen, setOpen] = useState(false)
  const own = { value: shown, label: subject ? keptText(subject.label, language) : shown }
  return (
    <div className={classes.line}>
      <Select
        aria-label={t('condition.subject', { name })}
        data={isOpen ? subjectData(subjects, language, kind => t(`subjectKinds.${kind}`)) : [own]}
        onDropdownOpen={() => setOpen(true)}
        onDropdownClose={() => setOpen(false)}
        value={shown}
        readOnly={readOnly}
        searchable
        allowDeselect={false}
        size="xs"
        comboboxProps={{ ...whenOpened, width: 'max-content', position: 'bottom-start' }}
        limit={longestList}
        error={subject ? undefined : t('condition.unknownSubject')}
        onChange={next => {
          const chosen = subjects.find(({ variable }) => variable === next)
          if (chosen) onChange(lineAbout(chosen, undefined, line.operand))
        }}
      />
      <NativeSelect
        aria-label={t('condition.relation', { name })}
        data={[...known, ...applicability].map(value => ({
          value,
          label: t(`relations.${relationWord(value as Relation | 'applicable', subject)}`),
        }))}
        value={relation}
        disabled={readOnly}
        size="xs"
        onChange={event => chooseRelation(event.currentTarget.value)}
      />
      <ConditionOperand line={line} subject={subject} name={name} readOnly={readOnly} onChange={onChange} />
    </div>
  )
}

/** An answer is given or not; a score, a class or a total is there or not. */
function relationWord(relation: Relation | 'applicable' | 'not_applicable', subject: Subject | undefined) {
  if (subject?.kind !== 'question') return relation
  if (relation === 'present') return 'answered' as const
  return relation === 'missing' ? ('unanswered' as const) : relation
}

const kinds = ['question', 'flag', 'section', 'result', 'constant', 'piece'] as const

const kindOf = ({ kind }: Subject): (typeof kinds)[number] =>
  kind === 'points' || kind === 'total' || kind === 'completeness' || kind === 'class' ? 'result' : kind

const subjectData = (
  subjects: readonly Subject[],
  language: string,
  nameOf: (kind: (typeof kinds)[number]) => string,
) =>
  kinds.flatMap(kind => {
    const items = subjects
      .filter(subject => kindOf(subject) === kind)
      .map(({ variable, label }) => ({ value: variable, label: keptText(label, language) }))
    return items.length === 0 ? [] : [{ group: nameOf(kind), items }]
  })
