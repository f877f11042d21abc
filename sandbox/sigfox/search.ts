import type { Signatures } from '../../src/api/generated/contract.ts'
import type { Page } from '../db/paging.ts'
import { searchDevicesOf } from '../device-search.ts'
import type { Moment } from '../traits.ts'
import { deviceStore, presentDevice, registrationOf, type SigfoxDevice } from './devices.ts'

type Query = Signatures['searchSigfoxDevices']['query']

/** searchSigfoxDevices: also by status and registration, which match as a whole. */
export function searchDevices(moment: Moment, query: Query): Page<SigfoxDevice> {
  const { world, now } = moment
  const { status, registration } = query
  return searchDevicesOf(world, deviceStore.all(world), query, [
    // Searches spell a status as devices do, but for its capitals.
    ...(status === undefined
      ? []
      : [(one: SigfoxDevice) => presentDevice(moment, one).status === status.toLowerCase()]),
    ...(registration === undefined
      ? []
      : [(one: SigfoxDevice) => registrationOf(one, now) === registration]),
  ])
}
