import { useTranslation } from 'react-i18next'
import { ExpressionInWords } from '#renderer/ui/grid/expression-in-words.tsx'
import { dayOfInstant } from '#renderer/ui/language/dates.ts'
import { Kept } from '#renderer/ui/language/kept.tsx'
import { useLanguage } from '#renderer/ui/language/use-language.ts'
import { writtenNumber } from '#shared/text/written-number.ts'
import { type Side, useDiff } from './diff-context.tsx'

type Props = { field: string; value: unknown; side: Side }

/** One value of a field as a person would say it: a condition in words, a code by its name, a day in full. */
export function FieldValue({ field, value, side }: Props) {
  const { t } = useTranslation('grids')
  const spoken = useLanguage()
  const codeName = useCodeName()
  const { names, language } = useDiff()[side]
  const last = field.split('.').at(-1) ?? ''
  if (value === undefined) return <i>{t('compare.notWritten')}</i>
  if (['when', 'visibleWhen', 'requiredWhen'].includes(last)) {
    return <ExpressionInWords source={value} names={names} language={language} />
  }
  if (value === null) return <i>{t('compare.nothing')}</i>
  if (typeof value === 'boolean') return t(value ? 'value.yes' : 'value.no')
  if (typeof value === 'number') return writtenNumber(value, spoken)
  if (Array.isArray(value))
    return value.length === 0 ? <i>{t('compare.nothing')}</i> : value.map(item => codeName(last, item)).join(', ')
  if (typeof value !== 'string') return <code>{JSON.stringify(value)}</code>
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return dayOfInstant(`${value}T12:00:00`, spoken)
  const named = codeName(last, value)
  return named === value ? <Kept language={language}>{value}</Kept> : named
}

/** Where the words of a code are, by the last part of its field. */
const vocabularies: Record<string, string> = {
  status: 'grids:status',
  type: 'grids:questionType',
  kind: 'grids:kind',
  certainty: 'grids:certainty',
  justification: 'grids:value.justification',
  answeredBy: 'terms:capacity',
  assessedBy: 'terms:capacity',
  maxOpinion: 'terms:sense',
  piece: 'terms:pieceType',
  waiver: 'grids:value.waiver',
}

function useCodeName(): (field: string, code: unknown) => string {
  const { i18n } = useTranslation('grids')
  const translate = i18n.t as unknown as (key: string) => string
  return (field, code) => {
    const written = typeof code === 'string' ? code : JSON.stringify(code)
    const keys = [`${vocabularies[field]}.${written}`, ...(field === 'type' ? [`grids:ruleType.${written}`] : [])]
    const key = field in vocabularies && /^\w+$/.test(written) ? keys.find(known => i18n.exists(known)) : undefined
    return key ? translate(key) : written
  }
}
