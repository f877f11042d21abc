import * as api from '../../../api/generated/client/group/group.ts'
import { deletedWhole, type NamespaceId } from '../../../domain/group/namespaces.ts'
import type { SaveCalls } from './save.ts'

type Deletable = Parameters<typeof api.deleteConfigurationParameter>[1]

/** Whether keys of a namespace can be deleted one by one. */
function isDeletable(namespace: NamespaceId): namespace is Deletable {
  return !deletedWhole.includes(namespace)
}

/** The calls that change one namespace of a group. */
export function namespaceCalls(groupId: string, namespace: NamespaceId): SaveCalls {
  return {
    put: async (settings) => {
      const parameters = Object.entries(settings).map(([key, value]) => ({ key, value }))
      const { data } = await api.putConfigurationParameters(groupId, namespace, parameters)
      return data.configuration ?? {}
    },
    removeKey: async (key) => {
      if (isDeletable(namespace)) await api.deleteConfigurationParameter(groupId, namespace, key)
    },
    removeNamespace: () => api.deleteConfigurationNamespace(groupId, namespace),
  }
}
