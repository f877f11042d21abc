import { t } from '@lingui/core/macro'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { usePermissions } from '../../../api/permissions.ts'
import { PanelState } from '../../../components/detail/Panel.tsx'
import { Quiet } from '../../../components/detail/Quiet.tsx'
import { Section } from '../../../components/detail/Section.tsx'
import { useKept } from '../../../components/feedback/useKept.ts'
import { UsageChart } from '../../-usage/UsageChart.tsx'
import { usageParams } from '../../-usage/usage-query.ts'
import usage from '../../-usage/usage.module.css'
import type { UsageView } from '../../-usage/view.ts'
import { countCharts, services, type Service } from './services.ts'

interface ServiceChartsProps {
  /** Of the SIM's primary subscription. */
  readonly imsi: string
  readonly view: UsageView
}

/** How often a SIM used each of the data services, over time. */
export function ServiceCharts(props: ServiceChartsProps) {
  const { may } = usePermissions()
  return (
    services
      .filter(({ operation }) => may(operation).allowed)
      // Another SIM's charts are not kept until those of this one are here.
      .map((service) => (
        <ServiceUse key={`${service.id} ${props.imsi}`} service={service} {...props} />
      ))
  )
}

interface ServiceUseProps extends ServiceChartsProps {
  readonly service: Service
}

function ServiceUse({ service, imsi, view }: ServiceUseProps) {
  const { label } = service
  const params = usageParams(view.period, view.range)
  const query = useQuery({
    queryKey: [service.operation.id, 'counts', imsi, params],
    queryFn: ({ signal }) => service.count({ path: { imsi }, query: params }, { signal }),
  })
  const counts = query.data
  const known = useMemo(() => counts && { ...view, charts: countCharts(counts) }, [counts, view])
  const shown = useKept(known)
  return (
    <Section title={label}>
      {query.isError ? (
        <PanelState error={query.error} height={266} onRetry={() => void query.refetch()} />
      ) : shown?.charts.length === 0 ? (
        <Quiet>
          {t`This SIM did not use ${label} in this period. The settings of its group turn it on.`}
        </Quiet>
      ) : (
        <div className={usage.stack} aria-busy={known === undefined}>
          {(shown?.charts ?? [undefined]).map((chart) => (
            <UsageChart
              key={String(chart?.passedOn ?? false)}
              title={chart?.passedOn ? t`${label} requests passed on` : t`${label} requests`}
              series={chart?.series ?? []}
              view={view}
              shown={shown && chart && { ...shown, byStart: chart.byStart }}
              unit="count"
              name={`${service.id}-${imsi}`}
              height={200}
            />
          ))}
        </div>
      )}
    </Section>
  )
}
