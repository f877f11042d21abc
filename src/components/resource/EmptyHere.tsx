import { Button } from '@mantine/core'
import { t } from '@lingui/core/macro'
import type { ReactNode } from 'react'
import { Empty } from '../feedback/States.tsx'
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
    <Empty
      title={t`${title} are in Japan coverage`}
      action={<Button onClick={() => void other.look()}>{t`Switch to Japan coverage`}</Button>}
    >
      {t`You are looking at Global coverage, which has none.`}
    </Empty>
  )
}
