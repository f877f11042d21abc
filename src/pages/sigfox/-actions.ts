import { t } from '@lingui/core/macro'
import { IconSend, IconTrash } from '@tabler/icons-react'
import * as op from '../../api/generated/operations.ts'
import { defineAction } from '../../components/action/action.ts'
import { keepDownlink } from '../../components/device/downlink.ts'
import { dataHint, dataProblem } from '../../components/device/words.ts'
import { text } from '../../components/form/fields.ts'
import { groupActions } from '../../components/resource/group-actions.tsx'
import { judgeDevice } from '../../components/resource/judge-device.ts'
import { tagActions } from '../../components/resource/tag-actions.ts'
import { terminationActions } from '../../components/resource/termination-actions.ts'
import { brokenDataRule, downlinkBytes } from '../../domain/sigfox/downlink.ts'
import { keepCode } from './-parts/new-code.ts'
import { sigfoxDevice } from './-resource.tsx'

const sendDownlink = defineAction(sigfoxDevice, {
  id: 'downlink',
  section: 'connection',
  operation: op.sendDataToSigfoxDevice,
  icon: IconSend,
  label: t`Send downlink`,
  title: (what) => t`Send downlink to ${what}`,
  consequence: () =>
    t`It goes out when an uplink asks for data, in the place of a message that still waits.`,
  allowed: (device) => judgeDevice(device, 'sendData'),
  fields: {
    data: text({
      label: t`Data`,
      look: 'code',
      required: t`Enter the data to send.`,
      problem: (data) =>
        dataProblem(brokenDataRule(data), t`A downlink has exactly ${downlinkBytes} bytes.`),
      hint: (data) => dataHint(data, downlinkBytes),
    }),
  },
  call: (device, { data }) => ({
    path: sigfoxDevice.path(device),
    body: { data: data.toLowerCase() },
  }),
  after: (device, { data }) => keepDownlink(sigfoxDevice.key(device), { data: data.toLowerCase() }),
  done: (what) => t`Downlink for ${what} waits for an uplink that asks for it`,
})

/** Not for several at once: each answer holds a code that is shown once. */
const deleteAtOnce = defineAction(sigfoxDevice, {
  id: 'delete-at-once',
  section: 'danger',
  operation: op.terminateSigfoxDevice,
  icon: IconTrash,
  label: t`Terminate and delete`,
  title: (what) => t`Terminate and delete ${what}`,
  consequence: () =>
    t`It is gone at once. To register it again takes a new code (PAC), which is shown once, right after this.`,
  confirm: 'type',
  danger: true,
  removes: true,
  single: true,
  allowed: (device) => judgeDevice(device, 'terminate'),
  call: (device) => ({ path: sigfoxDevice.path(device), query: { delete_immediately: true } }),
  after: (device, _values, { registrationSecret: code }) =>
    keepCode({ deviceId: sigfoxDevice.key(device), code }),
  done: (what) => t`${what} terminated and deleted`,
})

/** Everything one can do to a Sigfox device. */
export const sigfoxActions = [
  sendDownlink,
  ...tagActions(sigfoxDevice, { put: op.putSigfoxDeviceTags, remove: op.deleteSigfoxDeviceTag }),
  ...groupActions(sigfoxDevice, {
    set: op.setSigfoxDeviceGroup,
    unset: op.unsetSigfoxDeviceGroup,
  }),
  ...terminationActions(
    sigfoxDevice,
    {
      on: op.enableTerminationOnSigfoxDevice,
      off: op.disableTerminationOnSigfoxDevice,
      terminate: op.terminateSigfoxDevice,
    },
    t`It stays in the list as terminated for 24 hours, in which it cannot be registered again. Then it is deleted.`,
  ),
  deleteAtOnce,
]
