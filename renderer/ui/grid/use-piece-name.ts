import { useTranslation } from 'react-i18next'

/** The name of a type of piece; a type that only a grid knows keeps its code. */
export function usePieceName(): (type: string) => string {
  const { t, i18n } = useTranslation('terms')
  return type => (i18n.exists(`terms:pieceType.${type}`) ? t(`pieceType.${type}` as 'pieceType.autre') : type)
}
