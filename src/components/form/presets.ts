import { kept, placed } from '../shell/kept.ts'
import { isSettings } from '../../domain/settings/settings.ts'
import type { Values } from './fields.ts'

/** What a form was filled in with, under a name; secrets are not in it. */
export interface Preset {
  readonly tool: string
  readonly name: string
  readonly values: Values
}

/** Characters of a preset's name. */
export const longestName = 80

function read(value: unknown): Preset | undefined {
  if (!isSettings(value)) return undefined
  const { tool, name, values } = value
  if (typeof tool !== 'string' || typeof name !== 'string' || !isSettings(values)) return undefined
  return { tool, name, values }
}

const presets = kept('presets', read)

/** The presets of a tool, in the order in which they were made. */
export const usePresets = (tool: string) => presets.useItems().filter((one) => one.tool === tool)

/** Keeps a preset, in the place of one that has its name. */
export function keepPreset(preset: Preset): void {
  presets.write(placed(presets.read(), preset, isSame(preset)))
}

/** Forgets a preset. */
export function dropPreset(preset: Preset): void {
  const is = isSame(preset)
  presets.write(presets.read().filter((one) => !is(one)))
}

const isSame = (preset: Preset) => (one: Preset) =>
  one.tool === preset.tool && one.name === preset.name
