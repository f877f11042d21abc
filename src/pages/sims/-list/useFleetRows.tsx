import { t } from '@lingui/core/macro'
import { useState, type ReactNode } from 'react'
import { isFleetStored } from '../../../api/fleet/owner.ts'
import type { Sim } from '../../../api/generated/models/sim.ts'
import * as op from '../../../api/generated/operations.ts'
import { usePermissions } from '../../../api/permissions.ts'
import { Quiet } from '../../../components/detail/Quiet.tsx'
import { Time } from '../../../components/detail/Time.tsx'
import { late } from '../../../components/feedback/late.tsx'
import type { RowSource } from '../../../components/list/rows.ts'
import type { Kind } from '../../../domain/fleet/query.ts'
import { Rich } from '../../../words/Rich.tsx'

const FleetRows = late(() => import('../-fleet/FleetRows.tsx').then((all) => all.FleetRows))

/** SIMs of the fleet in this browser, as of a time (UNIX milliseconds). */
export interface FleetFound {
  readonly rows: readonly Sim[]
  readonly at: number
}

/**
 * The SIMs of a list from the fleet in this browser, where it has it: all of them, at once. Else they
 * come from the API, as `source` brings them. `part` is to be drawn: it says which.
 */
export function useFleetRows(
  source: RowSource<Sim>,
  kinds: readonly Kind[],
): { readonly source: RowSource<Sim>; readonly part: ReactNode } {
  const [found, setFound] = useState<FleetFound>()
  const { may } = usePermissions()
  if (!isFleetStored() || !may(op.listSims).allowed) return { source, part: null }
  const part = (
    <>
      <FleetRows kinds={kinds} onFound={setFound} />
      {found && (
        <Quiet>
          <Rich
            text={t`From the fleet in this browser, as of <time></time>.`}
            parts={{ time: <Time at={found.at} absolute focusable /> }}
          />
        </Quiet>
      )}
    </>
  )
  return {
    source: found
      ? {
          ...source,
          rows: found.rows,
          status: 'ready',
          error: undefined,
          hasMore: false,
          loadingMore: false,
        }
      : source,
    part,
  }
}
