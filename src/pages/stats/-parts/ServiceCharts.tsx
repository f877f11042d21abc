import { useQuery } from '@tanstack/react-query'
import { usePermissions } from '../../../api/permissions.ts'
import { TimeChart } from '../../../components/chart/TimeChart.tsx'
import { Quiet } from '../../../components/detail/Quiet.tsx'
import { Section } from '../../../components/detail/Section.tsx'
import { useNow } from '../../../components/detail/useNow.ts'
import { Failed, Loading } from '../../../components/feedback/States.tsx'
import type { UsageView } from '../../-usage/periods.ts'
import { mostBars, pointsOf } from '../../-usage/usage.ts'
import { usageParams } from '../../-usage/usage-query.ts'
import usage from '../../-usage/usage.module.css'
import { useUsageSearch } from '../../-usage/useUsageSearch.ts'
import { countCharts, services, type Service } from './services.ts'

interface ServiceChartsProps {
  /** Of the SIM's primary subscription. */
  readonly imsi: string
  readonly view: UsageView
}

/** How often a SIM used each of the data services, over time. */
export function ServiceCharts(props: ServiceChartsProps) {
  const { may } = usePermissions()
  return services
    .filter(({ operation }) => may(operation).allowed)
    .map((service) => <ServiceUse key={service.id} service={service} {...props} />)
}

interface ServiceUseProps extends ServiceChartsProps {
  readonly service: Service
}

function ServiceUse({ service, imsi, view: { period, range } }: ServiceUseProps) {
  const now = useNow()
  const { zoom } = useUsageSearch()
  const params = usageParams(period, range)
  const query = useQuery({
    queryKey: [service.operation.id, 'counts', imsi, params],
    queryFn: ({ signal }) => service.count(imsi, params, { signal }),
  })
  const charts = countCharts(query.data ?? [])
  return (
    <Section title={service.label}>
      {query.isError ? (
        <Failed error={query.error} onRetry={() => void query.refetch()} />
      ) : query.isPending ? (
        <Loading rows={4} />
      ) : charts.length === 0 ? (
        <Quiet>
          This SIM did not use {service.label} in this time. The settings of its group turn it on.
        </Quiet>
      ) : (
        <div className={usage.stack}>
          {charts.map(({ title, series, byStart }) => {
            const points = pointsOf(byStart, period, range, now)
            return (
              <TimeChart
                key={title}
                title={`${service.label} ${title}`}
                series={series}
                points={points}
                interval={period}
                unit="count"
                kind={points.length > mostBars ? 'lines' : 'bars'}
                fileName={`${service.id}-${imsi}-${period}`}
                height={200}
                onZoom={zoom}
              />
            )
          })}
        </div>
      )}
    </Section>
  )
}
