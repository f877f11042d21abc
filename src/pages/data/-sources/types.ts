import { t } from '@lingui/core/macro'
import { DataEntryResourceType } from '../../../api/generated/models/dataEntryResourceType.ts'
import type { DataResourceMetadata } from '../../../api/generated/models/dataResourceMetadata.ts'
import type { DataSource } from '../../../components/data/entry-row.ts'

/** The kinds of sources, by the names that people have for them. */
const labels: Readonly<Record<string, string>> = {
  Sim: t`SIM`,
  Subscriber: t`Subscriber (IMSI)`,
  LoraDevice: t`LoRaWAN device`,
  SoraCam: t`Camera`,
  SigfoxDevice: t`Sigfox device`,
  Device: t`Inventory device`,
}

/** A kind of source as people call it; what is not known stays as the API spells it. */
export function typeLabel(type: string | undefined): string {
  return (Object.hasOwn(labels, type ?? '') && labels[type ?? '']) || (type ?? '')
}

/** All kinds, those that are there most first. */
export const sourceTypes: readonly DataEntryResourceType[] = [
  'Sim',
  'LoraDevice',
  'SoraCam',
  'SigfoxDevice',
  'Device',
  'Subscriber',
]

/** A source as the URL has it; undefined for what names none. */
export function readSource(key: string): DataSource | undefined {
  const [, type, resourceId = ''] = /^([A-Za-z]+)_(.+)$/s.exec(key) ?? []
  const resourceType = Object.values(DataEntryResourceType).find((one) => one === type)
  return resourceType && { resourceType, resourceId }
}

/** What metadata are about, as the URL has it. */
export const keyOf = ({ resourceType = '', resourceId = '' }: DataResourceMetadata) =>
  `${resourceType}_${resourceId}`

/** Metadata name their types freely: what is none of the known ones cannot be asked for. */
export const sourceOf = (row: DataResourceMetadata) => readSource(keyOf(row))
