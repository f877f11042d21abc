import type { LoraGateway as GatewayBody } from '../../src/api/generated/models/loraGateway.ts'
import { isoTime } from '../../src/domain/time.ts'
import { pageOfEntries } from '../data/entries.ts'
import type { Tags } from '../db/tags.ts'
import { deviceShelf } from '../devices.ts'
import { page, type Handlers } from '../http/handler.ts'
import { membership, reading, removing, tagging, termination, type Moment } from '../traits.ts'
import { deviceStore, presentDevice, registerDevice, sendData } from './devices.ts'
import { gateways, type Gateway } from './gateways.ts'
import * as sets from './network-sets.ts'

function presentGateway({ world }: Moment, gateway: Gateway): GatewayBody {
  const { terminatedTime, ...body } = gateway
  return {
    ...body,
    operatorId: world.operatorId,
    status: terminatedTime === undefined ? 'active' : 'terminated',
    createdTime: isoTime(gateway.createdTime),
    lastModifiedTime: isoTime(gateway.lastModifiedTime),
  }
}

/** A terminated gateway is not connected and in no set. */
const gatewayStore = deviceShelf(gateways, presentGateway, {
  online: false,
  networkSetId: undefined,
})

const setStore = {
  ...sets.networkSets,
  present: sets.presentNetworkSet,
  tagsOf: ({ tags }: sets.NetworkSet) => tags,
  retag: (moment: Moment, set: sets.NetworkSet, tags: Tags) =>
    sets.changeNetworkSet(moment, set, { tags }),
}

const deviceHandlers = {
  ...reading(deviceStore, { list: 'listLoraDevices', get: 'getLoraDevice' }),
  ...tagging(deviceStore, { put: 'putLoraDeviceTags', remove: 'deleteLoraDeviceTag' }),
  ...membership(deviceStore, { set: 'setLoraDeviceGroup', unset: 'unsetLoraDeviceGroup' }),
  ...termination(deviceStore, {
    on: 'enableTerminationOnLoraDevice',
    off: 'disableTerminationOnLoraDevice',
    terminate: 'terminateLoraDevice',
  }),
  registerLoraDevice: (call) =>
    presentDevice(call, registerDevice(call, call.path.device_id, call.body)),
  sendDataToLoraDevice: (call) => sendData(call, call.path.device_id, call.body),
  getDataFromLoraDevice: (call) => {
    const source = { resourceType: 'LoraDevice', resourceId: call.path.device_id } as const
    return page(pageOfEntries(call, source, call.query), (entry) => entry)
  },
} satisfies Partial<Handlers>

const gatewayHandlers = {
  ...reading(gatewayStore, { list: 'listLoraGateways', get: 'getLoraGateway' }),
  ...tagging(gatewayStore, { put: 'putLoraGatewayTags', remove: 'deleteLoraGatewayTag' }),
  ...termination(gatewayStore, {
    on: 'enableTerminationOnLoraGateway',
    off: 'disableTerminationOnLoraGateway',
    terminate: 'terminateLoraGateway',
  }),
  setLoraNetworkSet: (call) =>
    presentGateway(call, sets.joinSet(call, call.path.gateway_id, call.body.networkSetId)),
  unsetLoraNetworkSet: (call) => presentGateway(call, sets.leaveSet(call, call.path.gateway_id)),
} satisfies Partial<Handlers>

const setHandlers = {
  ...reading(setStore, { list: 'listLoraNetworkSets', get: 'getLoraNetworkSet' }),
  ...tagging(setStore, { put: 'putLoraNetworkSetTags', remove: 'deleteLoraNetworkSetTag' }),
  ...removing(sets.deleteNetworkSet, 'deleteLoraNetworkSet'),
  createLoraNetworkSet: (call) =>
    sets.presentNetworkSet(call, sets.createNetworkSet(call, call.body.tags)),
  addPermissionToLoraNetworkSet: (call) => {
    const set = sets.networkSets.get(call.world, call.path.ns_id)
    return sets.presentNetworkSet(call, sets.addPermission(call, set, call.body.operatorId))
  },
  revokePermissionFromLoraNetworkSet: (call) => {
    const set = sets.networkSets.get(call.world, call.path.ns_id)
    return sets.presentNetworkSet(call, sets.revokePermission(call, set, call.body.operatorId))
  },
  listGatewaysInLoraNetworkSet: (call) => {
    const { networkSetId } = sets.networkSets.get(call.world, call.path.ns_id)
    const isMember = (gateway: Gateway) => gateway.networkSetId === networkSetId
    return page(gateways.page(call.world, call.query, isMember), (gateway) =>
      presentGateway(call, gateway),
    )
  },
} satisfies Partial<Handlers>

export const loraHandlers = { ...deviceHandlers, ...gatewayHandlers, ...setHandlers }
