import { pageOfEntries } from '../data/entries.ts'
import { page, type Handlers } from '../http/handler.ts'
import { membership, reading, tagging, termination } from '../traits.ts'
import { readDeviceId } from '../../src/domain/sigfox/device-id.ts'
import { deleteAtOnce, deviceStore, presentDevice, registerDevice, sendData } from './devices.ts'
import { searchDevices } from './search.ts'

const { terminateSigfoxDevice: terminate, ...protection } = termination(deviceStore, {
  on: 'enableTerminationOnSigfoxDevice',
  off: 'disableTerminationOnSigfoxDevice',
  terminate: 'terminateSigfoxDevice',
})

export const sigfoxHandlers = {
  ...reading(deviceStore, { list: 'listSigfoxDevices', get: 'getSigfoxDevice' }),
  ...tagging(deviceStore, { put: 'putSigfoxDeviceTags', remove: 'deleteSigfoxDeviceTag' }),
  ...membership(deviceStore, { set: 'setSigfoxDeviceGroup', unset: 'unsetSigfoxDeviceGroup' }),
  ...protection,
  terminateSigfoxDevice: (call) =>
    call.query.delete_immediately ? deleteAtOnce(call, call.path.device_id) : terminate(call),
  registerSigfoxDevice: (call) =>
    presentDevice(call, registerDevice(call, call.path.device_id, call.body)),
  sendDataToSigfoxDevice: (call) => sendData(call, call.path.device_id, call.body.data),
  getDataFromSigfoxDevice: (call) => {
    const resourceId = readDeviceId(call.path.device_id)
    const source = { resourceType: 'SigfoxDevice', resourceId } as const
    return page(pageOfEntries(call, source, call.query), (entry) => entry)
  },
  searchSigfoxDevices: (call) =>
    page(searchDevices(call, call.query), (device) => presentDevice(call, device)),
} satisfies Partial<Handlers>
