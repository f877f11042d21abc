import type { Values } from '../../../components/form/fields.ts'
import { kept } from '../../../components/shell/kept.ts'
import { isSettings } from '../../../domain/settings/settings.ts'

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
  const all = presets.read()
  const at = all.findIndex(({ tool, name }) => tool === preset.tool && name === preset.name)
  presets.write(at < 0 ? [...all, preset] : all.with(at, preset))
}

export function dropPreset({ tool, name }: Preset): void {
  presets.write(presets.read().filter((one) => one.tool !== tool || one.name !== name))
}
