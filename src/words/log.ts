import { t } from '@lingui/core/macro'
import type { logLevels } from '../domain/log.ts'
import { labels } from './label.ts'

/** How bad an entry of the error log is. */
export const logLevelLabel = labels<(typeof logLevels)[number]>({
  error: t`Error`,
  warning: t`Warning`,
  info: t`Information`,
  debug: t`Debugging`,
})
