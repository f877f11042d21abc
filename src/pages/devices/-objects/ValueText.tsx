import { t } from '@lingui/core/macro'
import { timeText } from '../../../components/detail/locale.ts'
import { Dash, Mono } from '../../../components/detail/Mono.tsx'
import { Hint } from '../../../components/detail/Hint.tsx'
import type { ResourceNode } from '../../../domain/inventory/tree.ts'
import { timeOf } from '../../../domain/inventory/value.ts'
import classes from './objects.module.css'

/** What a resource holds as far as the platform knows, with its unit; several values by their places. */
export function ValueText({ resource }: { readonly resource: ResourceNode }) {
  const { value, values, type, units } = resource
  if (values) {
    const entries = Object.entries(values)
    if (entries.length === 0) return <Dash />
    return (
      <dl className={classes.values}>
        {entries.map(([place, one]) => [
          <dt key={`${place} place`}>{place}</dt>,
          <dd key={place}>
            <One value={one} type={type} units={units} />
          </dd>,
        ])}
      </dl>
    )
  }
  return <One value={value} type={type} units={units} />
}

interface OneProps {
  readonly value: unknown
  readonly type: string | undefined
  readonly units: string | undefined
}

function One({ value, type, units }: OneProps) {
  if (value === undefined || value === null || value === '') return <Dash />
  if (typeof value === 'object') return <Mono>{JSON.stringify(value)}</Mono>
  if (typeof value === 'boolean') return <span>{value ? t`True` : t`False`}</span>
  const time = type === 'TIME' ? timeOf(value) : undefined
  if (time !== undefined) return <Hint label={String(value)}>{timeText(time)}</Hint>
  if (type === 'OPAQUE') return <Mono cut>{String(value)}</Mono>
  return (
    <span>
      <bdi>{String(value)}</bdi>
      {units && <span className={classes.unit}>{units}</span>}
    </span>
  )
}
