import type { Tone } from '../../../components/detail/StatusBadge.tsx'

const tones: Readonly<Record<string, Tone>> = {
  ACTIVE: 'active',
  INACTIVE: 'inactive',
  UNCONFIRMED: 'standby',
}

/** How the badge of multi-factor authentication looks. */
export function mfaTone(status: string): Tone {
  return tones[status.toUpperCase()] ?? 'unknown'
}
