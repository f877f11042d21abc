import type { DefinitionFormat, ObjectModel } from './model.ts'
import { jsonDefinition } from './json-definition.ts'
import { xmlDefinition } from './xml-definition.ts'
import { Stop, type DefinitionFault } from './definition-fault.ts'

/** A definition that was read. */
export interface Definition {
  readonly format: DefinitionFormat
  readonly model: ObjectModel
}

export type DefinitionResult =
  | ({ readonly ok: true } & Definition)
  | ({ readonly ok: false } & DefinitionFault)

/** How a text is written: what begins with a bracket of XML is XML, anything else should be JSON. */
export function formatOf(text: string): DefinitionFormat {
  return text.trimStart().startsWith('<') ? 'xml' : 'json'
}

/**
 * Reads the definition of an object model: the OMA's XML, or the JSON that the LwM2M library of the
 * platform reads. What is wrong is a rule and its place, the first thing that is.
 */
export function readDefinition(text: string): DefinitionResult {
  const format = formatOf(text)
  try {
    if (text.trim() === '') throw new Stop('empty', 0)
    return {
      ok: true,
      format,
      model: format === 'xml' ? xmlDefinition(text) : jsonDefinition(text),
    }
  } catch (error) {
    if (error instanceof Stop) return { ok: false, ...error.fault }
    throw error
  }
}
