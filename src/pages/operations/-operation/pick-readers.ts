import type { PagedParams } from '../../../api/lists.ts'
import * as op from '../../../api/generated/operations.ts'
import type { Endpoint } from '../../../api/operation.ts'
import type { Kind } from '../../../components/action/action.ts'
import { choicesOf, type Choice } from '../../../components/form/choices.ts'
import { credentialSet } from '../../credentials/-resource.tsx'
import { inventoryDevice } from '../../devices/-resource.tsx'
import { objectModel } from '../../devices/models/-resource.tsx'
import { privateGateway } from '../../gateways/-resource.tsx'
import { gadget } from '../../gadgets/-resource.tsx'
import { group } from '../../groups/-resource.tsx'
import { loraDevice } from '../../lora/-resource.tsx'
import { gateway } from '../../lora/gateways/-resource.tsx'
import { networkSet } from '../../lora/network-sets/-resource.tsx'
import { sigfoxDevice } from '../../sigfox/-resource.tsx'
import { sim } from '../../sims/-resource.tsx'
import { camera } from '../../soracam/-resource.tsx'

type Read = (signal: AbortSignal) => Promise<readonly Choice[]>

/** Reads some of a declared kind of thing, by what the API knows them by. */
function some<R>(
  { key, name }: Kind<R>,
  operation: Endpoint<string, { readonly query?: PagedParams }, R[]>,
): Read {
  return async (signal) => {
    const { data } = await operation.call({ query: { limit: 100 } }, { signal })
    return choicesOf(data.map((one) => ({ value: key(one), label: name(one) })))
  }
}

/** How the things are read that parameters name. */
export const pickReaders = {
  listSims: some(sim, op.listSims),
  listGroups: some(group, op.listGroups),
  listSoraCamDevices: some(camera, op.listSoraCamDevices),
  listLoraDevices: some(loraDevice, op.listLoraDevices),
  listSigfoxDevices: some(sigfoxDevice, op.listSigfoxDevices),
  // A path names its product and the serial number apart.
  listGadgets: some({ ...gadget, key: ({ serialNumber = '' }) => serialNumber }, op.listGadgets),
  listDevices: some(inventoryDevice, op.listDevices),
  listDeviceObjectModels: some(objectModel, op.listDeviceObjectModels),
  listLoraGateways: some(gateway, op.listLoraGateways),
  listLoraNetworkSets: some(networkSet, op.listLoraNetworkSets),
  listVirtualPrivateGateways: some(privateGateway, op.listVirtualPrivateGateways),
  listCredentials: some(credentialSet, op.listCredentials),
} satisfies Readonly<Record<string, Read>>
