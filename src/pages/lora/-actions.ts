import { t } from '@lingui/core/macro'
import { IconSend } from '@tabler/icons-react'
import * as op from '../../api/generated/operations.ts'
import { defineAction } from '../../components/action/action.ts'
import { keepDownlink } from '../../components/device/downlink.ts'
import { dataHint, dataProblem } from '../../components/device/words.ts'
import { number, text } from '../../components/form/fields.ts'
import { groupActions } from '../../components/resource/group-actions.tsx'
import { judgeDevice } from '../../components/resource/judge-device.ts'
import { tagActions } from '../../components/resource/tag-actions.ts'
import { terminationActions } from '../../components/resource/termination-actions.ts'
import { brokenDataRule, downlinkBytes, usualPort } from '../../domain/lora/downlink.ts'
import { loraDevice } from './-resource.tsx'

/** What is sent, and kept as sent, of what was entered. */
const message = ({ data, fPort }: { readonly data: string; readonly fPort: number | '' }) => ({
  data: data.toLowerCase(),
  fPort: Number(fPort),
})

const sendDownlink = defineAction(loraDevice, {
  id: 'downlink',
  section: 'connection',
  operation: op.sendDataToLoraDevice,
  icon: IconSend,
  label: t`Send downlink`,
  title: (what) => t`Send downlink to ${what}`,
  consequence: () =>
    t`It goes out after the next uplink, in the place of a message that still waits, and is dropped after two hours.`,
  allowed: (device) => judgeDevice(device, 'sendData'),
  fields: {
    data: text({
      label: t`Data`,
      look: 'code',
      required: t`Enter the data to send.`,
      problem: (data) =>
        dataProblem(brokenDataRule(data), t`A downlink has ${downlinkBytes} bytes at most.`),
      hint: (data) => dataHint(data, downlinkBytes),
    }),
    fPort: number({
      label: t`Port`,
      initial: usualPort,
      min: 0,
      max: 223,
      required: t`Enter a port.`,
    }),
  },
  call: (device, values) => ({
    path: loraDevice.path(device),
    body: message(values),
  }),
  after: (device, values) => keepDownlink(loraDevice.key(device), message(values)),
  done: (what) => t`Downlink for ${what} waits for the next uplink`,
})

/** Everything one can do to a LoRaWAN device. */
export const loraActions = [
  sendDownlink,
  ...tagActions(loraDevice, { put: op.putLoraDeviceTags, remove: op.deleteLoraDeviceTag }),
  ...groupActions(loraDevice, { set: op.setLoraDeviceGroup, unset: op.unsetLoraDeviceGroup }),
  ...terminationActions(
    loraDevice,
    {
      on: op.enableTerminationOnLoraDevice,
      off: op.disableTerminationOnLoraDevice,
      terminate: op.terminateLoraDevice,
    },
    t`A terminated device can never be used again.`,
  ),
]
