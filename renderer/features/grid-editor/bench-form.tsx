import { NativeSelect, Text, Title } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { keptText } from '#renderer/ui/language/kept.tsx'
import type { Sample } from '#shared/domain/grid/edit/sample.ts'
import type { GridPath } from '#shared/domain/grid/grid-fault.ts'
import { settle } from '#shared/domain/grid/settle.ts'
import classes from './bench.module.css'
import { BenchAnswer } from './bench-answer.tsx'
import { beforeScores, type Tried } from './use-bench.ts'
import { useGridLanguage } from './use-field.ts'
import { Why } from './why.tsx'

export type ChangeSample = (change: (sample: Sample) => Sample, typing?: string) => void

type Props = { tried: Tried; panel: GridPath; sample: Sample; onChange: ChangeSample }

/** The answers of the sample, one section at a time: that of the panel when it is one. Hidden questions say why. */
export function BenchForm({ tried, panel, sample, onChange }: Props) {
  const { t } = useTranslation('editor')
  const language = useGridLanguage()
  const { grid } = tried
  const edited = panel[0] === 'sections' && typeof panel[1] === 'number' ? panel[1] : null
  const [chosen, choose] = useState(edited ?? 0)
  useEffect(() => {
    if (edited !== null) choose(edited)
  }, [edited])
  const section = grid.sections[chosen] ?? grid.sections[0]
  const { visible, scope } = settle(grid, sample.input)
  const decided = beforeScores(scope)
  return (
    <section aria-labelledby="bench-answers" className={classes.part}>
      <Title order={3} size="h5" id="bench-answers">
        {t('bench.answers')}
      </Title>
      <NativeSelect
        label={t('bench.section')}
        data={grid.sections.map(({ index, title }) => ({
          value: String(index),
          label: keptText(`${index + 1}. ${title}`, language),
        }))}
        value={String(section?.index ?? 0)}
        onChange={event => choose(Number(event.currentTarget.value))}
      />
      {section?.questions.map(question => {
        const isShown = visible[question.index] === true
        const conditions = [section.visibleWhen, question.visibleWhen].filter(({ source }) => source !== true)
        return (
          <div key={question.id} className={classes.question} data-hidden={!isShown || undefined}>
            {isShown ? null : (
              <Text size="xs" fw={650}>
                {t('bench.hidden')}
              </Text>
            )}
            <BenchAnswer question={question} sample={sample} language={language} onChange={onChange} />
            {conditions.length > 0 && (
              <Why label={t(isShown ? 'bench.whyShown' : 'bench.whyHidden')} of={question.label}>
                {() =>
                  conditions.map(({ source }) => ({ truth: tried.truth(source, decided), key: JSON.stringify(source) }))
                }
              </Why>
            )}
          </div>
        )
      })}
    </section>
  )
}
