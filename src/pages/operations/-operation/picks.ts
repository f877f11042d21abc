import { useQueries } from '@tanstack/react-query'
import { listGroups } from '../../../api/generated/client/group/group.ts'
import { listCredentials } from '../../../api/generated/client/credential/credential.ts'
import { listLoraDevices } from '../../../api/generated/client/lora-device/lora-device.ts'
import { listSims } from '../../../api/generated/client/sim/sim.ts'
import { listSoraCamDevices } from '../../../api/generated/client/sora-cam/sora-cam.ts'
import * as op from '../../../api/generated/operations.ts'
import type { Operation } from '../../../api/operation.ts'
import { usePermissions } from '../../../api/permissions.ts'
import { groupName } from '../../../domain/group/name.ts'
import { simLabel } from '../../../domain/sim/sim.ts'

interface Pick {
  readonly value: string
  readonly label: string
}

interface Source {
  readonly name: string
  /** Of this family only, where others use the same name for something else. */
  readonly tag?: string
  readonly needs: Operation
  readonly read: (signal: AbortSignal) => Promise<readonly Pick[]>
}

/** The known kinds of things that parameters name: some of each, to choose from. */
const sources: readonly Source[] = [
  {
    name: 'sim_id',
    needs: op.listSims,
    read: async (signal) =>
      (await listSims({ limit: 100 }, { signal })).data.map((sim) => ({
        value: sim.simId ?? '',
        label: simLabel(sim),
      })),
  },
  {
    name: 'group_id',
    needs: op.listGroups,
    read: async (signal) =>
      (await listGroups({ limit: 100 }, { signal })).data.map((group) => ({
        value: group.groupId ?? '',
        label: groupName(group),
      })),
  },
  {
    name: 'device_id',
    tag: 'SoraCam',
    needs: op.listSoraCamDevices,
    read: async (signal) =>
      (await listSoraCamDevices({ signal })).data.map(({ deviceId, name }) => ({
        value: deviceId,
        label: name ?? deviceId,
      })),
  },
  {
    name: 'device_id',
    tag: 'LoraDevice',
    needs: op.listLoraDevices,
    read: async (signal) =>
      (await listLoraDevices({ limit: 100 }, { signal })).data.map(({ device_id = '', tags }) => ({
        value: device_id,
        label: tags?.['name'] ?? device_id,
      })),
  },
  {
    name: 'credentials_id',
    needs: op.listCredentials,
    read: async (signal) =>
      (await listCredentials({ signal })).data.map(({ credentialsId = '', description }) => ({
        value: credentialsId,
        label: description || credentialsId,
      })),
  },
]

/** What could stand for a parameter of an operation, by its name. */
export function usePicks({ path, tag }: Operation): ReadonlyMap<string, readonly Pick[]> {
  const { may } = usePermissions()
  const wanted = sources.filter(
    (one) =>
      path.includes(`{${one.name}}`) &&
      (one.tag === undefined || one.tag === tag) &&
      may(one.needs).allowed,
  )
  return useQueries({
    queries: wanted.map(({ needs, read }) => ({
      queryKey: ['picks', needs.id],
      queryFn: ({ signal }: { signal: AbortSignal }) => read(signal),
      staleTime: 60_000,
      retry: false,
    })),
    combine: (results) =>
      new Map(wanted.map(({ name }, at) => [name, results[at]?.data ?? []] as const)),
  })
}
