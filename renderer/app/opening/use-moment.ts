import { civilDay, clockTime, shortDay } from '#renderer/ui/language/dates.ts'
import { useLanguage } from '#renderer/ui/language/use-language.ts'

/** « 24 nov., 10:32 », with the year when it is another one. */
export function useMoment(): (instant: string) => string {
  const language = useLanguage()
  return instant => {
    const day = shortDay(civilDay(new Date(instant)), civilDay(new Date()), language)
    return `${day}, ${clockTime(instant, language)}`
  }
}
