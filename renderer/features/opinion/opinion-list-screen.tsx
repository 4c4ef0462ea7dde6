import { Button, Group, Select, Stack, Text, Title } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useRecords, useStore } from '#renderer/store/react/use-store.ts'
import { civilDay } from '#renderer/ui/language/dates.ts'
import { Kept, keptLanguage, keptText } from '#renderer/ui/language/kept.tsx'
import { useProfile } from '#renderer/ui/profile/profile-context.tsx'
import { useScreenTitle } from '#renderer/ui/screen/screen-title.tsx'
import { beginOpinion } from './begin-opinion.ts'
import classes from './opinion-list.module.css'
import { opinionStatus } from './opinion-status.ts'

const opinions = { kind: 'opinion' }
const everything = {}

export function OpinionListScreen() {
  const { t } = useTranslation('opinion')
  useScreenTitle(t('listTitle'))
  const store = useStore()
  const navigate = useNavigate()
  const { records: texts } = useRecords('texts', opinions)
  const { records: dossiers } = useRecords('dossiers', everything)
  const { profile } = useProfile()
  const [chosen, choose] = useState<string | null>(null)

  const start = async () => {
    const dossier = dossiers.find(({ id }) => id === chosen)
    if (!dossier) return
    const text = await beginOpinion(store, { dossier, committee: profile.committee, today: civilDay(new Date()) })
    await navigate({ to: '/avis/$textId', params: { textId: text.id } })
  }

  return (
    <Stack gap="lg" className={classes.screen}>
      <Group align="baseline">
        <Title order={1}>{t('listTitle')}</Title>
        <Text>{t('listCount', { count: texts.length })}</Text>
      </Group>
      {!store.readOnly && (
        <Group align="end">
          <Select
            label={t('newFor')}
            placeholder={t('chooseDossier')}
            searchable
            data={dossiers
              .toSorted((a, b) => b.number.localeCompare(a.number))
              .map(({ id, number, title }) => ({ value: id, label: `${number} ${keptText(title)}` }))}
            renderOption={({ option }) => <span lang={keptLanguage}>{option.label}</span>}
            value={chosen}
            onChange={choose}
            w={420}
          />
          <Button disabled={!chosen} onClick={() => void start().catch(() => undefined)}>
            {t('start')}
          </Button>
        </Group>
      )}
      {texts.length === 0 ? (
        <Text>{t('listEmpty')}</Text>
      ) : (
        <ul className={classes.list}>
          {texts
            .toSorted((a, b) => b.number.localeCompare(a.number))
            .map(text => {
              const status = opinionStatus(text)
              return (
                <li key={text.id}>
                  <Link to="/avis/$textId" params={{ textId: text.id }} className={classes.row}>
                    <span>
                      <strong>
                        <Kept>{text.title}</Kept>
                      </strong>
                      <span className={classes.number}>{text.number}</span>
                    </span>
                    <span>
                      {status.kind === 'partlySigned' ? t('status.partlySigned', status) : t(`status.${status.kind}`)}
                    </span>
                  </Link>
                </li>
              )
            })}
        </ul>
      )}
    </Stack>
  )
}
