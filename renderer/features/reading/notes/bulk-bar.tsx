import { ActionIcon, Button, Menu, Text, TextInput } from '@mantine/core'
import { IconCircleCheck, IconTag, IconTrash, IconUserPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useKeptOnLeaving } from '#renderer/ui/autosave/use-kept-on-leaving.ts'
import { keptLanguage } from '#renderer/ui/language/kept.tsx'
import { LateMenu } from '#renderer/ui/menu/late-menu.tsx'
import { annotationTag } from '#shared/domain/annotation.ts'
import { audienceOf } from '#shared/domain/annotations/readable.ts'
import { colorOf } from '#shared/domain/annotations/select-notes.ts'
import type { Thread } from '#shared/domain/annotations/threads.ts'
import { AudienceMenu } from './audience-menu.tsx'
import { ColorMenu } from './color-menu.tsx'
import markClasses from './marks.module.css'
import classes from './notes.module.css'
import { useNotesDesk } from './notes-desk.tsx'
import type { ChosenNotes } from './use-selection.ts'

type Props = {
  chosen: ChosenNotes
  /** Says what was done, and offers to take it back. */
  onDone(count: number, of: number): void
  onRemove(threads: readonly Thread[]): void
}

/** Once, when the field is shown: a function made anew would take the focus back at each render. */
const focus = (field: HTMLInputElement | null) => field?.focus()

/** What is done to all the notes chosen at once, and taken back at once. Of others' notes one only resolves the threads. */
export function BulkBar({ chosen: { chosen, all, none, setChoosing }, onDone, onRemove }: Props) {
  const { t } = useTranslation(['notes', 'reading'])
  const { acts, people } = useNotesDesk()
  const [tag, setTag] = useState<string | null>(null)
  const roots = chosen.map(({ root }) => root)
  const [first] = roots
  const change = (changes: Parameters<typeof acts.change>[1]) => onDone(acts.change(roots, changes), roots.length)
  const addTag = () => {
    const read = annotationTag.safeParse(tag)
    if (read.success && roots.length > 0)
      change(({ tags = [] }) => ({ tags: tags.includes(read.data) || tags.length >= 20 ? tags : [...tags, read.data] }))
    setTag(null)
  }
  useKeptOnLeaving(tag !== null && tag.trim() !== '', addTag)
  const resolve = () => {
    const open = chosen.filter(({ resolved }) => !resolved)
    if (open.length > 0) acts.reply(open, { resolves: true }).catch(() => undefined)
    onDone(open.length, chosen.length)
  }
  return (
    <fieldset className={classes.bulk} aria-label={t('bulk.title')}>
      <Text size="sm" role="status">
        {t('bulk.count', { count: chosen.length })}
      </Text>
      <div className={markClasses.tools}>
        {first && (
          <>
            <ColorMenu color={colorOf(first)} label={t('bulk.color')} onColor={color => change(() => ({ color }))} />
            <AudienceMenu
              audience={audienceOf(first)}
              label={t('bulk.audience')}
              onAudience={audience => onDone(acts.open(chosen, audience), chosen.length)}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              size="1.5rem"
              aria-label={t('bulk.tag')}
              title={t('bulk.tag')}
              aria-expanded={tag !== null}
              onClick={() => setTag(tag === null ? '' : null)}
            >
              <IconTag size="1rem" aria-hidden />
            </ActionIcon>
            <ActionIcon
              variant="subtle"
              color="gray"
              size="1.5rem"
              aria-label={t('bulk.resolve')}
              title={t('bulk.resolve')}
              onClick={resolve}
            >
              <IconCircleCheck size="1rem" aria-hidden />
            </ActionIcon>
            <LateMenu
              dropdown={{ mah: '18rem', style: { overflow: 'auto' } }}
              button={
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size="1.5rem"
                  aria-label={t('bulk.assign')}
                  title={t('bulk.assign')}
                >
                  <IconUserPlus size="1rem" aria-hidden />
                </ActionIcon>
              }
            >
              {() => (
                <>
                  <Menu.Item onClick={() => change(() => ({ assigneeId: undefined }))}>
                    {t('assignedToNobody')}
                  </Menu.Item>
                  {people.map(({ id, name }) => (
                    <Menu.Item key={id} onClick={() => change(() => ({ assigneeId: id }))}>
                      {name}
                    </Menu.Item>
                  ))}
                </>
              )}
            </LateMenu>
            <ActionIcon
              variant="subtle"
              color="gray"
              size="1.5rem"
              aria-label={t('bulk.remove')}
              title={t('bulk.remove')}
              onClick={() => onRemove(chosen)}
            >
              <IconTrash size="1rem" aria-hidden />
            </ActionIcon>
          </>
        )}
      </div>
      {tag !== null && (
        <TextInput
          size="xs"
          aria-label={t('bulk.tag')}
          placeholder={t('reading:tagPlaceholder')}
          lang={keptLanguage}
          maxLength={60}
          value={tag}
          data-autofocus
          ref={focus}
          onChange={event => setTag(event.currentTarget.value)}
          onKeyDown={event => {
            if (event.key === 'Enter') addTag()
            if (event.key === 'Escape') setTag(null)
          }}
        />
      )}
      <div className={markClasses.tools}>
        <Button size="compact-xs" variant="subtle" onClick={all}>
          {t('bulk.all')}
        </Button>
        {chosen.length > 0 && (
          <Button size="compact-xs" variant="subtle" onClick={none}>
            {t('bulk.none')}
          </Button>
        )}
        <Button size="compact-xs" variant="subtle" onClick={() => setChoosing(false)}>
          {t('bulk.done')}
        </Button>
      </div>
    </fieldset>
  )
}
