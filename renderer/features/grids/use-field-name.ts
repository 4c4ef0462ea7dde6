import { useTranslation } from 'react-i18next'

/** A field of a grid file in words; one that this program has no words for keeps its path. */
export function useFieldName(): (field: string) => string {
  const { t, i18n } = useTranslation('grids')
  const translate = i18n.t as unknown as (key: string) => string
  return field => {
    if (field.startsWith('anchors.')) return t('compare.anchor', { value: field.slice('anchors.'.length) })
    if (field.startsWith('mapping.')) return t('compare.mappingOf', { question: field.slice('mapping.'.length) })
    const key = `grids:field.${field.replaceAll('.', '_')}`
    return i18n.exists(key) ? translate(key) : field
  }
}
