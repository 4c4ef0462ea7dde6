import { Button, Group, NumberInput, Text } from '@mantine/core'
import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isTyping } from '#renderer/ui/keyboard/is-typing.ts'
import { keptLanguage } from '#renderer/ui/language/kept.tsx'
import { useDeviceSettings } from '#renderer/ui/settings/device-settings.tsx'
import { type Anchor, type AnnotationRecord, extractorOf } from '#shared/domain/annotation.ts'
import type { Fate } from '#shared/domain/annotations/fates.ts'
import type { PieceRecord } from '#shared/domain/piece.ts'
import { versionOf, versionsOf } from '#shared/domain/piece-versions.ts'
import { makeAnchor } from '#shared/text/anchor.ts'
import type { NotesDesk } from '../notes/notes-desk.tsx'
import { PassageDialog } from '../pdf/page-text-dialog.tsx'
import { useConfirmation } from './use-confirmation.ts'
import type { NoteFates } from './use-fates.ts'
import { useSoughtWords } from './use-sought-words.ts'
import classes from './versions.module.css'

type Found = Exclude<Fate, { fate: 'here' }>
type Row = { note: AnnotationRecord; fate: Found; mine: boolean }
type Props = { piece: PieceRecord; notes: readonly AnnotationRecord[]; found: NoteFates; desk: NotesDesk }

const orderOf = { moved: 0, orphan: 1, anchored: 2 } as const

/** The notes of former versions one by one, with what became of them: their author confirms, leaves or places them. */
export function NotesToConfirm({ piece, notes, found, desk }: Props) {
  const { t } = useTranslation('versions')
  const soughtWords = useSoughtWords()
  const { settings } = useDeviceSettings()
  const { confirm, leave } = useConfirmation(piece, desk.acts)
  const [chosen, setChosen] = useState<string | null>(null)
  const [placing, setPlacing] = useState(false)
  const rows = useMemo(
    () =>
      notes
        .flatMap((note): Row[] => {
          const fate = found.fates.get(note.id)
          return fate && fate.fate !== 'here' ? [{ note, fate, mine: note.author === desk.me && !desk.readOnly }] : []
        })
        .toSorted(
          (a, b) =>
            Number(b.mine) - Number(a.mine) ||
            orderOf[a.fate.fate] - orderOf[b.fate.fate] ||
            a.note.target.page - b.note.target.page ||
            a.note.target.position.start - b.note.target.position.start,
        ),
    [notes, found.fates, desk.me, desk.readOnly],
  )
  const at = Math.max(
    0,
    rows.findIndex(({ note }) => note.id === chosen),
  )
  const row = rows[at]
  const certain = rows.flatMap(({ note, fate, mine }) =>
    mine && fate.fate === 'anchored' ? [{ note, target: fate.target }] : [],
  )
  const count = (fate: Found['fate']) => rows.filter(one => one.fate.fate === fate).length
  const go = (step: number) => setChosen(rows[Math.min(rows.length - 1, Math.max(0, at + step))]?.note.id ?? null)
  /** The one after takes its place on the list. */
  const next = () => {
    setChosen(rows[at + 1]?.note.id ?? rows[at - 1]?.note.id ?? null)
    setPlacing(false)
  }
  const confirmAt = (note: AnnotationRecord, target: Anchor) => {
    next()
    void confirm([{ note, target }])
  }
  const acts = {
    confirm: row?.mine && row.fate.fate !== 'orphan' ? row.fate.target : null,
    leave: row?.mine === true && !(row.fate.fate === 'orphan' && row.fate.confirmed),
    place: row?.mine === true && (found.pages?.length ?? 0) > 0,
  }
  const confirmOne = () => row && acts.confirm && confirmAt(row.note, acts.confirm)
  const leaveOne = () => {
    if (!row || !acts.leave) return
    next()
    leave(row.note)
  }
  const onKeyDown = (event: React.KeyboardEvent) => {
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey
    if (!settings.singleKeyShortcuts || !plain || isTyping(event.target) || placing) return
    const act = {
      j: () => go(1),
      k: () => go(-1),
      c: confirmOne,
      o: leaveOne,
      p: () => acts.place && setPlacing(true),
    }[event.key.toLowerCase()]
    if (!act) return
    event.preventDefault()
    act()
  }
  return (
    <section className={classes.card} aria-labelledby="notes-of-versions" data-pane onKeyDown={onKeyDown}>
      <h2 id="notes-of-versions" className={classes.heading}>
        {t('notes')}
      </h2>
      {found.pending > 0 && <Text role="status">{soughtWords(found)}</Text>}
      {rows.length === 0 && found.pending === 0 && <Text>{t('notesNone')}</Text>}
      {rows.length > 0 && (
        <Group justify="space-between" gap="sm">
          <Text size="sm" role="status">
            {t('notesState', { anchored: count('anchored'), moved: count('moved'), orphan: count('orphan') })}
          </Text>
          {certain.length > 0 && (
            <Button size="compact-md" variant="default" onClick={() => void confirm(certain)}>
              {t('confirmAll', { count: certain.length })}
            </Button>
          )}
        </Group>
      )}
      {row && (
        <section
          className={classes.note}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: the keys of the note act while it has the focus
          tabIndex={0}
          aria-label={t('position', { at: at + 1, count: rows.length })}
        >
          <div className={classes.noteHead}>
            <b data-fate={row.fate.fate} className={classes.fate}>
              {t(row.fate.fate === 'orphan' && row.fate.confirmed ? 'fate.left' : `fate.${row.fate.fate}`)}
            </b>
            <span>{t('position', { at: at + 1, count: rows.length })}</span>
            <Button
              size="compact-sm"
              variant="subtle"
              aria-label={t('previous')}
              disabled={at === 0}
              onClick={() => go(-1)}
            >
              <IconArrowLeft size="1.125rem" aria-hidden />
            </Button>
            <Button
              size="compact-sm"
              variant="subtle"
              aria-label={t('next')}
              disabled={at === rows.length - 1}
              onClick={() => go(1)}
            >
              <IconArrowRight size="1.125rem" aria-hidden />
            </Button>
          </div>
          {row.note.body !== '' && <Text lang={keptLanguage}>{row.note.body}</Text>}
          <div className={classes.places}>
            <Words
              title={t('before', { number: numberOf(piece, row.note), page: row.note.target.page })}
              target={row.note.target}
            />
            {row.fate.fate === 'orphan' ? (
              <Words title={t('nowGone')} target={null} />
            ) : (
              <Words title={t('now', { page: row.fate.target.page })} target={row.fate.target} />
            )}
          </div>
          {row.mine ? (
            <>
              <Group gap="sm">
                {acts.confirm && <Button onClick={confirmOne}>{t('confirm')}</Button>}
                {acts.leave && (
                  <Button variant="default" onClick={leaveOne}>
                    {t('leave')}
                  </Button>
                )}
                {acts.place && (
                  <Button variant="default" onClick={() => setPlacing(true)}>
                    {t('place')}
                  </Button>
                )}
              </Group>
              {settings.singleKeyShortcuts && (
                <Text size="sm" c="dimmed">
                  {t('keys')}
                </Text>
              )}
            </>
          ) : (
            <Text size="sm">{t('awaiting', { name: desk.personOf(row.note.author)?.name ?? t('someone') })}</Text>
          )}
        </section>
      )}
      {placing && row && found.pages && (
        <PlaceDialog
          piece={piece}
          pages={found.pages}
          from={row.fate.fate === 'orphan' ? row.note.target.page : row.fate.target.page}
          onPlaced={target => confirmAt(row.note, target)}
          onClose={() => setPlacing(false)}
        />
      )}
    </section>
  )
}

