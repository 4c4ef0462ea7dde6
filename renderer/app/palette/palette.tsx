import { Spotlight, spotlight } from '@mantine/spotlight'
import { IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { KeyHint } from '#renderer/ui/keyboard/key-hint.tsx'
import classes from './palette.module.css'
import { PaletteResults } from './palette-results.tsx'
import { usePaletteGroups } from './use-palette-groups.ts'

/** One field to go, act and find (Ctrl+K). */
export function Palette({ onHelp }: { onHelp: () => void }) {
  const { t } = useTranslation('app')
  const [query, setQuery] = useState('')
  const [opened, setOpened] = useState(false)
  return (
    <Spotlight.Root
      query={query}
      onQueryChange={setQuery}
      onSpotlightOpen={() => setOpened(true)}
      onSpotlightClose={() => setOpened(false)}
      clearQueryOnClose
      shortcut={null}
      size={720}
      overlayProps={{ blur: 0, backgroundOpacity: 0.45 }}
      radius="lg"
      attributes={{ content: { 'aria-label': t('palette.title') } }}
      classNames={{ content: classes.content }}
    >
      {opened ? <PaletteBody query={query} onHelp={onHelp} /> : null}
    </Spotlight.Root>
  )
}

function PaletteBody({ query, onHelp }: { query: string; onHelp: () => void }) {
  const { t } = useTranslation('app')
  const groups = usePaletteGroups(query, onHelp)
  const count = groups.reduce((sum, group) => sum + group.entries.length, 0)
  return (
    <>
      <Spotlight.Search
        placeholder={t('palette.placeholder')}
        aria-label={t('palette.title')}
        leftSection={<IconSearch size="1.375rem" aria-hidden />}
        rightSection={<ResultCount count={count} />}
        rightSectionWidth="7rem"
        classNames={{ input: classes.input }}
      />
      <PaletteResults groups={groups} query={query} onChosen={() => spotlight.close()} />
      <div className={classes.footer} aria-hidden>
        <span className={classes.hint}>
          <KeyHint keys={['ArrowUp']} /> <KeyHint keys={['ArrowDown']} /> {t('palette.choose')}
        </span>
        <Hint keys={['Enter']} text={t('palette.open')} />
        <Hint keys={['Escape']} text={t('palette.close')} />
      </div>
    </>
  )
}

function ResultCount({ count }: { count: number }) {
  const { t } = useTranslation('app')
  return (
    <span className={classes.count} role="status">
      {t('palette.results', { n: count })}
    </span>
  )
}

function Hint({ keys, text }: { keys: readonly string[]; text: string }) {
  return (
    <span className={classes.hint}>
      <KeyHint keys={keys} /> {text}
    </span>
  )
}
