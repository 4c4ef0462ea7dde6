import { NumberInput, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PdfView } from './pdf-view.ts'

/** The page in sight, and where another is asked for: gone to on Enter or on leaving the field, not at each digit. */
export function PageField({ view }: { view: PdfView }) {
  const { t } = useTranslation('reading')
  const [typed, setTyped] = useState<number | string | null>(null)
  const go = () => {
    if (typeof typed === 'number') view.goToPage(typed)
    setTyped(null)
  }
  return (
    <>
      <NumberInput
        aria-label={t('page')}
        value={typed ?? view.currentPage()}
        onChange={value => setTyped(value)}
        onBlur={go}
        onKeyDown={event => event.key === 'Enter' && go()}
        min={1}
        max={view.pages()}
        clampBehavior="none"
        allowDecimal={false}
        allowNegative={false}
        hideControls
        size="xs"
        w="3.25rem"
      />
      <Text size="sm">{t('pageOf', { pages: view.pages() })}</Text>
    </>
  )
}
