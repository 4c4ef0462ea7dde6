import { ActionIcon, UnstyledButton } from '@mantine/core'
import { spotlight } from '@mantine/spotlight'
import { IconChevronLeft, IconChevronRight, IconSearch } from '@tabler/icons-react'
import { Link, useCanGoBack, useRouter } from '@tanstack/react-router'
import { Fragment, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { KeyHint } from '#renderer/ui/keyboard/key-hint.tsx'
import { Kept } from '#renderer/ui/language/kept.tsx'
import { useCurrentScreenTitle } from '#renderer/ui/screen/screen-title.tsx'
import { IdentityChip } from './identity-chip.tsx'
import classes from './title-bar.module.css'
import { useCanGoForward } from './use-can-go-forward.ts'

/** Back and forward, where one is, the door to the palette, and who one is. */
export function TitleBar() {
  const { t } = useTranslation('app')
  const router = useRouter()
  const canGoBack = useCanGoBack()
  const canGoForward = useCanGoForward()
  const { title, screen, trail, heading } = useCurrentScreenTitle()

  useEffect(() => {
    document.title = screen ? t('window', { title: screen }) : t('name')
  }, [t, screen])

  return (
    <header className={classes.bar} data-pane>
      <ActionIcon
        variant="subtle"
        color="encre"
        aria-label={t('back')}
        aria-keyshortcuts="Alt+ArrowLeft"
        disabled={!canGoBack}
        onClick={() => router.history.back()}
      >
        <IconChevronLeft aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="encre"
        aria-label={t('forward')}
        aria-keyshortcuts="Alt+ArrowRight"
        disabled={!canGoForward}
        onClick={() => router.history.forward()}
      >
        <IconChevronRight aria-hidden />
      </ActionIcon>
      <nav aria-label={t('trail')} className={classes.trail}>
        {trail.map(crumb => (
          <Fragment key={crumb.to}>
            <Link to={crumb.to}>{crumb.label}</Link>
            <span aria-hidden>/</span>
          </Fragment>
        ))}
        {heading === 'bar' ? (
          <h1 className={classes.title}>
            <Kept>{title}</Kept>
          </h1>
        ) : (
          <span className={classes.title} aria-current="page">
            {title}
          </span>
        )}
      </nav>
      <UnstyledButton className={classes.search} onClick={() => spotlight.open()} aria-keyshortcuts="Control+K">
        <IconSearch size="1.125rem" aria-hidden />
        <span className={classes.searchName}>{t('search')}</span>
        <span className={classes.keys} aria-hidden>
          <KeyHint keys={['Ctrl', 'K']} />
        </span>
      </UnstyledButton>
      <IdentityChip />
    </header>
  )
}
