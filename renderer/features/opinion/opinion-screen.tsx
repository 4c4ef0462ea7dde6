import { Text } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type AskedLine, useAskedLine } from '#renderer/ui/fields/asked-line.ts'
import { Waiting } from '#renderer/ui/layout/waiting.tsx'
import { useScreenTitle } from '#renderer/ui/screen/screen-title.tsx'
import { AbsentOpinion } from './absent-opinion.tsx'
import { ExportChecks } from './export-checks.tsx'
import classes from './opinion.module.css'
import { OpinionBar } from './opinion-bar.tsx'
import { OpinionEditor } from './opinion-editor.tsx'
import { OpinionOutline } from './opinion-outline.tsx'
import { goToPart, opinionParts } from './opinion-parts.ts'
import { OpinionPreview } from './opinion-preview.tsx'
import { useOpinionRecord } from './use-opinion-record.ts'
import { type OpinionText, useOpinionText } from './use-opinion-text.ts'
import { usePreview } from './use-preview.ts'

type Props = {
  textId: string
  /** The line to begin with. */
  asked?: AskedLine | undefined
}

/** An opinion being drafted: its outline, its text, and beside it the act as it will be exported. */
export function OpinionScreen({ textId, asked }: Props) {
  const { t } = useTranslation('opinion')
  const opened = useOpinionText(textId)
  if (opened.status === 'loading') return <Waiting label={t('loading')} />
  if (opened.status === 'absent') return <AbsentOpinion />
  return <Drafting opinion={opened} asked={asked} />
}

function Drafting({ opinion, asked }: Pick<Props, 'asked'> & { opinion: OpinionText }) {
  const { t } = useTranslation('opinion')
  const { text, frozen, change } = opinion
  useAskedLine(asked, goToItsPart)
  const trail = useMemo(() => [{ label: t('listTitle'), to: '/avis' }], [t])
  useScreenTitle(text.title, { screen: t('screen'), trail, heading: 'bar' })
  const [previewShown, showPreview] = useState(false)
  const { bound, record, obstacles } = useOpinionRecord(text)
  const preview = usePreview(record)
  const refusal = preview.status === 'refused' ? preview.error : null
  return (
    <div className={classes.screen}>
      <OpinionOutline />
      <div className={classes.desk} data-pane tabIndex={-1}>
        <div className={classes.head}>
          <OpinionBar
            opinion={opinion}
            record={record}
            preview={preview}
            previewShown={previewShown}
            onShowPreview={showPreview}
          />
          <ExportChecks
            text={text}
            obstacles={refusal ? [refusal] : obstacles}
            ready={record !== null && refusal === null}
          />
        </div>
        {frozen && (
          <Text px="lg" pt="md">
            {t('frozen')}
          </Text>
        )}
        <OpinionEditor text={text} bound={bound} frozen={frozen} onChange={change} />
      </div>
      <OpinionPreview preview={preview} shown={previewShown} />
    </div>
  )
}

/** Its words may have changed since. */
function goToItsPart({ part }: AskedLine): void {
  const known = opinionParts.find(one => one === part)
  if (known) goToPart(known)
}
