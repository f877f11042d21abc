import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { ApiError, explain } from '../../../api/errors.ts'
import { keyStyle, seriesColor } from '../../../components/chart/palette.ts'
import { Section } from '../../../components/detail/Section.tsx'
import type { Traffic } from '../../-usage/usage.ts'
import type { ComparedSim } from './compare.ts'
import classes from './stats.module.css'
import { TrafficTable } from './TrafficTable.tsx'
import type { ChosenSim } from './useSimChoice.ts'

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
    <Section title="SIMs in this time">
      <TrafficTable label="Usage by SIM" what="SIM" rows={rows} />
    </Section>
  )
}

function SimLink({ sim: { simId, label, place } }: { readonly sim: ComparedSim }) {
  return (
    <>
      <span className={classes.mark} style={keyStyle(seriesColor(place))} aria-hidden />
      <Link to="/sims/$simId/usage" params={{ simId }} className={classes.name}>
        <bdi>{label}</bdi>
      </Link>
    </>
  )
}

/** A SIM that is not in the chart; without an error it is one that was terminated. */
export interface MissingSim extends ChosenSim {
  readonly retry?: () => void
}

interface MissingSimsProps {
  readonly sims: readonly MissingSim[]
  readonly onTakeOut: (simId: string) => void
}

/** SIMs of the URL that are not in the chart, and why. */
export function MissingSims({ sims, onTakeOut }: MissingSimsProps) {
  if (sims.length === 0) return null
  return (
    <ul className={classes.notes} role="alert">
      {sims.map(({ simId, label, error, retry }) => (
        <li key={simId} className={classes.note}>
          <span>
            <bdi>{label}</bdi>
            {': '}
            {reasonOf(error)}
          </span>
          {error instanceof ApiError && error.status !== 404 && retry ? (
            <Button size="xs" variant="default" onClick={retry}>
              Try again
            </Button>
          ) : (
            <Button size="xs" variant="default" onClick={() => onTakeOut(simId)}>
              Take it out
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}

function reasonOf(error: unknown): string {
  if (error === undefined || error === null) {
    return 'The API answers no usage for SIMs that are terminated.'
  }
  if (error instanceof ApiError && error.status === 404) return 'There is no such SIM here.'
  return explain(error).detail
}
