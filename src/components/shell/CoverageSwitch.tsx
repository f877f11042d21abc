import { t } from '@lingui/core/macro'
import type { Coverage } from '../../api/config.ts'
import type { Session } from '../../api/session.ts'
import { coverageNames } from './identity.ts'
import { Segments } from './Segments.tsx'

interface CoverageSwitchProps {
  readonly session: Session
  readonly onChange: (coverage: Coverage) => void
}

const coverages = ['jp', 'g'] as const satisfies readonly Coverage[]

/** Moves between the platform's two coverages, where the endpoint has both. */
export function CoverageSwitch({ session, onChange }: CoverageSwitchProps) {
  const there = coverages.filter((coverage) => session.endpoint.coverages[coverage] !== undefined)
  if (there.length < 2) return null
  return (
    <Segments
      size="small"
      label={t`Coverage`}
      segments={there.map((value) => ({ value, label: coverageNames[value] }))}
      value={session.coverage}
      onChange={onChange}
    />
  )
}
