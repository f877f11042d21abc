import type { ReactNode } from 'react'
import type { Operation } from '../../../api/operation.ts'
import { PeriodBar, type PeriodBarProps } from '../../-usage/PeriodBar.tsx'
import usage from '../../-usage/usage.module.css'
import { Needs } from './Needs.tsx'
import { Problem } from './Problem.tsx'

interface UsageTabProps extends PeriodBarProps {
  /** Any of these fills the tab. */
  readonly operations: readonly Operation[]
  /** Chooses whose usage it is. */
  readonly picker?: ReactNode
  /** Controls of the tab alone, beside its period. */
  readonly controls?: ReactNode
}

/** Usage over a period of the URL, or why that period cannot be shown. */
export function UsageTab({ operations, picker, controls, children, ...bar }: UsageTabProps) {
  const { problem } = bar.view
  return (
    <Needs operations={operations}>
      <div className={usage.tab}>
        {picker}
        <PeriodBar {...bar}>{controls}</PeriodBar>
        {problem === undefined ? children : <Problem reason={problem} />}
      </div>
    </Needs>
  )
}
