import { useQuery } from '@tanstack/react-query'
import { ApiError } from '../../../api/errors.ts'
import {
  getGetCompanyInformationQueryOptions,
  getGetIndividualInformationQueryOptions,
} from '../../../api/generated/client/operator/operator.ts'
import * as op from '../../../api/generated/operations.ts'
import { ownOperator } from '../../../api/own-operator.ts'
import { usePermissions } from '../../../api/permissions.ts'
import type { InformationKind } from '../../../domain/account/information.ts'

/** What is known of who an account belongs to: members by the API's names. */
export interface Information {
  readonly kind: InformationKind
  readonly members: Readonly<Record<string, string | undefined>>
}

/** What came of asking: nothing registered is `null`. */
interface Asked {
  readonly information: Information | null | undefined
  readonly error: unknown
  readonly retry: () => void
}

/** It has none of this kind: not registered, or it is of the other kind. */
const isNone = (error: unknown) =>
  error instanceof ApiError && (error.status === 404 || error.status === 400)

/**
 * Who the account belongs to (getCompanyInformation, getIndividualInformation): a company is asked
 * for first, an individual only where there is none, and neither that may not be read.
 */
export function useInformation(): Asked {
  const { may } = usePermissions()
  const { operator_id: operatorId } = ownOperator()
  const mayCompany = may(op.getCompanyInformation).allowed
  const mayIndividual = may(op.getIndividualInformation).allowed
  const company = useQuery({
    ...getGetCompanyInformationQueryOptions(operatorId),
    enabled: mayCompany,
  })
  const noCompany = !mayCompany || isNone(company.error)
  const individual = useQuery({
    ...getGetIndividualInformationQueryOptions(operatorId),
    enabled: mayIndividual && noCompany,
  })
  const retry = () => void (noCompany ? individual : company).refetch()

  if (company.data && !noCompany) {
    return {
      information: { kind: 'company', members: { ...company.data.data } },
      error: null,
      retry,
    }
  }
  if (!noCompany) return { information: undefined, error: company.error, retry }
  if (individual.data && !isNone(individual.error)) {
    const members = { ...individual.data.data }
    return { information: { kind: 'individual', members }, error: null, retry }
  }
  const nothing = !mayIndividual || isNone(individual.error)
  return { information: nothing ? null : undefined, error: individual.error, retry }
}
