import type { Tone } from '../../../components/detail/StatusBadge.tsx'
import { statusLabel, statusTone } from '../../../domain/sim/status.ts'

/** A status as a badge shows it. */
export function statusBadge(status: string | null | undefined): { tone: Tone; label: string } {
  return { tone: statusTone(status), label: statusLabel(status) }
}

/** The form factors that `searchSims` knows, smallest last. */
export const moduleTypes: readonly { readonly value: string; readonly label: string }[] = [
  { value: 'mini', label: 'Mini (2FF)' },
  { value: 'micro', label: 'Micro (3FF)' },
  { value: 'nano', label: 'Nano (4FF)' },
  { value: 'trio', label: '3 in 1 (2FF, 3FF, 4FF)' },
  { value: 'embedded', label: 'Embedded (MFF2)' },
  { value: 'integrated', label: 'Integrated (iSIM)' },
  { value: 'profilePackage', label: 'Profile package (eSIM profile)' },
  { value: 'virtual', label: 'Virtual' },
]

export function moduleTypeLabel(moduleType: string | null | undefined): string | undefined {
  const known = moduleTypes.find(({ value }) => value === moduleType)
  return known?.label ?? (moduleType || undefined)
}

const types: ReadonlyMap<string, string> = new Map([
  ['euicc', 'eSIM (eUICC)'],
  ['uicc', 'Card (UICC)'],
  ['virtual', 'Virtual SIM'],
])

export function simTypeLabel(type: string | null | undefined): string | undefined {
  return types.get(type ?? '') ?? (type || undefined)
}

const places: ReadonlyMap<string, string> = new Map([
  ['ap-northeast-1', 'Tokyo'],
  ['eu-central-1', 'Frankfurt'],
  ['us-west-2', 'Oregon'],
  ['ap-southeast-2', 'Sydney'],
])

/** A rendezvous point with its place: `Tokyo (ap-northeast-1)`. */
export function regionLabel(region: string | null | undefined): string | undefined {
  const place = places.get(region ?? '')
  return place === undefined ? region || undefined : `${place} (${region})`
}
