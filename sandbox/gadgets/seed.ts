import { dayMs, startOfMonthUtc } from '../../src/domain/time.ts'
import { imeiOf, luhnDigit } from '../sim/identifiers.ts'
import type { World } from '../world.ts'
import type { Gadget, StockedGadget } from './gadgets.ts'

/** 16 letters and digits, as real ones have. */
const button = (no: number): StockedGadget => ({
  productId: 'button',
  serialNumber: `SANDBOX${String(no).padStart(9, '0')}`,
})

function pack(no: number): StockedGadget {
  const iccid = `898130000000000${String(no).padStart(3, '0')}`
  return {
    productId: 'wimax',
    serialNumber: `SBPACK${String(no).padStart(6, '0')}`,
    iccid: `${iccid}${luhnDigit(iccid)}`,
    imei: imeiOf('00101700', no),
  }
}

/** The gadgets of a fleet in Japan coverage as they are at `now`; Global has none. */
export function seedGadgets({ coverage }: World, now: number): Gadget[] {
  if (coverage === 'g') return []
  const gadget = (
    stocked: StockedGadget,
    name: string,
    createdTime: number,
    rest: Partial<Gadget> = {},
  ): Gadget => ({
    ...stocked,
    tags: { name },
    terminationEnabled: false,
    createdTime,
    lastModifiedTime: createdTime,
    ...rest,
  })
  const ended = { terminationEnabled: true, terminatedTime: now - 12 * dayMs }
  return [
    gadget(button(1), '受付の呼び出しボタン', now - 300 * dayMs),
    gadget(button(2), 'Old <b>doorbell</b>', now - 700 * dayMs, {
      ...ended,
      lastModifiedTime: now - 12 * dayMs,
    }),
    gadget(pack(1), '駐車場カメラ', now - 90 * dayMs, { terminationEnabled: true }),
    // Of this month, and so not billed yet.
    gadget(pack(2), 'Gate camera', Math.max(startOfMonthUtc(now), now - 2 * dayMs)),
  ]
}

/** What was sent and is in no list until it is registered. */
export function seedStock({ coverage }: World): StockedGadget[] {
  return coverage === 'g' ? [] : [button(3), pack(3)]
}
