import { useQuery } from '@tanstack/react-query'
import { OperatorConfigurationModelNamespace } from '../../../api/generated/models/operatorConfigurationModelNamespace.ts'
import type { OperatorConfigurationOfSupport } from '../../../api/generated/models/operatorConfigurationOfSupport.ts'
import * as op from '../../../api/generated/operations.ts'
import { usePermissions } from '../../../api/permissions.ts'
import { storedQuery } from '../-settings/stored.ts'
import type { Contract } from './actions.tsx'

/**
 * The support tier as it is and as it will be (getOperatorConfigurationNamespace); where none was
 * ever contracted, it is basic. No tier while it is not known.
 */
export function useSupport() {
  const { may } = usePermissions()
  const enabled = may(op.getOperatorConfigurationNamespace).allowed
  const { data, error, refetch } = useQuery({
    ...storedQuery(OperatorConfigurationModelNamespace.Support),
    enabled,
  })
  const stored = data?.configuration as OperatorConfigurationOfSupport | undefined
  const { upcomingTier, paymentCoverage } = stored ?? {}
  const tier = data && (stored?.tier ?? 'basic')
  const ends = upcomingTier === 'basic' && tier !== 'basic'
  const contract: Contract = {
    name: 'support',
    isThere: tier === undefined ? undefined : tier !== 'basic',
    ends,
  }
  return {
    /** Whether there is something to show: the person may read it. */
    enabled,
    tier,
    upcomingTier,
    paymentCoverage,
    contract,
    error,
    retry: () => void refetch(),
  }
}
