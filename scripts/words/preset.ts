import type { RolldownBabelPreset } from '@rolldown/plugin-babel'
import { compileInPlace, messagePlugins, saysMessages } from './plugin.ts'

/**
 * The step of the build, of the development server and of the tests that turns messages into calls
 * with compiled English. Among presets it stands last, since Babel runs the last one first and no
 * other knows the macros.
 */
export function messages(): RolldownBabelPreset {
  return {
    preset: () => ({ plugins: messagePlugins(compileInPlace) }),
    rolldown: { filter: { code: saysMessages } },
  }
}
