import { ApiError } from '../../../api/errors.ts'
import { useGetOperatorConfigurationNamespace } from '../../../api/generated/client/operator/operator.ts'
import { OperatorConfigurationModelNamespace } from '../../../api/generated/models/operatorConfigurationModelNamespace.ts'
import type { OperatorConfigurationOfSupport } from '../../../api/generated/models/operatorConfigurationOfSupport.ts'
import * as op from '../../../api/generated/operations.ts'
import { ownOperator } from '../../../api/own-operator.ts'
import { usePermissions } from '../../../api/permissions.ts'
import type { Contract } from './actions.tsx'

/**
 * The support tier as it is and as it will be (getOperatorConfigurationNamespace); where none was
 * ever contracted, it is basic. No tier while it is not known.
 */
export function useSupport() {
  const { operator_id: operatorId } = ownOperator()
  const { may } = usePermissions()
  const enabled = may(op.getOperatorConfigurationNamespace).allowed
  const query = useGetOperatorConfigurationNamespace(
    operatorId,
    OperatorConfigurationModelNamespace.Support,
    {
      query: { enabled },
    },
  )
  const isNone = query.error instanceof ApiError && query.error.status === 404
  const stored = query.data?.data.configuration as OperatorConfigurationOfSupport | undefined
  const { upcomingTier, paymentCoverage } = isNone ? {} : (stored ?? {})
  const tier = isNone ? 'basic' : query.data && (stored?.tier ?? 'basic')
  const ends = upcomingTier === 'basic' && tier !== 'basic'
  const contract: Contract = {
    name: 'support',
    learned: tier === undefined ? undefined : { isThere: tier !== 'basic', at: 0 },
    ends,
  }
  return {
    /** Whether there is something to show: the person may read it. */
    enabled,
    tier,
    upcomingTier,
    paymentCoverage,
    contract,
    error: isNone ? null : query.error,
    retry: () => void query.refetch(),
  }
}
