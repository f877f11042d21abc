import { t } from '@lingui/core/macro'
import { Link } from '@tanstack/react-router'
import { keyStyle, seriesColor } from '../../../components/chart/palette.ts'
import { Section } from '../../../components/detail/Section.tsx'
import type { Traffic } from '../../-usage/usage.ts'
import type { ComparedSim } from './compare.ts'
import classes from './stats.module.css'
import { TrafficTable } from './TrafficTable.tsx'

interface ComparedTableProps {
  readonly sims: readonly ComparedSim[]
  readonly totals: ReadonlyMap<string, Traffic>
}

/** What each of the SIMs used in the whole time, with its part of all of them. */
export function ComparedTable({ sims, totals }: ComparedTableProps) {
  const rows = sims.flatMap((sim) => {
    const traffic = totals.get(sim.simId)
    return traffic ? [{ id: sim.simId, name: <SimLink sim={sim} />, traffic }] : []
  })
  return (
    <Section title={t`SIMs in this period`}>
      <TrafficTable label={t`Usage by SIM`} what="SIM" rows={rows} />
    </Section>
  )
}

function SimLink({ sim: { simId, label, place } }: { readonly sim: ComparedSim }) {
  return (
    <>
      <span className={classes.mark} style={keyStyle(seriesColor(place))} aria-hidden />
      <Link to="/sims/$simId/traffic" params={{ simId }} className={classes.name}>
        <bdi>{label}</bdi>
      </Link>
    </>
  )
}
