import { queryOptions, type QueryClient } from '@tanstack/react-query'
import { getGetOperatorConfigurationNamespaceQueryOptions } from '../../../api/generated/client/operator/operator.ts'
import type { OperatorConfigurationModel } from '../../../api/generated/models/operatorConfigurationModel.ts'
import * as op from '../../../api/generated/operations.ts'
import { orNone } from '../../../api/or-none.ts'
import { ownOperator } from '../../../api/own-operator.ts'
import { send } from '../../../api/send.ts'
import type { Stored } from '../../../components/settings/review.ts'
import type { Settings } from '../../../domain/settings/settings.ts'

/** A part of the settings as it is stored; one that was never set says nothing. */
export function storedQuery(namespace: string) {
  const { operator_id: id } = ownOperator()
  const { queryKey } = getGetOperatorConfigurationNamespaceQueryOptions(id, namespace)
  return queryOptions({
    queryKey: [...queryKey, 'orNone'],
    queryFn: async ({ signal }): Promise<OperatorConfigurationModel> => {
      const path = { ...ownOperator(), namespace }
      const read = op.getOperatorConfigurationNamespace.call({ path }, { signal })
      return (await orNone(read, { data: {} })).data
    },
  })
}

/** The same, to be saved: as a whole, and only where nobody else has changed it. */
export function storedOf(
  namespace: string,
  { configuration, version }: OperatorConfigurationModel,
): Stored {
  return {
    settings: { ...configuration } as Settings,
    seen: version,
    save: (next) =>
      send(op.setOperatorConfigurationNamespace, {
        path: { ...ownOperator(), namespace },
        body: {
          configuration: next,
          ...(version !== undefined && { expectedVersion: version }),
        },
      }),
  }
}

/** Reads it as it is at this moment. */
export async function readNow(client: QueryClient, namespace: string): Promise<Stored> {
  return storedOf(namespace, await client.fetchQuery({ ...storedQuery(namespace), staleTime: 0 }))
}
