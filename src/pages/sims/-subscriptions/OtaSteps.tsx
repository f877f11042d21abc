import { t } from '@lingui/core/macro'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useGetSim } from '../../../api/generated/client/sim/sim.ts'
import * as op from '../../../api/generated/operations.ts'
import { paged } from '../../../api/lists.ts'
import { usePermissions } from '../../../api/permissions.ts'
import { ActionButton } from '../../../components/action/ActionButton.tsx'
import { Quiet } from '../../../components/detail/Quiet.tsx'
import { Time } from '../../../components/detail/Time.tsx'
import { useNow } from '../../../components/detail/useNow.ts'
import { isOverTheAir, otaSlowMs, otaSteps } from '../../../domain/sim/additional.ts'
import { isOnline } from '../../../domain/sim/sim.ts'
import { fromSeconds } from '../../../domain/time.ts'
import { historyAsked } from '../-detail/activity-pages.ts'
import { cancelDownload, type SimSubscription } from './actions.ts'
import classes from './OtaSteps.module.css'

type Step = (typeof otaSteps)[number]

const everyMs = 5000

const labels: Readonly<Record<Step, string>> = {
  shipped: t`Shipped`,
  delivered: t`Delivered`,
  ready: t`Ready`,
  active: t`Active`,
}

/** Whether a subscription is still on its way onto the SIM, or waits for its first connection. */
export function isUnderWay(one: SimSubscription): boolean {
  return isOverTheAir(one) && /^(shipped|delivered|ready)$/.test(one.status ?? '')
}

/** How far a subscription has come on its way onto the SIM, and since when. */
export function OtaSteps({ of }: { readonly of: SimSubscription }) {
  const { sim, imsi, subscription, status } = of
  const { simId = '' } = sim
  const online = isOnline(sim)
  // While the SIM receives it there is something to see every few seconds.
  const refetchInterval = online ? everyMs : false
  useGetSim(simId, { query: { refetchInterval } })
  const enabled = usePermissions().may(op.listSimStatusHistory).allowed
  const history = useInfiniteQuery({
    ...paged(op.listSimStatusHistory, historyAsked(simId)),
    refetchInterval,
    enabled,
  })
  const entries = history.data?.pages.flatMap(({ items }) => items) ?? []
  const since = (step: Step) => {
    const found = entries.find((one) => one.imsi === imsi && one.status === step)
    return fromSeconds(found?.applyDateTimeEpochSec)
  }
  const now = useNow()
  const current = otaSteps.findIndex((step) => step === status)
  const begun = since('delivered')
  const slow = status === 'delivered' && begun !== undefined && now - begun > otaSlowMs
  const note = noteFor(status ?? '', online, slow)
  return (
    <section className={classes.ota} aria-label={t`Delivery of ${subscription ?? imsi}`}>
      <div className={classes.head}>
        <h3 className={classes.title}>{t`Delivery of ${subscription ?? imsi}`}</h3>
        {status === 'shipped' && <ActionButton action={cancelDownload} resources={[of]} />}
      </div>
      <ol className={classes.steps}>
        {otaSteps.map((step, at) => {
          const time = at <= current ? since(step) : undefined
          return (
            <li
              key={step}
              className={classes.step}
              data-done={at < current || undefined}
              aria-current={at === current ? 'step' : undefined}
            >
              <span className={classes.label}>{labels[step]}</span>
              {time !== undefined && <Time at={time} focusable />}
            </li>
          )
        })}
      </ol>
      {note !== undefined && <Quiet role="status">{note}</Quiet>}
    </section>
  )
}

/** What it waits for. */
function noteFor(status: string, online: boolean, slow: boolean): string | undefined {
  if (status === 'shipped') {
    return online
      ? t`It is being sent to the SIM.`
      : t`It waits for the SIM to be online. Until then it can be cancelled.`
  }
  if (status === 'delivered' && !online) {
    return t`The SIM has received it. The installation goes on when the SIM is online again.`
  }
  if (slow) {
    return t`The installation takes longer than 15 minutes. The signal may be weak: check the antenna, or restart the device.`
  }
  return status === 'delivered'
    ? t`The SIM has received it and is installing it.`
    : t`It is installed. It becomes active with the first connection that uses it.`
}
