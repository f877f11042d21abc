import { t } from '@lingui/core/macro'
import type { ReactNode } from 'react'
import type { SoraCamDevice } from '../../../api/generated/models/soraCamDevice.ts'
import type { SoraCamExportUsage } from '../../../api/generated/models/soraCamExportUsage.ts'
import { ActionButton } from '../../../components/action/ActionButton.tsx'
import { timeText } from '../../../components/detail/locale.ts'
import { PanelState } from '../../../components/detail/Panel.tsx'
import { Time } from '../../../components/detail/Time.tsx'
import { quotaRenewal } from '../../../domain/soracam/quota.ts'
import { Rich } from '../../../words/Rich.tsx'
import { limitActions } from '../-actions.ts'
import { QuotaBar } from './QuotaBar.tsx'
import classes from './quota.module.css'
import { quotaText } from './words.ts'

/** A query of `getSoraCamDeviceExportUsage`, as far as it is needed here. */
export interface UsageQuery {
  readonly data: { readonly data: SoraCamExportUsage } | undefined
  readonly error: unknown
  readonly refetch: () => unknown
}

interface QuotaPanelProps {
  readonly query: UsageQuery
  /** What can be done about it. */
  readonly children?: ReactNode
}

/** How much of the month's viewing quota is used, of which stills and video both take. */
export function QuotaPanel({ query, children }: QuotaPanelProps) {
  return (
    <section className={classes.panel} aria-label={t`Viewing quota this month`}>
      <Figures query={query} />
      {children}
    </section>
  )
}

/** What can be done about the quota of a camera. */
export function QuotaActions({ camera }: { readonly camera: SoraCamDevice }) {
  return (
    <div className={classes.actions}>
      {limitActions.map((action) => (
        <ActionButton key={action.id} action={action} resources={[camera]} />
      ))}
    </div>
  )
}

/** Pixels that the bar and the line below it take. */
const figuresHeight = 36

function Figures({ query }: Pick<QuotaPanelProps, 'query'>) {
  if (query.data === undefined) {
    return (
      <>
        <div className={classes.head}>
          <h2 className={classes.title}>{t`Viewing quota this month`}</h2>
        </div>
        <PanelState
          error={query.error}
          lines={2}
          height={figuresHeight}
          onRetry={() => void query.refetch()}
        />
      </>
    )
  }
  const { video, meteredYearMonth } = query.data.data
  const { usedSeconds, limitSeconds, remainingSeconds, billedSeconds } = video
  const [used, limit] = [quotaText(usedSeconds), quotaText(limitSeconds)]
  const [left, billed] = [quotaText(remainingSeconds), quotaText(billedSeconds)]
  const renewal = quotaRenewal(meteredYearMonth)
  return (
    <>
      <div className={classes.head}>
        <h2 className={classes.title}>{t`Viewing quota this month`}</h2>
        <span className={classes.amount}>
          <Rich
            text={t`<strong>${used}</strong> of ${limit} used`}
            parts={{ strong: <strong /> }}
          />
        </span>
      </div>
      <QuotaBar usedSeconds={usedSeconds} limitSeconds={limitSeconds} />
      <p className={classes.facts}>
        <span>{t`${left} left`}</span>
        {billedSeconds > 0 && <span>{t`${billed} beyond the license, billed`}</span>}
        {renewal !== undefined && (
          <span>
            <Rich
              text={t`Renews <time></time>`}
              parts={{ time: <Time at={renewal} absolute focusable /> }}
            />
          </span>
        )}
      </p>
      {remainingSeconds <= 0 && <p className={classes.used}>{usedUp(meteredYearMonth)}</p>}
    </>
  )
}

/** Why nothing can be watched or exported any more, and until when. */
function usedUp(meteredYearMonth: string): string {
  const renewal = quotaRenewal(meteredYearMonth)
  if (renewal === undefined) {
    return t`This month’s viewing quota is used up. Stills and recordings are available again next month, or when the monthly limit is raised.`
  }
  const until = timeText(renewal)
  return t`This month’s viewing quota is used up. Stills and recordings are available again from ${until}, or when the monthly limit is raised.`
}
