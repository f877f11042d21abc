import * as op from '../../../api/generated/operations.ts'
import { send } from '../../../api/send.ts'
import { deletedWhole, type NamespaceId } from '../../../domain/group/namespaces.ts'
import type { SaveCalls } from './save.ts'

type Deletable = Parameters<typeof op.deleteConfigurationParameter.call>[0]['path']['namespace']

/** Whether keys of a namespace can be deleted one by one. */
function isDeletable(namespace: NamespaceId): namespace is Deletable {
  return !deletedWhole.includes(namespace)
}

// A read that began before the next call must not tell how the group stands after it.
const settled = { settled: true }

/** The calls that change one namespace of a group. */
export function namespaceCalls(group_id: string, namespace: NamespaceId): SaveCalls {
  const path = { group_id, namespace }
  return {
    put: (settings) => {
      const body = Object.entries(settings).map(([key, value]) => ({ key, value }))
      return send(op.putConfigurationParameters, { path, body }, settled)
    },
    removeKey: async (name) => {
      if (!isDeletable(namespace)) return
      await send(op.deleteConfigurationParameter, { path: { group_id, namespace, name } }, settled)
    },
    removeNamespace: () => send(op.deleteConfigurationNamespace, { path }, settled),
  }
}
