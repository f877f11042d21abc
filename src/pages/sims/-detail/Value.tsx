import { Mono } from '../../../components/detail/Mono.tsx'
import { Property } from '../../../components/detail/Properties.tsx'
import { Time } from '../../../components/detail/Time.tsx'

interface IdentifierProps {
  readonly label: string
  readonly value: string | null | undefined
}

/** An identifier as a property, with its copy button. */
export function Identifier({ label, value }: IdentifierProps) {
  return <Property label={label}>{value ? <Mono copy={label}>{value}</Mono> : undefined}</Property>
}

interface MomentProps {
  readonly label: string
  /** UNIX milliseconds. */
  readonly at: number | null | undefined
}

/** A time as a property, in full, its UTC at hand. */
export function Moment({ label, at }: MomentProps) {
  return (
    <Property label={label}>
      {at === undefined || at === null ? undefined : <Time at={at} absolute focusable />}
    </Property>
  )
}
