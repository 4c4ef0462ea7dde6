import { Button, Group, Modal, Progress, Radio, Stack, Text, TextInput } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PdfView } from '../pdf-view.ts'
import { pageRange } from './page-range.ts'
import { makeSheets, type Sheets } from './sheets.ts'

/** More pages take their time, and their memory: it is said before. */
const many = 100

type Choice = 'all' | 'current' | 'some'
type Work = { status: 'choosing' } | { status: 'drawing'; drawn: number; of: number } | { status: 'failed' }

/** Which pages to print; they are drawn one by one, and the system's own window then asks the rest. */
export function PrintDialog({ view, title, onClose }: { view: PdfView; title: string; onClose(): void }) {
  const { t } = useTranslation('viewer')
  const [choice, setChoice] = useState<Choice>('all')
  const [typed, setTyped] = useState('')
  const [work, setWork] = useState<Work>({ status: 'choosing' })
  const stop = useRef<AbortController | null>(null)
  const sheets = useRef<Sheets | null>(null)
  useEffect(
    () => () => {
      stop.current?.abort()
      sheets.current?.dispose()
    },
    [],
  )
  const chosen = {
    all: () => Array.from({ length: view.pages() }, (_, index) => index + 1),
    current: () => [view.currentPage()],
    some: () => pageRange(typed, view.pages()),
  }[choice]()

  const print = async () => {
    if (!chosen) return
    const stopping = new AbortController()
    stop.current = stopping
    setWork({ status: 'drawing', drawn: 0, of: chosen.length })
    try {
      sheets.current = await makeSheets(view.document, chosen, stopping.signal, drawn =>
        setWork({ status: 'drawing', drawn, of: chosen.length }),
      )
      const name = document.title
      // What the system proposes to call it.
      document.title = title
      try {
        window.addEventListener('afterprint', onClose, { once: true, signal: stopping.signal })
        window.print()
      } finally {
        document.title = name
      }
    } catch {
      if (!stopping.signal.aborted) setWork({ status: 'failed' })
    }
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('printing.title')}
      closeButtonProps={{ 'aria-label': t('printing.close') }}
    >
      {work.status === 'drawing' ? (
        <Stack>
          <Text role="status">{t('printing.drawing', { drawn: String(work.drawn), of: String(work.of) })}</Text>
          <Progress value={(100 * work.drawn) / work.of} aria-label={t('printing.progress')} />
          <Group>
            <Button variant="default" onClick={onClose} data-autofocus>
              {t('printing.cancel')}
            </Button>
          </Group>
        </Stack>
      ) : (
        <Stack>
          <Radio.Group
            label={t('printing.pages')}
            value={choice}
            onChange={value => setChoice(value === 'current' || value === 'some' ? value : 'all')}
          >
            <Stack gap="xs" mt="xs">
              <Radio value="all" label={t('printing.all', { count: view.pages() })} />
              <Radio value="current" label={t('printing.current', { page: String(view.currentPage()) })} />
              <Radio value="some" label={t('printing.some')} />
            </Stack>
          </Radio.Group>
          {choice === 'some' && (
            <TextInput
              label={t('printing.range')}
              description={t('printing.rangeHelp')}
              value={typed}
              onChange={event => setTyped(event.currentTarget.value)}
              error={typed !== '' && !chosen ? t('printing.noSuchPages', { pages: String(view.pages()) }) : null}
            />
          )}
          {chosen && chosen.length > many && <Text size="sm">{t('printing.many', { count: chosen.length })}</Text>}
          {work.status === 'failed' && (
            <Text size="sm" role="alert">
              {t('printing.failed')}
            </Text>
          )}
          <Text size="sm" c="dimmed">
            {t('printing.asFiled')}
          </Text>
          <Group>
            <Button onClick={() => void print()} disabled={!chosen}>
              {t('print')}
            </Button>
          </Group>
        </Stack>
      )}
    </Modal>
  )
}
