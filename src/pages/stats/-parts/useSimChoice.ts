import { t } from '@lingui/core/macro'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query'
import { getSearchSimsQueryOptions } from '../../../api/generated/client/query/query.ts'
import { getGetSimQueryOptions } from '../../../api/generated/client/sim/sim.ts'
import type { Sim } from '../../../api/generated/models/sim.ts'
import * as operations from '../../../api/generated/operations.ts'
import { usePermissions } from '../../../api/permissions.ts'
import { choicesOf, type Choice } from '../../../components/form/choices.ts'
import { readSimTerms, simQuery } from '../../../domain/sim/search-field.ts'
import { simLabel } from '../../../domain/sim/sim.ts'

/** How a chosen SIM stands. */
export interface ChosenSim {
  readonly simId: string
  /** Its name; its ID as long as that is not known. */
  readonly label: string
  readonly sim: Sim | undefined
  readonly error: unknown
}

/** The SIMs with these ids, as far as they are known (getSim for each). */
export function useChosenSims(simIds: readonly string[]): readonly ChosenSim[] {
  return useQueries({
    queries: simIds.map((simId) => getGetSimQueryOptions(simId)),
    combine: (answers) =>
      answers.map(({ data, error }, at) => {
        const simId = simIds[at] ?? ''
        const sim = data?.data
        return { simId, label: sim ? simLabel(sim) : simId, sim, error }
      }),
  })
}

/**
 * SIMs to choose from: those that fit what was typed, beside those that are chosen already
 * (searchSims).
 */
export function useSimChoices(typed: string, chosen: readonly ChosenSim[]) {
  const { may } = usePermissions()
  const [settled] = useDebouncedValue(typed, 200)
  const conditions = readSimTerms(settled).flatMap((term) => term.conditions)
  const query = useQuery({
    ...getSearchSimsQueryOptions({
      ...(conditions.length > 0 && { ...simQuery(conditions), search_type: 'or' }),
      limit: 20,
    }),
    enabled: may(operations.searchSims).allowed,
    placeholderData: keepPreviousData,
  })
  const found = (query.data?.data ?? []).map((sim): Choice => {
    return { value: sim.simId ?? '', label: simLabel(sim) }
  })
  const kept = chosen.map(({ simId, label }): Choice => ({ value: simId, label }))
  const all = choicesOf([...kept, ...found])
  return {
    choices: all.map(({ value, label }) => {
      const shared = all.some((one) => one.label === label && one.value !== value)
      return { value, label: shared ? `${label} (${value})` : label }
    }),
    nothing: query.isFetching ? t`Searching…` : t`No SIM has such a name or number.`,
    error: query.isError ? t`The SIMs could not be searched. Try again in a moment.` : undefined,
  }
}
