import { Button, Text, Title } from '@mantine/core'
import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newSample, type Sample } from '#shared/domain/grid/edit/sample.ts'
import type { GridPath } from '#shared/domain/grid/grid-fault.ts'
import classes from './bench.module.css'
import { BenchForm } from './bench-form.tsx'
import { BenchPieces } from './bench-pieces.tsx'
import { BenchResult } from './bench-result.tsx'
import { BenchRules } from './bench-rules.tsx'
import { BenchSamples } from './bench-samples.tsx'
import { useEditor } from './editor-context.tsx'
import { PinnedResult } from './pinned-result.tsx'
import { useSamples, useTried } from './use-bench.ts'

/** The draft tried beside its editor: sample answers, their result, and why it is so. */
export function Bench({ panel }: { panel: GridPath }) {
  const { t } = useTranslation('editor')
  const { readOnly } = useEditor()
  const samples = useSamples()
  const [chosen, choose] = useState<string | null>(null)
  const sample = samples.list.find(({ id }) => id === chosen) ?? samples.list[0]
  const tried = useTried(sample)
  const { change } = samples
  const id = sample?.id
  const changeSample = useCallback(
    (next: (sample: Sample) => Sample, typing?: string) =>
      change(list => list.map(one => (one.id === id ? next(one) : one)), typing),
    [change, id],
  )
  const add = () => {
    const added = newSample(crypto.randomUUID(), t('bench.sampleName', { number: samples.list.length + 1 }))
    change(list => [...list, added])
    choose(added.id)
  }
  return (
    <aside className={classes.bench} aria-label={t('bench.title')} data-pane tabIndex={-1}>
      <Title order={2} size="h4">
        {t('bench.title')}
      </Title>
      {readOnly && <Text size="sm">{t('bench.notKept')}</Text>}
      {!sample && (
        <>
          <Text size="sm">{t('bench.empty')}</Text>
          <Button variant="default" w="fit-content" onClick={add}>
            {t('bench.first')}
          </Button>
        </>
      )}
      {sample && (
        <>
          <BenchSamples samples={samples} sample={sample} onChoose={choose} onAdd={add} />
          {!tried && <Text role="status">{t('bench.faulty')}</Text>}
          {tried && (
            <>
              {!tried.evaluation.ok && (
                <Text role="alert" size="sm">
                  {t(`bench.refused.${tried.evaluation.error.code}`, {
                    question: String(tried.evaluation.error.params?.question ?? ''),
                  })}
                </Text>
              )}
              {tried.evaluation.ok && (
                <>
                  <BenchResult tried={tried} evaluation={tried.evaluation.value} />
                  <PinnedResult
                    sample={sample}
                    result={tried.evaluation.value.result}
                    showTotal={tried.grid.showTotal}
                    onChange={next => changeSample(known => next(known))}
                  />
                </>
              )}
              <BenchForm tried={tried} panel={panel} sample={sample} onChange={changeSample} />
              <BenchPieces tried={tried} sample={sample} onChange={changeSample} />
              {tried.evaluation.ok && <BenchRules tried={tried} evaluation={tried.evaluation.value} />}
            </>
          )}
        </>
      )}
    </aside>
  )
}
