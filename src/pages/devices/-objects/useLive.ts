import { t } from '@lingui/core/macro'
import { useState } from 'react'
import { explain } from '../../../api/errors.ts'
import * as op from '../../../api/generated/operations.ts'
import { invalidateAfter } from '../../../api/invalidation.ts'
import { queryClient } from '../../../api/query-client.ts'
import { send } from '../../../api/send.ts'
import { tellDone } from '../../../components/action/tell.tsx'
import { back } from '../../../components/action/undo.ts'
import {
  readResource,
  type InstanceNode,
  type ResourceNode,
} from '../../../domain/inventory/tree.ts'
import {
  instancePathOf,
  instanceText,
  pathOf,
  pathText,
  resourceName,
  type DeviceResource,
  type InstancePlace,
} from './device-resource.ts'

/** What a device answered, and when (UNIX milliseconds). */
interface Reading {
  readonly node: ResourceNode
  readonly at: number
  /** What the platform knew until then: when it knows something else, that is newer. */
  readonly before: string
}

/** What a resource holds, to be compared. */
export const heldText = ({ value, values }: Pick<ResourceNode, 'value' | 'values'>) =>
  JSON.stringify([value, values])

/** What is done at once with a device while its page is open, and what came of it. */
export interface Live {
  readonly readings: ReadonlyMap<string, Reading>
  /** The paths of what is under way. */
  readonly busy: ReadonlySet<string>
  /** Why something did not work, by its path. */
  readonly failed: ReadonlyMap<string, string>
  readonly read: (one: DeviceResource) => void
  readonly readAll: (place: InstancePlace, instance: InstanceNode) => void
  readonly observe: (one: DeviceResource) => void
  readonly observeAll: (place: InstancePlace, instance: InstanceNode) => void
}

const model = { query: { model: true } }

/** Reads and observes what a device has, without asking: neither changes anything on it. */
export function useLive(): Live {
  const [readings, setReadings] = useState<ReadonlyMap<string, Reading>>(new Map())
  const [busy, setBusy] = useState<ReadonlySet<string>>(new Set())
  const [failed, setFailed] = useState<ReadonlyMap<string, string>>(new Map())

  const run = (path: string, work: () => Promise<unknown>) => {
    if (busy.has(path)) return
    setBusy((paths) => new Set([...paths, path]))
    setFailed((all) => new Map([...all].filter(([one]) => one !== path)))
    void work()
      .catch((error: unknown) => {
        const { title, detail } = explain(error)
        setFailed((all) => new Map([...all, [path, `${title} ${detail}`]]))
      })
      .finally(() => setBusy((paths) => new Set([...paths].filter((one) => one !== path))))
  }
  const keep = (
    nodes: readonly (readonly [path: string, node: ResourceNode, before: string])[],
  ) => {
    const at = Date.now()
    const read = nodes.map(([path, node, before]) => [path, { node, at, before }] as const)
    setReadings((all) => new Map([...all, ...read]))
    // What a device answered is what the platform knows of it from then on.
    void invalidateAfter(queryClient, { id: 'readDeviceResource', stale: ['getDevice'] })
  }

  return {
    readings,
    busy,
    failed,
    read: (one) =>
      run(pathText(one), async () => {
        const { data } = await op.readDeviceResource.call({ path: pathOf(one), ...model })
        keep([[pathText(one), readResource(one.resource.id, data), heldText(one.resource)]])
      }),
    readAll: (place, { resources }) =>
      run(instanceText(place), async () => {
        const { data } = await op.readDeviceResources.call({
          path: instancePathOf(place),
          ...model,
        })
        const read = resources.flatMap((resource) => {
          const node = data.resources?.[String(resource.id)]
          const answered = readResource(resource.id, node)
          const isThere = answered.value !== undefined || answered.values !== undefined
          const path = `${instanceText(place)}/${resource.id}`
          return isThere ? [[path, answered, heldText(resource)] as const] : []
        })
        keep(read)
      }),
    observe: (one) =>
      run(pathText(one), async () => {
        const call = { path: pathOf(one) }
        const name = resourceName(one.resource)
        if (one.resource.observed) {
          await send(op.unobserveDeviceResource, call, { settled: true })
          tellDone(t`${name} is no longer observed`, back(op.observeDeviceResource, call))
        } else {
          await send(op.observeDeviceResource, call, { settled: true })
          tellDone(t`${name} is observed`, back(op.unobserveDeviceResource, call))
        }
      }),
    observeAll: (place, { observed }) =>
      run(instanceText(place), async () => {
        const call = { path: instancePathOf(place) }
        const name = instanceText(place)
        if (observed) {
          await send(op.unobserveDeviceResources, call, { settled: true })
          tellDone(t`${name} is no longer observed`, back(op.observeDeviceResources, call))
        } else {
          await send(op.observeDeviceResources, call, { settled: true })
          tellDone(t`${name} is observed`, back(op.unobserveDeviceResources, call))
        }
      }),
  }
}
