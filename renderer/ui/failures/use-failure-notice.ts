import { notifications } from '@mantine/notifications'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { Failure } from '#shared/domain/result.ts'
import { failureSentence } from './failure-sentence.ts'

/** Says a failure where no place of the screen can: a notice that stays until it is closed. */
export function useFailureNotice(): (failure: Failure) => void {
  const { i18n } = useTranslation()
  return useCallback(
    failure =>
      notifications.show({
        message: failureSentence(i18n, failure),
        color: 'garance',
        autoClose: false,
        role: 'alert',
        closeButtonProps: { 'aria-label': i18n.t('failures:close') },
      }),
    [i18n],
  )
}
