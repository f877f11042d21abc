import { t } from '@lingui/core/macro'
import { Anchor, Group, Loader, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { getGetDiagnosticQueryOptions } from '../../../api/generated/client/diagnostic/diagnostic.ts'
import type { DiagnosticResponse } from '../../../api/generated/models/diagnosticResponse.ts'
import type { Insight } from '../../../api/generated/models/insight.ts'
import { Note } from '../../../components/action/Note.tsx'
import { PanelState } from '../../../components/detail/Panel.tsx'
import { Section } from '../../../components/detail/Section.tsx'
import { Severity } from '../../../components/detail/Severity.tsx'
import { Time } from '../../../components/detail/Time.tsx'
import { severities } from '../../../domain/sim/diagnostic.ts'
import { webAddress } from '../../../domain/web-address.ts'
import classes from './diagnostics.module.css'
import { categoryLabel, remedyOf, severityLabel, severityTone } from './diagnostic-words.ts'

/** A diagnostic as it is now; asked for again until it is done. */
export function useDiagnosis(diagnosticId: string) {
  return useQuery({
    ...getGetDiagnosticQueryOptions(diagnosticId),
    // What it found does not change any more.
    staleTime: ({ state }) => (isOver(state.data?.data) ? Infinity : 0),
    refetchInterval: ({ state }) => (isOver(state.data?.data) || state.error ? false : 1_500),
  })
}

const isOver = (diagnostic: DiagnosticResponse | undefined) =>
  diagnostic !== undefined && diagnostic.status !== 'diagnosing'

/** The insights by their severity, the worst first; one that is not known comes with the information. */
export function bySeverity(insights: readonly Insight[]) {
  const groups = Map.groupBy(
    insights,
    ({ severity }) => severities.find((known) => known === severity) ?? 'info',
  )
  return severities.flatMap((severity) => {
    const found = groups.get(severity)
    return found ? [{ severity, found }] : []
  })
}

interface DiagnosisProps {
  readonly diagnosticId: string
  readonly simId: string
  readonly imsi: string | undefined
}

/** What a diagnostic found, by severity, each with what to do about it. */
export function Diagnosis({ diagnosticId, simId, imsi }: DiagnosisProps) {
  const { data, error, refetch } = useDiagnosis(diagnosticId)
  const diagnostic = data?.data
  return (
    <Section title={t`Result`}>
      {diagnostic === undefined ? (
        <PanelState error={error} onRetry={() => void refetch()} lines={4} />
      ) : diagnostic.status === 'diagnosing' ? (
        <Group gap={8} role="status">
          <Loader size={14} />
          {t`The SIM is being diagnosed. This takes a few seconds.`}
        </Group>
      ) : diagnostic.status === 'failed' ? (
        <Note tone="danger" title={t`The diagnostic failed`} role="alert">
          <p>{t`Nothing was found out about the SIM. Run it again.`}</p>
        </Note>
      ) : (
        <>
          <p className={classes.period} role="status">
            {t`Diagnosed:`} <Time at={diagnostic.from} absolute focusable />
            {' – '}
            <Time at={diagnostic.to} absolute focusable />
          </p>
          {bySeverity(diagnostic.insights ?? []).map(({ severity, found }) => (
            <section key={severity} className={classes.group} aria-label={severityLabel(severity)}>
              <h3 className={classes.title}>
                <Severity tone={severityTone(severity)} label={severityLabel(severity)} />
              </h3>
              <ul className={classes.list}>
                {found.map((insight) => (
                  <li key={`${insight.insightId} ${insight.message}`} className={classes.insight}>
                    <InsightText insight={insight} simId={simId} imsi={imsi} />
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </>
      )}
    </Section>
  )
}

/** As many times as one reads. */
const mostTimes = 6

interface InsightTextProps extends Omit<DiagnosisProps, 'diagnosticId'> {
  readonly insight: Insight
}

function InsightText({ insight, simId, imsi }: InsightTextProps) {
  const { insightId, category, message, anomalyDetectedTimes = [], referenceUrls = [] } = insight
  const remedy = remedyOf(insight, simId, imsi)
  // Of other categories they need not be numbers.
  const times = anomalyDetectedTimes.map(Number).filter(Number.isFinite).slice(-mostTimes)
  return (
    <>
      <div>{message}</div>
      <div className={classes.facts}>
        <span>{categoryLabel(category)}</span>
        <span translate="no">{insightId}</span>
        {times.map((at) => (
          <Time key={at} at={at} absolute focusable />
        ))}
      </div>
      <div className={classes.links}>
        {remedy && (
          <Anchor renderRoot={(props) => <Link {...remedy.link} {...props} />}>
            {remedy.label}
          </Anchor>
        )}
        {referenceUrls.map(({ title, url }) =>
          webAddress(url) ? (
            <Anchor key={`${title} ${url}`} href={url} target="_blank" rel="noopener noreferrer">
              {title || url}
            </Anchor>
          ) : (
            <Text key={`${title} ${url}`} span>
              {title}
            </Text>
          ),
        )}
      </div>
    </>
  )
}
