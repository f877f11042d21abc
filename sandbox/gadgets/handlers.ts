import { page, type Handlers } from '../http/handler.ts'
import { reading, tagging, termination } from '../traits.ts'
import { gadgetStore, presentGadget, registerGadget, type Gadget } from './gadgets.ts'

export const gadgetHandlers = {
  ...reading(gadgetStore, { list: 'listGadgets', get: 'getGadget' }),
  ...tagging(gadgetStore, { put: 'putGadgetTags', remove: 'deleteGadgetTag' }),
  ...termination(gadgetStore, {
    on: 'enableTerminationOnGadget',
    off: 'disableTerminationOnGadget',
    terminate: 'terminateGadget',
  }),
  registerGadget: (call) => {
    const { product_id: product, serial_number: serial } = call.path
    return presentGadget(call, registerGadget(call, `${product}/${serial}`, call.body.tags))
  },
  // The list has a filter of its own.
  listGadgets: (call) => {
    const { product_id: product } = call.query
    const fits = (one: Gadget) => product === undefined || one.productId === product
    return page(gadgetStore.page(call.world, call.query, fits), (one) => presentGadget(call, one))
  },
} satisfies Partial<Handlers>
