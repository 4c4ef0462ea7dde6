import { Select } from '@mantine/core'
import { IconSpeakerphone } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { HeldButton } from '#renderer/ui/keyboard/held-button.tsx'
import type { DossierRecord } from '#shared/domain/dossier.ts'
import type { ModelRecord } from '#shared/domain/model.ts'
import classes from './exchange.module.css'
import { gridTitle } from './grid-title.ts'
import type { RoundActs } from './use-round-acts.ts'

type Props = { dossier: DossierRecord; models: readonly ModelRecord[]; acts: RoundActs }

/** The chair or the secretariat calls the round: this profile then holds its pen. */
export function CallRound({ dossier, models, acts }: Props) {
  const { t } = useTranslation('exchange')
  const [chosen, choose] = useState<string | null>(null)
  const titles = new Map(models.map(model => [model.reference, gridTitle(model)]))
  const proposed = dossier.grids.find(grid => titles.has(grid)) ?? models[0]?.reference ?? null
  const grid = chosen !== null && titles.has(chosen) ? chosen : proposed
  return (
    <div className={classes.call}>
      <Select
        label={t('call.grid')}
        description={t('call.help')}
        data={[...titles].map(([value, { title }]) => ({ value, label: title }))}
        value={grid}
        onChange={choose}
        allowDeselect={false}
        lang={titles.get(grid ?? '')?.language}
        renderOption={({ option }) => <span lang={titles.get(option.value)?.language}>{option.label}</span>}
      />
      <HeldButton
        variant="default"
        busy={acts.busy === 'call'}
        leftSection={<IconSpeakerphone size="1.125rem" aria-hidden />}
        onClick={() => grid && void acts.call(grid)}
      >
        {t('call.act')}
      </HeldButton>
    </div>
  )
}
