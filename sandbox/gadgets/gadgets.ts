import type { Gadget as Body } from '../../src/api/generated/models/gadget.ts'
import type { GadgetProductId } from '../../src/api/generated/models/gadgetProductId.ts'
import { addMonthsUtc, isoTime, startOfMonthUtc } from '../../src/domain/time.ts'
import { collection } from '../db/collection.ts'
import { tagUpdates, updateTags, type Tags } from '../db/tags.ts'
import { deviceShelf, type Device } from '../devices.ts'
import { refused } from '../http/errors.ts'
import type { Moment } from '../traits.ts'
import { seedGadgets, seedStock } from './seed.ts'

/** What a gadget is from the factory on. */
export interface StockedGadget {
  readonly productId: GadgetProductId
  readonly serialNumber: string
  /** Of a camera cellular pack: its IC card and its router. */
  readonly iccid?: string
  readonly imei?: string
}

/** A gadget as it is stored. Times are UNIX milliseconds. */
export interface Gadget extends StockedGadget, Device {
  readonly createdTime: number
}

const idOf = ({ productId, serialNumber }: StockedGadget) => `${productId}/${serialNumber}`

const gadgets = collection<Gadget>('gadgets', { id: idOf, kind: 'Gadget', seed: seedGadgets })

const stock = collection<StockedGadget>('gadgetStock', {
  id: idOf,
  kind: 'Gadget',
  seed: seedStock,
})

/** A terminated gadget stays in the list as it was. */
export const gadgetStore = deviceShelf(gadgets, presentGadget, {})

/** registerGadget: 404 for one that nobody was sent, 400 for one that is registered already. */
export function registerGadget({ world, now }: Moment, id: string, tags?: Tags): Gadget {
  if (gadgets.find(world, id)) {
    throw refused('SEM0290', 'This gadget is registered already.', 'このガジェットは登録済みです')
  }
  const gadget: Gadget = {
    ...stock.get(world, id),
    tags: updateTags({}, tagUpdates(tags)),
    terminationEnabled: false,
    createdTime: now,
    lastModifiedTime: now,
  }
  stock.remove(world, id)
  return gadgets.put(world, gadget)
}

/** A gadget as the API returns it. */
export function presentGadget({ world, now }: Moment, gadget: Gadget): Body {
  const { iccid: wimaxIccid, imei: wimaxImei, terminatedTime = null, ...rest } = gadget
  const billed = billedFrom(gadget)
  const attributes = {
    wimaxIccid,
    wimaxImei,
    wimaxBillingStartDate: billed <= isoTime(now) ? billed : undefined,
  }
  return {
    ...rest,
    id: idOf(gadget),
    operatorId: world.operatorId,
    status: terminatedTime === null ? 'active' : 'terminated',
    attributes: gadget.productId === 'wimax' ? attributes : {},
    terminatedTime,
  }
}

/** The day from which a pack is billed: the first of the month (UTC) after its registration. */
function billedFrom({ createdTime }: Gadget): string {
  return isoTime(addMonthsUtc(startOfMonthUtc(createdTime), 1)).slice(0, 10)
}
