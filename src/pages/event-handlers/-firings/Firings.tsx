import { Button } from '@mantine/core'
import { t } from '@lingui/core/macro'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { isSandbox } from '../../../api/config.ts'
import * as op from '../../../api/generated/operations.ts'
import { usePermissions } from '../../../api/permissions.ts'
import { useSession } from '../../../api/use-session.ts'
import { PanelState } from '../../../components/detail/Panel.tsx'
import { Quiet } from '../../../components/detail/Quiet.tsx'
import { Remarks } from '../../../components/detail/Remarks.tsx'
import { StaticTable } from '../../../components/detail/StaticTable.tsx'
import { useNow } from '../../../components/detail/useNow.ts'
import { Empty } from '../../../components/feedback/States.tsx'
import { LiveMark } from '../../../components/list/NewMark.tsx'
import { useLiveRows } from '../../../components/list/useLiveRows.ts'
import type { HandlerLike } from '../../../domain/event-handler/draft.ts'
import { firingsIn, newestFirings } from '../../../domain/event-handler/firings.ts'
import { logKey, logsKeptMs } from '../../../domain/log.ts'
import { minuteMs } from '../../../domain/time.ts'
import { lookText, untoldOfFirings } from '../../../words/event-handler/firings.ts'
import { useSims } from '../../-usage/useSims.ts'
import { firingColumns } from './columns.tsx'
import classes from './firings.module.css'

interface FiringsProps {
  /** As it is stored. */
  readonly handler: HandlerLike
  readonly handlerId: string
}

/** As many as are drawn at once; more come when they are asked for. */
const step = 50

/** What a handler did: when it fired, for which SIM, what became of each action, from the log (getLogs). */
export function Firings({ handler, handlerId }: FiringsProps) {
  const { may } = usePermissions()
  const session = useSession()
  const allowed = may(op.getLogs)
  // Fixed while the page is open, so that the question stays the same one.
  const [opened] = useState(() => Date.now())
  const now = useNow()
  const [shown, setShown] = useState(step)
  const from = Math.floor((opened - logsKeptMs) / minuteMs) * minuteMs
  const source = useLiveRows(
    op.getLogs,
    { query: { service: 'EventHandler', from, limit: 1000 } },
    { timeOf: ({ time }) => time, keyOf: logKey, live: true, enabled: allowed.allowed },
  )
  const firings = firingsIn(source.rows, handlerId, now)
  const drawn = firings.slice(0, shown)
  const sims = useSims('sim_id', [...new Set(drawn.flatMap(({ simId }) => simId ?? []))])
  const sandbox = session !== undefined && isSandbox(session.endpoint)
  const looks = lookText(handler)
  if (!allowed.allowed) return <Quiet>{allowed.reason}</Quiet>
  return (
    <div className={classes.panel}>
      <div className={classes.head}>
        {looks !== undefined && <Quiet>{looks}</Quiet>}
        <LiveMark />
      </div>
      {source.status !== 'ready' ? (
        <PanelState error={source.error} onRetry={source.retry} lines={4} />
      ) : firings.length === 0 ? (
        <Empty
          title={t`It has not fired in the last two weeks`}
          action={
            <Button
              variant="default"
              renderRoot={(props) => (
                <Link
                  to="/event-handlers/$handlerId"
                  params={{ handlerId }}
                  search={{ view: 'dry-run' }}
                  {...props}
                />
              )}
            >
              {t`Try it on the last days`}
            </Button>
          }
        >
          {sandbox
            ? t`What it does appears here by itself. A dry run tells when it would have fired.`
            : t`At least nothing of it is logged. A dry run tells when it would have fired.`}
        </Empty>
      ) : (
        <StaticTable
          label={t`Firings`}
          columns={firingColumns({
            handler,
            sims,
            sandbox,
            now,
            newest: newestFirings(handler, firings),
          })}
          rows={drawn}
          rowKey={({ key }) => key}
        />
      )}
      {firings.length > shown && (
        <div>
          <Button variant="default" onClick={() => setShown(shown + step)}>
            {t`Show more`}
          </Button>
        </div>
      )}
      {source.status === 'ready' && source.hasMore && !source.loadingMore && (
        <div>
          <Button variant="default" onClick={source.loadMore}>
            {t`Look further back`}
          </Button>
        </div>
      )}
      <Remarks sentences={untoldOfFirings(handler, sandbox)} />
    </div>
  )
}
