import { keepPreviousData } from '@tanstack/react-query'
import type { SearchSigfoxDevicesParams } from '../../../api/generated/models/searchSigfoxDevicesParams.ts'
import { SearchSigfoxDevicesRegistration as Registration } from '../../../api/generated/models/searchSigfoxDevicesRegistration.ts'
import { SearchSigfoxDevicesStatus as Status } from '../../../api/generated/models/searchSigfoxDevicesStatus.ts'
import type { SigfoxDevice } from '../../../api/generated/models/sigfoxDevice.ts'
import * as op from '../../../api/generated/operations.ts'
import { pages } from '../../../api/lists.ts'
import type { Rows } from '../../../api/reading.ts'
import { longestWord } from '../../../domain/sought-words.ts'

/** What narrows the list, as the URL has it. */
export interface Wanted {
  readonly q?: string | undefined
  /** None where any will do. */
  readonly status?: readonly string[]
  readonly registration?: readonly string[]
}

/**
 * The searches that together find what is wanted; the list narrows that further. The API knows one
 * status and one registration a search, and joins all it is asked by the same word: words are only
 * searched for where nothing else is asked. What no device can be is searched for by none.
 */
export function searchesFor(wanted: Wanted): SearchSigfoxDevicesParams[] {
  const { q = '', status = [], registration = [] } = wanted
  if (status.length + registration.length === 0) return [byWords(q)]
  const statuses = known(Status, status)
  const registrations = known(Registration, registration)
  return statuses.flatMap((one) => registrations.map((other) => byState(one, other)))
}

const byState = (status: Status | undefined, registration: Registration | undefined) => ({
  ...(status && { status }),
  ...(registration && { registration }),
})

/** The values that the API knows; one that stands for any where none is chosen. */
function known<Value extends string>(
  all: Readonly<Record<string, Value>>,
  chosen: readonly string[],
): readonly (Value | undefined)[] {
  if (chosen.length === 0) return [undefined]
  return Object.values(all).filter((value) => chosen.includes(value))
}

function byWords(q: string): SearchSigfoxDevicesParams {
  const values = longestWord(q)
  if (values.length === 0) return {}
  return { name: values, group: values, deviceId: values, tag: values, search_type: 'or' }
}

const next = 'x-soracom-next-key'

/** The devices that the API finds, search by search. A key says of which search it is. */
export function foundBy(wanted: Wanted): Rows<SigfoxDevice> {
  const searches = searchesFor(wanted)
  const found = pages<{ searches: typeof searches; last_evaluated_key?: string }, SigfoxDevice>(
    op.searchSigfoxDevices,
    async ({ last_evaluated_key: at = '0/' }, options) => {
      const [, no = '0', key] = /^(\d+)\/(.*)$/s.exec(at) ?? []
      const search = searches[Number(no)]
      if (!search) return { data: [], headers: new Headers() }
      const query = { ...search, limit: 100, ...(key && { last_evaluated_key: key }) }
      const { data, headers } = await op.searchSigfoxDevices.call({ query }, options)
      const more = headers.get(next)
      const following = more ? `${no}/${more}` : `${Number(no) + 1}/`
      const isOver = !more && Number(no) + 1 >= searches.length
      return { data, headers: new Headers(isOver ? {} : { [next]: following }) }
    },
    { searches },
  )
  return { pages: { ...found, placeholderData: keepPreviousData } }
}
