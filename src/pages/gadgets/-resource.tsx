import { plural, t } from '@lingui/core/macro'
import type { Gadget } from '../../api/generated/models/gadget.ts'
import type { GadgetProductId } from '../../api/generated/models/gadgetProductId.ts'
import * as op from '../../api/generated/operations.ts'
import { inPages, single } from '../../api/reading.ts'
import { StatusBadge } from '../../components/detail/StatusBadge.tsx'
import { deviceBadge } from '../../components/device/words.ts'
import * as fact from '../../components/list/facts.tsx'
import type { Resource } from '../../components/resource/resource.ts'
import { nameOf } from '../../domain/tags.ts'
import { billingStart, productLabel } from './-parts/words.ts'

const name = ({ tags, id }: Gadget) => nameOf(tags) ?? id ?? ''

/** An ID is what stands in the path. */
function pathOf(id: string) {
  const [product = '', ...serial] = id.split('/')
  return { product_id: product as GadgetProductId, serial_number: serial.join('/') }
}

/** Told of packs alone: a button has none of it, and no line for it on its page. */
const ofPacks = { optional: true }

export const gadget: Resource<Gadget, ReturnType<typeof pathOf>> = {
  noun: {
    title: t`Gadgets`,
    one: t`gadget`,
    many: t`gadgets`,
    counted: (count) => plural(count, { one: '# gadget', other: '# gadgets' }),
  },
  keyLabel: t`Gadget ID`,
  to: '/gadgets',
  page: ({ id = '' }) => {
    const { product_id: productId, serial_number: serialNumber } = pathOf(id)
    return { to: '/gadgets/$productId/$serialNumber', params: { productId, serialNumber } }
  },
  key: ({ id = '' }) => id,
  name,
  path: ({ id = '' }) => pathOf(id),
  rows: inPages(op.listGadgets),
  one: single(op.getGadget, (key) => ({ path: pathOf(key) })),
  badge: ({ status }) => <StatusBadge {...deviceBadge(status)} />,
  facts: [
    fact.name(name, { width: 200 }),
    fact.badge('status', t`Status`, ({ status }) => deviceBadge(status), {
      only: 'list',
      width: 115,
      filter: ({ status }) => status,
    }),
    fact.text('product', t`Product`, ({ productId }) => productId && productLabel(productId), {
      width: 155,
      filter: ({ productId }) => productId,
    }),
    fact.identifier('serial', t`Serial number`, ({ serialNumber }) => serialNumber, { width: 180 }),
    fact.text('billing', t`Billing start`, billingStart, {
      ...ofPacks,
      width: 115,
      sortValue: ({ attributes }) => attributes?.wimaxBillingStartDate,
    }),
    fact.identifier('iccid', t`ICCID`, ({ attributes }) => attributes?.wimaxIccid, {
      ...ofPacks,
      width: 195,
    }),
    fact.identifier('imei', t`IMEI`, ({ attributes }) => attributes?.wimaxImei, ofPacks),
    fact.protection({ hidden: false }),
    fact.time('created', t`Registered`, ({ createdTime }) => createdTime),
    fact.time('terminated', t`Terminated`, ({ terminatedTime }) => terminatedTime, {
      hidden: true,
      optional: true,
    }),
    fact.tags('tags', t`Tags`, ({ tags }) => tags, { omit: ['name'] }),
  ],
}
