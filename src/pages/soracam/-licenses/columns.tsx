import { plural, t } from '@lingui/core/macro'
import { Dash } from '../../../components/detail/Mono.tsx'
import type { Column } from '../../../components/list/column.ts'
import * as fact from '../../../components/list/facts.tsx'
import type { Filter } from '../../../components/list/filter.ts'
import { recordingLicense } from '../../../domain/soracam/license.ts'
import { FactCell } from '../-camera/FactCell.tsx'
import type { CameraRow } from '../-camera/facts.ts'
import { licenseText } from '../-camera/words.ts'
import { ofCamera } from '../-list/columns.tsx'

const licenseOf = ({ device }: CameraRow) =>
  device.value && recordingLicense(device.value.appliedLicenses ?? [])

const textOf = ({ device }: CameraRow) => (device.value ? licenseText(device.value) : '')

/** Cameras by what matters for their licenses. */
export const licenseColumns: readonly Column<CameraRow>[] = [
  ...ofCamera('name'),
  fact.custom('license', t`License`, {
    width: 200,
    cell: ({ device }) => <FactCell fact={device}>{licenseText}</FactCell>,
    text: textOf,
  }),
  fact.custom('kept', t`Recordings kept for`, {
    width: 160,
    cell: (row) => {
      const license = licenseOf(row)
      return license ? plural(license.days, { one: '# day', other: '# days' }) : <Dash />
    },
    text: (row) => String(licenseOf(row)?.days ?? ''),
    sortValue: (row) => licenseOf(row)?.days,
  }),
  ...ofCamera('state', 'product', 'shared', 'connected', 'deviceId'),
]

/** The choice among the licenses that cameras have. */
export function licenseFilters(rows: readonly CameraRow[]): Filter<CameraRow>[] {
  const held = [...new Set(rows.map(textOf))].filter((text) => text !== '').sort()
  return [
    {
      id: 'license',
      label: t`License`,
      options: held.map((value) => ({ value, label: value })),
      test: (row, values) => values.includes(textOf(row)),
    },
  ]
}
