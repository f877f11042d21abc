import { t } from '@lingui/core/macro'
import { countText } from '../../../components/detail/locale.ts'
import type { DefinitionFault } from '../../../domain/inventory/definition-fault.ts'
import { resourceLimit } from '../../../domain/inventory/model.ts'
import { readRange, type ValueRule } from '../../../domain/inventory/value.ts'
import type { ResourceRule } from '../../../domain/inventory/verbs.ts'
import { jsonProblem } from '../../../words/json.ts'
import { labels } from '../../../words/label.ts'

/** What a resource holds, by its type. */
export const typeLabel = labels(
  {
    STRING: t`Text`,
    INTEGER: t`Whole number`,
    FLOAT: t`Number`,
    BOOLEAN: t`True or false`,
    OPAQUE: t`Bytes`,
    TIME: t`Time`,
    OBJLNK: t`Link to an instance`,
  },
  '',
)

/** What can be done with a resource. */
export const accessLabel = labels(
  {
    NONE: t`Nothing`,
    R: t`Read`,
    W: t`Write`,
    RW: t`Read, write`,
    E: t`Execute`,
    RE: t`Read, execute`,
    WE: t`Write, execute`,
    RWE: t`Read, write, execute`,
  },
  '',
)

/** Why something cannot be done with a resource now. */
export function ruleText(rule: ResourceRule): string {
  switch (rule) {
    case 'offline':
      return t`The device is offline.`
    case 'unreadable':
      return t`It cannot be read.`
    case 'unwritable':
      return t`It cannot be written.`
    case 'notExecutable':
      return t`It cannot be executed.`
    case 'unobserved':
      return t`It is not observed.`
  }
}

/** What a range lets in, in words; the range as it is written where only people can read it. */
export function rangeText(range: string | undefined, isLength: boolean): string | undefined {
  const read = readRange(range)
  if (!read) return range || undefined
  if (read.kind === 'choices') return read.choices.join(', ')
  const [min, max] = [countText(read.min), countText(read.max)]
  return isLength ? t`${min} to ${max} characters` : t`${min} to ${max}`
}

/** What is wrong with a value. */
export function valueProblem(rule: ValueRule, range: string | undefined): string {
  const span = rangeText(range, false) ?? ''
  switch (rule) {
    case 'missing':
      return t`Enter a value.`
    case 'text':
      return t`Enter a text.`
    case 'integer':
      return t`Enter a whole number.`
    case 'number':
      return t`Enter a number.`
    case 'boolean':
      return t`Choose true or false.`
    case 'base64':
      return t`Enter bytes in Base64: letters, digits, + and /, four signs for every three bytes.`
    case 'time':
      return t`Enter a time.`
    case 'link':
      return t`Enter the numbers of an object and an instance with a colon between them, such as 3:0.`
    case 'range':
      return t`Enter a number in the range ${span}.`
    case 'choice':
      return t`Choose one of these: ${span}.`
    case 'length':
      return t`Enter as many characters as it can have: ${span}.`
  }
}

/** What is wrong with the definition of an object model. */
export function definitionProblem({ rule, what: whole, json }: DefinitionFault): string {
  const what = whole.length > 60 ? `${whole.slice(0, 60)}…` : whole
  switch (rule) {
    case 'empty':
      return t`Paste a definition, or choose a file.`
    case 'xml':
      return t`This is no well-formed XML: ${what}`
    case 'json':
      return json ? jsonProblem(json) : t`This is no JSON.`
    case 'noObject':
      return whole === 'LWM2M'
        ? t`An element Object inside an element LWM2M is missing.`
        : t`This must be an object, or a list with one object.`
    case 'severalObjects':
      return t`A model has one object. Create another model for this one.`
    case 'missing':
      return t`A value is missing: ${what}`
    case 'id':
      return t`An ID is a whole number up to 65535, not ${what}.`
    case 'twice':
      return t`The ID ${what} is here twice.`
    case 'operations':
      return t`Operations are made of the letters R, W and E, not ${what}.`
    case 'type':
      return t`There is no type ${what}. The types are String, Integer, Float, Boolean, Opaque, Time and Objlnk.`
    case 'noType':
      return t`What can be read or written has a type: ${what}`
    case 'noResources':
      return t`The object has no resources.`
    case 'tooMany':
      return t`An object has ${resourceLimit} resources at most. This is one too many.`
  }
}
