import { plural, t } from '@lingui/core/macro'
import { useGetTestingUsage } from '../../../api/generated/client/sim/sim.ts'
import type { TestingUsage } from '../../../api/generated/models/testingUsage.ts'
import { PanelState } from '../../../components/detail/Panel.tsx'
import { Quiet } from '../../../components/detail/Quiet.tsx'
import { Section } from '../../../components/detail/Section.tsx'
import { UsageBar } from '../../../components/detail/UsageBar.tsx'
import { bytesText, countText, timeText } from '../../../components/detail/locale.ts'
import { useNow } from '../../../components/detail/useNow.ts'
import { dayMs } from '../../../domain/time.ts'
import { statusLabel } from '../../../words/sim.ts'
import classes from './TestingPanel.module.css'

/** What a SIM in test mode has used of what is free, and what follows. */
export function TestingPanel({ simId }: { readonly simId: string }) {
  const { data, error, refetch } = useGetTestingUsage(simId)
  return (
    <Section title={t`Test mode`}>
      {data ? (
        <Usage of={data.data} />
      ) : (
        <PanelState error={error} onRetry={() => void refetch()} height={120} />
      )}
    </Section>
  )
}

function Usage({
  of: { startedTime, endedTime, usage, usageLimit },
}: {
  readonly of: TestingUsage
}) {
  const now = useNow()
  if (!usageLimit) return <Quiet>{t`The API answered no limits.`}</Quiet>
  const { days, dataBytes, numberOfSms } = usageLimit
  const passed =
    typeof startedTime === 'number' ? Math.max(0, Math.floor((now - startedTime) / dayMs)) : 0
  const dayText = (count: number) => plural(count, { one: '# day', other: '# days' })
  return (
    <>
      <Meter label={t`Time`} used={passed} limit={days} say={dayText} />
      <Meter label={t`Data`} used={usage?.dataBytes ?? 0} limit={dataBytes} say={bytesText} />
      <Meter label={t`SMS`} used={usage?.numberOfSms ?? 0} limit={numberOfSms} say={countText} />
      <Quiet>{sequel(endedTime, usageLimit)}</Quiet>
    </>
  )
}

/** What becomes of the SIM, and when. */
function sequel(
  endedTime: number | undefined,
  { nextStatus, statusTransitionDelayDays: delay = 0 }: NonNullable<TestingUsage['usageLimit']>,
): string {
  const status = statusLabel(nextStatus)
  if (typeof endedTime === 'number') {
    const [reached, changes] = [timeText(endedTime), timeText(endedTime + delay * dayMs)]
    return t`A limit was reached on ${reached}. The status becomes “${status}” on ${changes}.`
  }
  return delay > 0
    ? t`${plural(delay, { one: '# day', other: '# days' })} after any limit is reached, the status becomes “${status}”.`
    : t`When any limit is reached, the status becomes “${status}”.`
}

interface MeterProps {
  readonly label: string
  readonly used: number
  readonly limit: number
  readonly say: (amount: number) => string
}

function Meter({ label, used, limit, say }: MeterProps) {
  const [usedText, limitText] = [say(used), say(limit)]
  return (
    <div className={classes.meter}>
      <div className={classes.head}>
        <h3 className={classes.label}>{label}</h3>
        <span>{t`${usedText} of ${limitText}`}</span>
      </div>
      <UsageBar used={used} limit={limit} limitText={limitText} />
    </div>
  )
}
