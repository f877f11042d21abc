import { pageOfEntries } from '../data/entries.ts'
import type { ListQuery } from '../db/collection.ts'
import { page, type Handlers } from '../http/handler.ts'
import { membership, reading, removing, tagging } from '../traits.ts'
import type { World } from '../world.ts'
import { createDevice, deviceStore, presentDevice, unlimited } from './devices.ts'
import * as lwm2m from './lwm2m.ts'
import * as models from './models.ts'
import { searchDevices } from './search.ts'
import { devices } from './store.ts'

const deviceHandlers = {
  ...reading(deviceStore, { list: 'listDevices', get: 'getDevice' }),
  ...tagging(deviceStore, { put: 'putDeviceTags', remove: 'deleteDeviceTag' }),
  ...membership(deviceStore, { set: 'setDeviceGroup', unset: 'unsetDeviceGroup' }),
  ...removing(devices.remove, 'deleteDevice'),
  getDevice: (call) =>
    presentDevice(call, devices.get(call.world, call.path.device_id), call.query),
  createDevice: (call) => presentDevice(call, createDevice(call, call.body)),
  getDataFromDevice: (call) => {
    const source = { resourceType: 'Device', resourceId: call.path.device_id } as const
    return page(pageOfEntries(call, source, call.query), (entry) => entry)
  },
  searchDevices: (call) =>
    page(searchDevices(call.world, call.query), (device) => presentDevice(call, device)),
} satisfies Partial<Handlers>

const resourceHandlers = {
  readDeviceResource: (call) => lwm2m.readResource(call, call.path, call.query.model),
  readDeviceResources: (call) => lwm2m.readInstance(call, call.path, call.query.model),
  writeDeviceResource: (call) => lwm2m.writeResource(call, call.path, call.body),
  executeDeviceResource: (call) => lwm2m.executeResource(call, call.path),
  observeDeviceResource: (call) => lwm2m.observeResource(call, call.path),
  observeDeviceResources: (call) => lwm2m.observeInstance(call, call.path),
  unobserveDeviceResource: (call) => lwm2m.unobserveResource(call, call.path),
  unobserveDeviceResources: (call) => lwm2m.unobserveInstance(call, call.path),
} satisfies Partial<Handlers>

const modelStore = {
  ...models.models,
  present: models.presentModel,
  page: (world: World, query: ListQuery) => models.models.page(world, unlimited(query)),
}

const modelHandlers = {
  ...reading(modelStore, { list: 'listDeviceObjectModels', get: 'getDeviceObjectModel' }),
  ...removing(models.deleteModel, 'deleteDeviceObjectModel'),
  createDeviceObjectModel: (call) => models.presentModel(call, models.createModel(call, call.body)),
  updateDeviceObjectModel: (call) =>
    models.presentModel(call, models.updateModel(call, call.path.model_id, call.body)),
  setDeviceObjectModelScope: (call) =>
    models.presentModel(call, models.setScope(call, call.path.model_id, call.body.scope)),
} satisfies Partial<Handlers>

export const inventoryHandlers = { ...deviceHandlers, ...resourceHandlers, ...modelHandlers }
