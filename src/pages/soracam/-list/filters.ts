import { t } from '@lingui/core/macro'
import type { SoraCamDevice } from '../../../api/generated/models/soraCamDevice.ts'
import type { Filter } from '../../../components/list/filter.ts'
import { cameraStatus, type CameraStatus } from '../../../domain/soracam/status.ts'
import type { CameraRow } from '../-camera/facts.ts'
import { cameraStatusLabel } from '../../../words/soracam.ts'

const states: readonly CameraStatus[] = ['online', 'sleeping', 'offline']

/** The filters of the list of cameras; products are those there are. */
export function filters(cameras: readonly SoraCamDevice[]): Filter<CameraRow>[] {
  const products = [...new Set(cameras.map((camera) => camera.productDisplayName))].sort()
  return [
    {
      id: 'state',
      label: t`State`,
      options: states.map((value) => ({ value, label: cameraStatusLabel(value) })),
      test: ({ camera }, values) => values.includes(cameraStatus(camera)),
    },
    {
      id: 'product',
      label: t`Product`,
      options: products.map((value) => ({ value, label: value })),
      test: ({ camera }, values) => values.includes(camera.productDisplayName),
    },
    {
      id: 'firmware',
      label: t`Firmware`,
      options: [{ value: 'update', label: t`Update available` }],
      test: ({ camera }) => Boolean(camera.update),
    },
  ]
}
