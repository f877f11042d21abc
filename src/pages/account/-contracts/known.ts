import { skipToken, useQuery, type QueryKey } from '@tanstack/react-query'
import { queryClient } from '../../../api/query-client.ts'
import type { ContractName } from '../../../domain/account/contracts.ts'

/** Whether options are contracted, as far as it was learned. */
type Known = Readonly<Partial<Record<ContractName, boolean>>>

/** No operation tells which options there are: what was done here is kept, until the page is loaded anew. */
const key: QueryKey = ['learnedContracts']
const nothing: Known = {}

/** Remembers what became of an option. */
export function learn(name: ContractName, isThere: boolean): void {
  const known = queryClient.getQueryData<Known>(key) ?? nothing
  queryClient.setQueryData<Known>(key, { ...known, [name]: isThere })
}

/** What is known of the options. */
export function useKnown(): Known {
  return useQuery<Known>({ queryKey: key, queryFn: skipToken, gcTime: Infinity }).data ?? nothing
}
