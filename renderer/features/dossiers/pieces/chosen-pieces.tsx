import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useStore } from '#renderer/store/react/use-store.ts'
import { ChooseAndAct } from '#renderer/ui/keyboard/choose-and-act.tsx'
import { communicabilities, pieceTypes } from '#shared/domain/piece.ts'
import classes from './piece-tools.module.css'
import { usePieceChanges } from './use-piece-changes.ts'

type Props = { chosen: ReadonlySet<string>; shown: readonly string[]; onChoose: (ids: readonly string[]) => void }

/** What is said of several pieces at once. */
export function ChosenPieces({ chosen, shown, onChoose }: Props) {
  const { t } = useTranslation(['pieces', 'terms'])
  const { readOnly } = useStore()
  const change = usePieceChanges()
  if (chosen.size === 0) return null
  const ids = [...chosen]
  const all = shown.length > 0 && shown.every(id => chosen.has(id))
  return (
    <fieldset className={classes.chosen} disabled={readOnly} aria-label={t('bulk')}>
      <span className={classes.count} role="status">
        {t('chosen', { n: ids.length })}
      </span>
      <ChooseAndAct
        size="xs"
        label={t('bulkType')}
        labelUnseen
        choose={t('bulkType')}
        options={pieceTypes.map(type => ({ value: type, label: t(`terms:pieceType.${type}`) }))}
        act={t('bulkGiveType')}
        onAct={type => {
          const said = t('typeChanged', { n: ids.length, title: '', type: t(`terms:pieceType.${type}`) })
          void change(ids, { type, typeProposed: undefined }, said)
        }}
      />
      <ChooseAndAct
        size="xs"
        label={t('bulkCommunicability')}
        labelUnseen
        choose={t('bulkCommunicability')}
        options={communicabilities.map(level => ({ value: level, label: t(`communicability.${level}`) }))}
        act={t('bulkGiveCommunicability')}
        onAct={level => {
          const said = t('communicabilityChanged', { n: ids.length, title: '', level: t(`communicability.${level}`) })
          void change(ids, { communicability: level }, said)
        }}
      />
      <Button size="xs" variant="default" onClick={() => void change(ids, { typeProposed: undefined }, t('confirmed'))}>
        {t('bulkConfirm')}
      </Button>
      {all ? null : (
        <Button size="xs" variant="default" onClick={() => onChoose(shown)}>
          {t('chooseShown', { n: shown.length })}
        </Button>
      )}
      <Button size="xs" variant="default" onClick={() => onChoose([])}>
        {t('chooseNone')}
      </Button>
    </fieldset>
  )
}
