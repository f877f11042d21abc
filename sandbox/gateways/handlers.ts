import { removeTag } from '../db/tags.ts'
import type { Handlers } from '../http/handler.ts'
import { reading } from '../traits.ts'
import { createGateway, terminateGateway } from './create.ts'
import { changeGateway, gateways, livingGateway } from './gateways.ts'
import { filterHandlers, gateHandlers } from './network-handlers.ts'
import { presentGateway } from './present.ts'
import { gatewayTags } from './tags.ts'

const shelf = { ...gateways, present: presentGateway }

export const gatewayHandlers = {
  ...gateHandlers,
  ...filterHandlers,
  ...reading(shelf, { list: 'listVirtualPrivateGateways', get: 'getVirtualPrivateGateway' }),
  createVirtualPrivateGateway: (call) => presentGateway(call, createGateway(call, call.body)),
  terminateVirtualPrivateGateway: (call) => {
    terminateGateway(call, call.path.vpg_id)
  },
  updateVirtualPrivateGatewayTags: (call) => {
    const gateway = livingGateway(call, call.path.vpg_id)
    changeGateway(call, gateway, { tags: gatewayTags(gateway.tags, call.body) })
  },
  deleteVirtualPrivateGatewayTag: (call) => {
    const gateway = livingGateway(call, call.path.vpg_id)
    changeGateway(call, gateway, { tags: removeTag(gateway.tags, call.path.tag_name) })
  },
} satisfies Partial<Handlers>
