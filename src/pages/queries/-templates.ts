import { t } from '@lingui/core/macro'
import type { templateTexts } from '../../domain/analysis/template-texts.ts'

/** A usual question, and the period that it is asked about. */
export interface Template {
  readonly id: keyof typeof templateTexts
  readonly label: string
  readonly last: string
}

/** The usual questions. */
export const templates: readonly Template[] = [
  { id: 'sessions', label: t`Sessions per day`, last: '31d' },
  { id: 'offline', label: t`SIMs offline for 3 days`, last: '24h' },
  { id: 'roaming', label: t`SIMs by country`, last: '7d' },
  { id: 'harvest', label: t`Average of a Harvest Data key per hour`, last: '24h' },
  { id: 'groups', label: t`Data per day and group`, last: '7d' },
  { id: 'reconnects', label: t`SIMs that reconnect most`, last: '7d' },
]
