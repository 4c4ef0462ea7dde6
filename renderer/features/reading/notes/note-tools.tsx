import { ActionIcon, TagsInput } from '@mantine/core'
import { IconLock, IconLockOpen, IconTag } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { keptLanguage } from '#renderer/ui/language/kept.tsx'
import { type AnnotationRecord, isPrivate } from '#shared/domain/annotation.ts'
import { colorOf } from '#shared/domain/annotations/select-notes.ts'
import { ColorMenu } from './color-menu.tsx'
import classes from './marks.module.css'
import type { Annotations } from './use-annotations.ts'

type Props = {
  annotation: AnnotationRecord
  /** The beginning of the passage, which tells the tools of one note from those of another. */
  quote: string
  /** Tags that stand on other notes, offered first. */
  known: readonly string[]
  onChange: Annotations['change']
}

const mostTags = 20

/** Colour, audience and tags of a note of one's own. */
export function NoteTools({ annotation, quote, known, onChange }: Props) {
  const { t } = useTranslation('reading')
  const [tagging, setTagging] = useState(false)
  const isMine = isPrivate(annotation)
  const tags = annotation.tags ?? []
  return (
    <>
      <div className={classes.tools}>
        <ColorMenu
          color={colorOf(annotation)}
          label={t('colorOf', { color: t(`colors.${colorOf(annotation)}`), quote })}
          onColor={color => void onChange(annotation, { color })}
        />
        <ActionIcon
          variant="subtle"
          color="gray"
          size="1.5rem"
          aria-pressed={isMine}
          aria-label={t('privateOf', { quote })}
          title={t(isMine ? 'audience.private' : 'audience.committee')}
          onClick={() => void onChange(annotation, { audience: isMine ? 'committee' : 'private' })}
        >
          {isMine ? <IconLock size="1rem" aria-hidden /> : <IconLockOpen size="1rem" aria-hidden />}
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="1.5rem"
          aria-expanded={tagging}
          aria-label={t('tagsOf', { quote })}
          title={t('tags')}
          onClick={() => setTagging(!tagging)}
        >
          <IconTag size="1rem" aria-hidden />
        </ActionIcon>
      </div>
      {tagging && (
        <TagsInput
          size="xs"
          aria-label={t('tagsOf', { quote })}
          placeholder={t('tagPlaceholder')}
          lang={keptLanguage}
          data={[...known]}
          value={tags}
          maxTags={mostTags}
          maxLength={60}
          clearButtonProps={{ 'aria-label': t('tagsClear') }}
          onChange={next => void onChange(annotation, { tags: next.map(tag => tag.trim()).filter(tag => tag !== '') })}
          data-autofocus
        />
      )}
    </>
  )
}
