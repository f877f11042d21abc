import { Dash } from '../../../components/detail/Mono.tsx'
import { StatusBadge } from '../../../components/detail/StatusBadge.tsx'
import { registrationLabel, registrationTone } from './words.ts'

/** How far a registration is; one that is through is a quiet word. */
export function Registration({ registration }: { readonly registration: string | undefined }) {
  if (!registration) return <Dash />
  const tone = registrationTone(registration)
  const label = registrationLabel(registration)
  return tone ? <StatusBadge tone={tone} label={label} /> : <span>{label}</span>
}
