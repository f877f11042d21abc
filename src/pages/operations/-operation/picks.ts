import { useQueries } from '@tanstack/react-query'
import type { Operation } from '../../../api/operation.ts'
import { operations } from '../../../api/operations.ts'
import { usePermissions } from '../../../api/permissions.ts'
import type { Choice } from '../../../components/form/choices.ts'
import type { pickReaders } from './pick-readers.ts'

interface Source {
  readonly parameter: string
  /** Of this family only, where others use the same name for something else. */
  readonly tag?: string
  /** The operation that lists them. */
  readonly listed: keyof typeof pickReaders
}

/** The known kinds of things that parameters name: some of each, to choose from. */
const sources: readonly Source[] = [
  { parameter: 'sim_id', listed: 'listSims' },
  { parameter: 'group_id', listed: 'listGroups' },
  { parameter: 'device_id', tag: 'SoraCam', listed: 'listSoraCamDevices' },
  { parameter: 'device_id', tag: 'LoraDevice', listed: 'listLoraDevices' },
  { parameter: 'device_id', tag: 'SigfoxDevice', listed: 'listSigfoxDevices' },
  { parameter: 'device_id', tag: 'Device', listed: 'listDevices' },
  { parameter: 'serial_number', listed: 'listGadgets' },
  { parameter: 'model_id', listed: 'listDeviceObjectModels' },
  { parameter: 'gateway_id', listed: 'listLoraGateways' },
  { parameter: 'ns_id', listed: 'listLoraNetworkSets' },
  { parameter: 'credentials_id', listed: 'listCredentials' },
  { parameter: 'vpg_id', listed: 'listVirtualPrivateGateways' },
]

const loadReaders = async () => (await import('./pick-readers.ts')).pickReaders

/** What could stand for a parameter of an operation, by its name. What reads it is loaded with it. */
export function usePicks({ path, tag }: Operation): ReadonlyMap<string, readonly Choice[]> {
  const { may } = usePermissions()
  const wanted = sources.filter(({ parameter, tag: only, listed }) => {
    const list = operations.find(({ id }) => id === listed)
    const fits = path.includes(`{${parameter}}`) && (only === undefined || only === tag)
    return fits && list !== undefined && may(list).allowed
  })
  return useQueries({
    queries: wanted.map(({ listed }) => ({
      queryKey: ['picks', listed],
      queryFn: async ({ signal }: { signal: AbortSignal }) => (await loadReaders())[listed](signal),
      staleTime: 60_000,
      retry: false,
    })),
    combine: (results) =>
      new Map(wanted.map(({ parameter }, at) => [parameter, results[at]?.data ?? []] as const)),
  })
}
