import { useTranslation } from 'react-i18next'
import { fileSize } from '#renderer/ui/language/file-size.ts'
import { useLanguage } from '#renderer/ui/language/use-language.ts'
import { intakeLimits } from '#shared/domain/intake-limits.ts'
import classes from './settings-screen.module.css'

/** What may come into a dossier. None of it is chosen: it bounds what a hostile file could take of the machine. */
export function IntakeLimits() {
  const { t } = useTranslation('settings')
  const language = useLanguage()
  const size = (bytes: number) => fileSize(bytes, language)
  const { file, opened, memory, time, wordsTime, words, tables, pictures, archive, folderFiles } = intakeLimits
  return (
    <section aria-labelledby="intake-limits">
      <h2 id="intake-limits" className={classes.part}>
        {t('limits.title')}
      </h2>
      <p className={classes.note}>{t('limits.help')}</p>
      <ul className={classes.limits}>
        <li>{t('limits.file', { kept: size(file), opened: size(opened) })}</li>
        <li>{t('limits.reading', { seconds: time / 1000, memory: size(memory) })}</li>
        <li>{t('limits.words', { minutes: wordsTime / 60_000, characters: words })}</li>
        <li>{t('limits.tables', { rows: tables.rows, columns: tables.columns, sheets: tables.sheets })}</li>
        <li>{t('limits.pictures', { each: size(pictures.each), all: size(pictures.all) })}</li>
        <li>{t('limits.archive', { files: archive.files, unpacked: size(archive.unpacked) })}</li>
        <li>{t('limits.nested', { levels: archive.levels })}</li>
        <li>{t('limits.ratio', { ratio: archive.ratio, from: size(archive.ratioFrom) })}</li>
        <li>{t('limits.stays')}</li>
        <li>{t('limits.folder', { files: folderFiles })}</li>
      </ul>
    </section>
  )
}
