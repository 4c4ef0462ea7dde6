import type { Handlers } from '#electron/ports/handlers.ts'
import type { Jobs } from '#electron/ports/jobs.ts'
import { ok } from '#shared/domain/result.ts'
import type { DeviceSettings } from '#shared/ipc/payloads.ts'
import type { SettingsFile } from './device-settings.ts'

type ApplicationChannel = 'app.read' | 'settings.read' | 'settings.write' | 'job.cancel'

export type Application = {
  version: string
  host: string
  locale: string
  settings: SettingsFile
  /** Called after a change, so that every page and the menu follow. */
  settingsChanged: (settings: DeviceSettings) => void
  jobs: Jobs
}

export const applicationChannels = (application: Application): Pick<Handlers, ApplicationChannel> => ({
  'app.read': async () => {
    const { version, host, locale } = application
    return ok({ version, host, locale })
  },
  'settings.read': async () => ok(application.settings.read()),
  'settings.write': async settings => {
    await application.settings.write(settings)
    application.settingsChanged(settings)
    return ok(settings)
  },
  'job.cancel': async ({ job }, caller) => {
    application.jobs.cancel(job, caller)
    return ok({})
  },
})
