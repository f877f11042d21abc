import { plural, t } from '@lingui/core/macro'
import type { GetShippingAddressResponse as Address } from '../../../api/generated/models/getShippingAddressResponse.ts'
import * as op from '../../../api/generated/operations.ts'
import { ownOperator } from '../../../api/own-operator.ts'
import { listed, single } from '../../../api/reading.ts'
import { listText } from '../../../components/detail/locale.ts'
import * as fact from '../../../components/list/facts.tsx'
import type { Resource } from '../../../components/resource/resource.ts'

/** Who lives there: "Example Works Ltd., Sam Sample". */
export function addressName({ companyName, department, fullName, city }: Address): string {
  const who = [companyName, department, fullName].flatMap((part) => part || [])
  return who.length > 0 ? listText(who, 'unit') : city || t`Address`
}

type AddressPath = { readonly operator_id: string; readonly shipping_address_id: string }

/** A place that orders are sent to. */
export const shippingAddress: Resource<Address, AddressPath> = {
  noun: {
    title: t`Shipping addresses`,
    one: t`shipping address`,
    many: t`shipping addresses`,
    counted: (count) => plural(count, { one: '# shipping address', other: '# shipping addresses' }),
  },
  keyLabel: t`Address ID`,
  to: '/orders/addresses',
  page: ({ shippingAddressId }) => ({
    to: '/orders/addresses/$addressId',
    params: { addressId: shippingAddressId },
  }),
  key: ({ shippingAddressId }) => shippingAddressId,
  name: addressName,
  path: ({ shippingAddressId }) => ({ ...ownOperator(), shipping_address_id: shippingAddressId }),
  rows: listed(
    op.listShippingAddresses,
    ({ shippingAddresses }) => shippingAddresses,
    () => ({ path: ownOperator() }),
  ),
  one: single(op.getShippingAddress, (key) => ({
    path: { ...ownOperator(), shipping_address_id: key },
  })),
  facts: [
    fact.name(addressName, { width: 280 }),
    fact.text('zip', t`Postcode`, ({ zipCode }) => zipCode, { width: 110 }),
    fact.text('state', t`State or prefecture`, ({ state }) => state, { width: 150, filter: true }),
    fact.text('city', t`City`, ({ city }) => city, { width: 150 }),
    fact.text(
      'street',
      t`Street and number`,
      ({ addressLine1, addressLine2 }) =>
        listText(
          [addressLine1, addressLine2].flatMap((part) => part || []),
          'unit',
        ),
      { width: 220 },
    ),
    fact.text('building', t`Building`, ({ building }) => building, { optional: true }),
    fact.text('phone', t`Telephone`, ({ phoneNumber }) => phoneNumber, { width: 150 }),
    fact.text('area', t`Shipping area`, ({ shippingArea }) => shippingArea, {
      width: 120,
      hidden: true,
    }),
    fact.identifier('addressId', t`Address ID`, ({ shippingAddressId }) => shippingAddressId, {
      hidden: true,
    }),
  ],
}
