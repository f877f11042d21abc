import { plural, t } from '@lingui/core/macro'
import * as op from '../../api/generated/operations.ts'
import { atOnce, single } from '../../api/reading.ts'
import { Hint } from '../../components/detail/Hint.tsx'
import { StatusBadge } from '../../components/detail/StatusBadge.tsx'
import * as fact from '../../components/list/facts.tsx'
import type { Resource } from '../../components/resource/resource.ts'
import type { Camera } from './-camera/camera.ts'
import { cameraBadge } from './-camera/words.ts'

const cameraName = ({ name, deviceId }: Camera) => name || deviceId

/** Cameras. What their list asks for beside each of them stands in `-list/facts.tsx`. */
export const camera: Resource<Camera, { readonly device_id: string }> = {
  noun: {
    title: t`Cameras`,
    one: t`camera`,
    many: t`cameras`,
    counted: (count) => plural(count, { one: '# camera', other: '# cameras' }),
  },
  runs: 'cameras',
  keyLabel: t`Device ID`,
  to: '/soracam',
  page: ({ deviceId }) => ({ to: '/soracam/$deviceId', params: { deviceId } }),
  key: ({ deviceId }) => deviceId,
  name: cameraName,
  path: ({ deviceId }) => ({ device_id: deviceId }),
  rows: atOnce(op.listSoraCamDevices),
  one: single(op.getSoraCamDevice, (key) => ({ path: { device_id: key } })),
  badge: (one) => <StatusBadge {...cameraBadge(one)} />,
  facts: [
    fact.name(cameraName),
    fact.badge('state', t`State`, cameraBadge, { width: 110, only: 'list' }),
    fact.time('connected', t`Last connected`, ({ lastConnectedTime }) => lastConnectedTime, {
      width: 120,
    }),
    fact.text('product', t`Product`, ({ productDisplayName }) => productDisplayName, {
      width: 130,
    }),
    fact.custom('firmware', t`Firmware`, {
      width: 170,
      edits: ['firmware'],
      cell: ({ firmwareVersion, update }) => <Version version={firmwareVersion} update={update} />,
      text: ({ firmwareVersion = '' }) => firmwareVersion,
    }),
    fact.identifier('deviceId', t`Device ID`, ({ deviceId }) => deviceId, {
      width: 160,
      only: 'list',
    }),
    fact.text('power', t`Power`, ({ powerState }) => (powerState === 'sleep' ? t`Asleep` : t`On`), {
      width: 90,
      hidden: true,
    }),
    fact.yesNo('shared', t`Shared`, (c) => c.isShared, { width: 90, hidden: true }),
    fact.text('category', t`Category`, ({ deviceCategory }) => deviceCategory, { only: 'detail' }),
    fact.yesNo('cloud', t`Connected to the cloud`, ({ connected }) => connected, {
      only: 'detail',
    }),
  ],
}

interface VersionProps {
  readonly version: string | undefined
  readonly update: string | null | undefined
}

/** A version of firmware, and the newer one that there is. */
function Version({ version, update }: VersionProps) {
  return (
    <>
      <bdi translate="no">{version}</bdi>
      {update && (
        <Hint label={t`${update} is available.`}>
          <StatusBadge tone="ready" label={t`Update`} />
        </Hint>
      )}
    </>
  )
}
