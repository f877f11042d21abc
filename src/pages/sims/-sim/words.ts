import { t } from '@lingui/core/macro'
import type { Tone } from '../../../components/detail/StatusBadge.tsx'
import { statusTone } from '../../../domain/sim/status.ts'
import { statusLabel } from '../../../words/sim.ts'

/** A status as a badge shows it. */
export function statusBadge(status: string | null | undefined): { tone: Tone; label: string } {
  return { tone: statusTone(status), label: statusLabel(status) }
}

type Words = ReadonlyMap<string, string>

/** The word for a value; one that is not known by name is shown as the API spells it. */
function wordFor(words: Words, value: string | null | undefined): string | undefined {
  return words.get(value ?? '') ?? (value || undefined)
}

/** Values and their words as a choice offers them, in their order. */
export function choicesOf<Value extends string>(
  words: ReadonlyMap<Value, string>,
): readonly { readonly value: Value; readonly label: string }[] {
  return [...words].map(([value, label]) => ({ value, label }))
}

/** The form factors that `searchSims` knows, smallest last. */
const modules: Words = new Map([
  ['mini', t`Mini (2FF)`],
  ['micro', t`Micro (3FF)`],
  ['nano', t`Nano (4FF)`],
  ['trio', t`3 in 1 (2FF, 3FF, 4FF)`],
  ['embedded', t`Embedded (MFF2)`],
  ['integrated', t`Integrated (iSIM)`],
  ['profilePackage', t`Profile package (eSIM profile)`],
  ['virtual', t`Virtual`],
])

export const moduleTypes = choicesOf(modules)

export function moduleTypeLabel(moduleType: string | null | undefined): string | undefined {
  return wordFor(modules, moduleType)
}

const types: Words = new Map([
  ['euicc', t`eSIM (eUICC)`],
  ['uicc', t`Card (UICC)`],
  ['virtual', t`Virtual SIM`],
])

export function simTypeLabel(type: string | null | undefined): string | undefined {
  return wordFor(types, type)
}

const places: Words = new Map([
  ['ap-northeast-1', t`Tokyo`],
  ['eu-central-1', t`Frankfurt`],
  ['us-west-2', t`Oregon`],
  ['ap-southeast-2', t`Sydney`],
])

/** A rendezvous point with its place: `Tokyo (ap-northeast-1)`. */
export function regionLabel(region: string | null | undefined): string | undefined {
  const place = places.get(region ?? '')
  return place === undefined ? region || undefined : `${place} (${region})`
}
