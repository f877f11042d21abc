import { useId } from 'react'
import classes from './Segments.module.css'

interface Segment<Value extends string> {
  readonly value: Value
  readonly label: string
}

interface SegmentsProps<Value extends string> {
  /** What is chosen here, for assistive technology. */
  readonly label: string
  /** Shows the label above the choices. */
  readonly labelled?: boolean
  readonly segments: readonly Segment<Value>[]
  readonly value: Value
  readonly onChange: (value: Value) => void
  readonly disabled?: boolean
  readonly size?: 'small' | 'medium'
}

/** A choice among a few: native radio buttons in one row, so arrows and screen readers just work. */
export function Segments<Value extends string>(props: SegmentsProps<Value>) {
  const { label, labelled, segments, value, onChange, disabled, size = 'medium' } = props
  const name = useId()
  return (
    <fieldset className={classes.root} data-size={size} disabled={disabled}>
      <legend className={labelled ? classes.legend : 'visually-hidden'}>{label}</legend>
      <div className={classes.row}>
        {segments.map((segment) => (
          <label key={segment.value} className={classes.segment}>
            <input
              type="radio"
              className={classes.input}
              name={name}
              value={segment.value}
              checked={segment.value === value}
              onChange={() => onChange(segment.value)}
            />
            <span className={classes.label}>{segment.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
