import type { GetShippingAddressResponse } from '../../src/api/generated/models/getShippingAddressResponse.ts'
import type { ShippingAddressModel } from '../../src/api/generated/models/shippingAddressModel.ts'
import {
  addressFlaw,
  requiredAddressFields,
  type AddressFlaw,
} from '../../src/domain/order/address.ts'
import { areaOf } from '../../src/domain/order/areas.ts'
import { collection } from '../db/collection.ts'
import { badRequest } from '../http/errors.ts'
import { newId } from '../sim/identifiers.ts'
import { idFrom } from '../sim/past-sessions.ts'
import type { Coverage, World } from '../world.ts'

/** Where orders are sent to. */
export interface ShippingAddress extends ShippingAddressModel {
  readonly shippingAddressId: string
}

const seeds: Readonly<Record<Coverage, readonly ShippingAddressModel[]>> = {
  jp: [
    {
      countryCode: 'JP',
      zipCode: '100-0000',
      state: '東京都',
      city: '千代田区',
      addressLine1: '見本町 0-0-0',
      building: '見本ビル 1階',
      companyName: 'Example Works Ltd.',
      department: 'IoT',
      fullName: '見本 太郎',
      phoneNumber: '00-0000-0000',
    },
    {
      countryCode: 'JP',
      zipCode: '900-0000',
      state: '沖縄県',
      city: '那覇市',
      addressLine1: '見本 0-0',
      companyName: 'Example Works Ltd. 沖縄',
      fullName: '見本 花子',
      phoneNumber: '00-0000-0001',
    },
  ],
  g: [
    {
      countryCode: 'US',
      zipCode: '00000',
      state: 'TX',
      city: 'Austin',
      addressLine1: '0 Example Street',
      companyName: 'Example Works Ltd.',
      fullName: 'Sam Sample',
      phoneNumber: '+1 000 000 0000',
    },
  ],
}

const withId = (address: ShippingAddressModel, shippingAddressId: string): ShippingAddress => ({
  ...address,
  shippingAddressId,
})

/** The operator's shipping addresses. */
export const shippingAddresses = collection<ShippingAddress>('shippingAddresses', {
  id: ({ shippingAddressId }) => shippingAddressId,
  kind: 'ShippingAddress',
  seed: (world) =>
    seeds[world.coverage].map((address, at) =>
      withId(address, idFrom(`${world.seed}/shipping address ${at}`)),
    ),
})

const sentences: Readonly<Record<AddressFlaw, readonly [en: string, ja: string]>> = {
  missing: ['must not be empty', '空にはできません'],
  zip: ['must be a postcode of seven digits', '7 桁の郵便番号を指定してください'],
  prefecture: ['must be a prefecture', '都道府県を指定してください'],
  phone: ['must be a telephone number', '電話番号を指定してください'],
  country: ['must be a country code of two letters', '2 文字の国コードを指定してください'],
}

/** Writes an address, a new one where no id is given. 400 for a field that nothing can be sent to. */
export function saveAddress(
  world: World,
  wanted: ShippingAddressModel,
  shippingAddressId = newId(),
): ShippingAddress {
  const countryCode = wanted.countryCode || (world.coverage === 'jp' ? 'JP' : '')
  for (const field of [...requiredAddressFields, 'phoneNumber', 'countryCode'] as const) {
    const flaw = addressFlaw(field, wanted, countryCode)
    if (flaw) throw badRequest(field, ...sentences[flaw])
  }
  return shippingAddresses.put(world, { ...wanted, countryCode, shippingAddressId })
}

/** What an address is shipped by: an area of Japan, or a country. */
export function shippingAreaOf({ countryCode = '', state }: ShippingAddressModel): string {
  return (countryCode === 'JP' ? areaOf(state) : undefined) ?? countryCode
}

/** An address as the API returns it: country and email go in and do not come out. */
export function presentAddress(address: ShippingAddress): GetShippingAddressResponse {
  const { countryCode: _country, email: _email, ...rest } = address
  return { ...rest, phoneNumber: address.phoneNumber ?? '', shippingArea: shippingAreaOf(address) }
}
