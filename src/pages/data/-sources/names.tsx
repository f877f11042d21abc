import { Anchor } from '@mantine/core'
import { queryOptions, useQueries, useQuery } from '@tanstack/react-query'
import { Link, type LinkProps } from '@tanstack/react-router'
import { useState } from 'react'
import {
  listDevices,
  listLoraDevices,
  listSigfoxDevices,
  listSoraCamDevices,
  searchSims,
} from '../../../api/generated/access.ts'
import { getSearchSimsQueryOptions } from '../../../api/generated/client/query/query.ts'
import type { Sim } from '../../../api/generated/models/sim.ts'
import type { PagedParams } from '../../../api/lists.ts'
import type { Endpoint, OperationAccess } from '../../../api/operation.ts'
import { usePermissions } from '../../../api/permissions.ts'
import type { SourceNames } from '../../../components/data/columns.tsx'
import { sourceKey, type DataSource } from '../../../components/data/entry-row.ts'
import { nameOf } from '../../../domain/tags.ts'

/** SIMs that one search finds by their ids, and how many of them are looked up at all: others keep their ids. */
const [atOnce, mostSims] = [100, 10_000]
/** Searches that are under way at a time. */
const abreast = 4
const fresh = 5 * 60_000

/** How sources are called: by the names of SIMs, devices and cameras, where the person may read those. */
export function useSourceNames(sources: readonly DataSource[]): SourceNames {
  const { may } = usePermissions()
  const of = (type: string) =>
    sources.flatMap((one) => (one.resourceType === type ? one.resourceId : []))
  const ids = [...new Set(of('Sim'))].slice(0, mostSims)
  const chunks = Array.from({ length: Math.ceil(ids.length / atOnce) }, (_, at) =>
    ids.slice(at * atOnce, (at + 1) * atOnce),
  )
  const [answered, setAnswered] = useState(0)
  const { sims, count } = useQueries({
    queries: chunks.map((sim_id, at) =>
      getSearchSimsQueryOptions(
        { sim_id, search_type: 'or', limit: atOnce },
        {
          query: {
            enabled: may(searchSims).allowed && at < answered + abreast,
            staleTime: fresh,
          },
        },
      ),
    ),
    combine: (answers) => ({
      sims: answers.flatMap(({ data }) => data?.data ?? []),
      count: answers.filter(({ data, error }) => data !== undefined || error !== null).length,
    }),
  })
  if (count > answered) setAnswered(count)
  const lora = useQuery({
    ...loraNames,
    enabled: of('LoraDevice').length > 0 && may(listLoraDevices).allowed,
  })
  const sigfox = useQuery({
    ...sigfoxNames,
    enabled: of('SigfoxDevice').length > 0 && may(listSigfoxDevices).allowed,
  })
  const inventory = useQuery({
    ...inventoryNames,
    enabled: of('Device').length > 0 && may(listDevices).allowed,
  })
  const cameras = useQuery({
    ...cameraNames,
    enabled: of('SoraCam').length > 0 && may(listSoraCamDevices).allowed,
  })
  const names = new Map<string, string | null | undefined>([
    ...sims.map((sim: Sim) => [`Sim_${sim.simId}`, nameOf(sim.tags)] as const),
    ...(lora.data ?? []).map((one) => [`LoraDevice_${one.device_id}`, nameOf(one.tags)] as const),
    ...(sigfox.data ?? []).map(
      (one) => [`SigfoxDevice_${one.device_id}`, nameOf(one.tags)] as const,
    ),
    ...(inventory.data ?? []).map((one) => [`Device_${one.device_id}`, nameOf(one.tags)] as const),
    ...(cameras.data ?? []).map((one) => [`SoraCam_${one.deviceId}`, one.name] as const),
  ])
  const text = (source: DataSource) => names.get(sourceKey(source)) || source.resourceId
  return {
    text,
    link: (source) => <SourceLink source={source} text={text(source)} />,
  }
}

// Their clients are large, and come where something of the kind sent data.
const loraNames = namesOf(listLoraDevices, async () => {
  const op = await import('../../../api/generated/operations/lora-device.ts')
  return op.listLoraDevices
})
const sigfoxNames = namesOf(listSigfoxDevices, async () => {
  const op = await import('../../../api/generated/operations/sigfox-device.ts')
  return op.listSigfoxDevices
})

const inventoryNames = namesOf(listDevices, async () => {
  const op = await import('../../../api/generated/operations/device.ts')
  return op.listDevices
})

interface NamedDevice {
  readonly device_id?: string
  readonly tags?: Readonly<Record<string, string>>
}

/** All devices of a kind; `load` fetches the operation that lists them. */
function namesOf(
  { id }: OperationAccess,
  load: () => Promise<Endpoint<string, { readonly query?: PagedParams }, NamedDevice[]>>,
) {
  return queryOptions({
    queryKey: [id, 'names'],
    queryFn: async ({ client }) => {
      const [{ whole }, list] = await Promise.all([import('../../../api/lists.ts'), load()])
      return (await client.fetchQuery(whole(list, { query: { limit: 100 } }))).items
    },
    staleTime: fresh,
  })
}

const cameraNames = queryOptions({
  queryKey: [listSoraCamDevices.id, 'names'],
  queryFn: async ({ signal }) => {
    const op = await import('../../../api/generated/operations/sora-cam.ts')
    return (await op.listSoraCamDevices.call({}, { signal })).data
  },
  staleTime: fresh,
})

/** The page of what sent something, where it has one. */
function pageOf({ resourceType, resourceId }: DataSource): LinkProps | undefined {
  if (resourceType === 'Sim') return { to: '/sims/$simId', params: { simId: resourceId } }
  if (resourceType === 'LoraDevice') {
    return { to: '/lora/$deviceId', params: { deviceId: resourceId } }
  }
  if (resourceType === 'SigfoxDevice') {
    return { to: '/sigfox/$deviceId', params: { deviceId: resourceId } }
  }
  if (resourceType === 'Device') {
    return { to: '/devices/$deviceId', params: { deviceId: resourceId } }
  }
  if (resourceType === 'SoraCam') {
    return { to: '/soracam/$deviceId', params: { deviceId: resourceId } }
  }
  return undefined
}

function SourceLink({ source, text }: { readonly source: DataSource; readonly text: string }) {
  const page = pageOf(source)
  const name = <bdi>{text}</bdi>
  if (!page) return name
  return (
    <Anchor inherit renderRoot={(props) => <Link {...page} {...props} />}>
      {name}
    </Anchor>
  )
}
