import { t } from '@lingui/core/macro'
import type { ReactNode } from 'react'
import { OtherCoverage } from '../shell/OtherCoverage.tsx'
import { useOtherCoverage } from '../shell/useOtherCoverage.ts'
import type { Resource } from './resource.ts'

interface EmptyHereProps {
  readonly noun: Resource<never>['noun']
  readonly japan: true | undefined
  /** What stands there otherwise. */
  readonly children: ReactNode
}

/** A list without rows: what is of Japan coverage alone is not made in Global coverage, but there. */
export function EmptyHere({ noun: { title }, japan, children }: EmptyHereProps) {
  const other = useOtherCoverage()
  if (!japan || other?.coverage !== 'jp') return children
  return (
    <OtherCoverage title={t`${title} are in Japan coverage`}>
      {t`You are looking at Global coverage, which has none.`}
    </OtherCoverage>
  )
}