const numberOf = (piece: PieceRecord, note: AnnotationRecord): number =>
  versionsOf(piece).find(({ sha256 }) => sha256 === versionOf(note, piece))?.number ?? 1

/** A passage with what stands around it. */
function Words({ title, target }: { title: string; target: Anchor | null }) {
  return (
    <div>
      <h3 className={classes.placeTitle}>{title}</h3>
      {target && target.quote.exact !== '' && (
        <p className={classes.context} lang={keptLanguage}>
          {target.quote.prefix}
          <mark>{target.quote.exact}</mark>
          {target.quote.suffix}
        </p>
      )}
    </div>
  )
}

type PlaceProps = {
  piece: PieceRecord
  pages: readonly string[]
  from: number
  onPlaced(target: Anchor): void
  onClose(): void
}

function PlaceDialog({ piece, pages, from, onPlaced, onClose }: PlaceProps) {
  const { t } = useTranslation('versions')
  const [page, setPage] = useState(Math.min(pages.length, from))
  const text = pages[page - 1] ?? ''
  const extractor = extractorOf(piece.inspection.kind)
  return (
    <PassageDialog
      title={t('placeTitle')}
      text={text}
      passageOf={(start, end) => {
        const made = makeAnchor(page, text, { start, end }, [], extractor)
        return made.quote.exact === '' ? null : made
      }}
      above={
        pages.length > 1 && (
          <NumberInput
            label={t('placePage')}
            value={page}
            min={1}
            max={pages.length}
            clampBehavior="strict"
            onChange={value => setPage(Math.min(pages.length, Math.max(1, Number(value) || 1)))}
          />
        )
      }
      place={t('placeHere')}
      criterion={null}
      onAct={(_, [target]) => target && onPlaced(target)}
      onClose={onClose}
    />
  )
}
