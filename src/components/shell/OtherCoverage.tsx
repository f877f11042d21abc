import { Button } from '@mantine/core'
import { t } from '@lingui/core/macro'
import type { ComponentProps, ReactNode } from 'react'
import { StatePanel } from '../feedback/States.tsx'
import { useOtherCoverage } from './useOtherCoverage.ts'

interface OtherCoverageProps {
  readonly title: string
  readonly picture?: ComponentProps<typeof StatePanel>['picture']
  /** Why there is nothing in this coverage. */
  readonly children: ReactNode
}

/** What there is in the other coverage alone, with the way there. */
export function OtherCoverage({ title, picture = 'empty', children }: OtherCoverageProps) {
  const other = useOtherCoverage()
  return (
    <StatePanel
      picture={picture}
      title={title}
      action={
        other && (
          <Button onClick={() => void other.look()}>
            {other.coverage === 'g' ? t`Switch to Global coverage` : t`Switch to Japan coverage`}
          </Button>
        )
      }
    >
      {children}
    </StatePanel>
  )
}
