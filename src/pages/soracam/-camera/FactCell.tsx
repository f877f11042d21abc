import { t } from '@lingui/core/macro'
import type { ReactNode } from 'react'
import { Hint } from '../../../components/detail/Hint.tsx'
import { Dash } from '../../../components/detail/Mono.tsx'
import type { Fact } from './facts.ts'

interface FactCellProps<Value> {
  readonly fact: Fact<Value>
  /** What there is no value of: "No event", for example. */
  readonly none?: string
  readonly children: (value: Value) => ReactNode
}

/** A fact that comes later: three dots while it is asked for, why it is not there when it is not. */
export function FactCell<Value>({ fact, none, children }: FactCellProps<Value>) {
  if (fact.value !== undefined) return <>{children(fact.value)}</>
  if (fact.state === 'loading') {
    return (
      <>
        <span aria-hidden>…</span>
        <span className="visually-hidden">{t`Loading`}</span>
      </>
    )
  }
  if (fact.state === 'failed') {
    return (
      <Hint
        label={t`This could not be loaded. Open the camera to try again.`}
      >{t`Not loaded`}</Hint>
    )
  }
  if (fact.state === 'ready' && none !== undefined) return <>{none}</>
  return <Dash />
}
