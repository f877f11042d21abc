import { types as t, type NodePath, type PluginItem, type PluginPass } from '@babel/core'
import linguiMacro from '@lingui/babel-plugin-lingui-macro'
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage'

/** A message as the code says it, before it is compiled. */
export interface Message {
  readonly id: string
  readonly message: string
  /** Which meaning is meant, where one English word has two. */
  readonly context: string | undefined
  /** What a translator should know. */
  readonly comment: string | undefined
  /** The code behind `{0}`, `{1}`, which have no name of their own. */
  readonly placeholders: Readonly<Record<string, string[]>>
}

const macroModule = '@lingui/core/macro'

/** Given, so that the library does not look for a configuration file. */
const linguiConfig = {
  macro: { corePackage: [macroModule], jsxPackage: [] },
  runtimeConfigModule: { i18n: ['@lingui/core', 'i18n'] },
}

/** Which files say messages; known before they are parsed. */
export const saysMessages = /@lingui\/core\/macro/

/**
 * The Babel plugins that make calls of the message library's macros and hand each message, with the
 * object that describes it in the call, to `found`.
 */
export function messagePlugins(
  found: (message: Message, description: t.ObjectExpression) => void,
): PluginItem[] {
  const visit = {
    // On entering, so that a plugin which comes later in the same run sees what became of it.
    Program(program: NodePath<t.Program>, { file }: PluginPass) {
      program.traverse({
        ObjectExpression({ node }) {
          const marked = node.leadingComments?.some(({ value }) => value === '* i18n ')
          if (marked) found(messageOf(node, file.code), node)
        },
      })
    },
  }
  return [[linguiMacro, { descriptorFields: 'all', linguiConfig }], () => ({ visitor: visit })]
}

/**
 * Leaves of a description what the browser needs: the id, by which another language's catalogue
 * knows the message, its values, and its English, compiled, so that no compiler has to be there.
 * Throws for a message that is not well formed.
 */
export function compileInPlace({ message }: Message, description: t.ObjectExpression): void {
  const compiled = compileMessageOrThrow(message)
  const plain = compiled.every((part) => typeof part === 'string')
  const english = t.valueToNode(plain ? compiled.join('') : compiled)
  description.properties = description.properties.flatMap((property) => {
    const name = nameOf(property)
    if (name === 'comment' || name === 'context') return []
    return name === 'message' ? t.objectProperty(t.identifier(name), english) : property
  })
}

function messageOf(description: t.ObjectExpression, code: string): Message {
  const text = (name: string) => {
    const value = valueOf(description, name)
    return t.isStringLiteral(value) ? value.value : undefined
  }
  const values = valueOf(description, 'values')
  const placeholders: Record<string, string[]> = {}
  for (const property of t.isObjectExpression(values) ? values.properties : []) {
    if (!t.isObjectProperty(property)) continue
    const { start, end } = property.value
    const name = nameOf(property)
    if (name !== undefined && start != null && end != null) {
      placeholders[name] = [code.slice(start, end)]
    }
  }
  return {
    id: text('id') ?? '',
    message: text('message') ?? '',
    context: text('context'),
    comment: text('comment'),
    placeholders,
  }
}

type Property = t.ObjectExpression['properties'][number]

function valueOf(object: t.ObjectExpression, name: string): t.Node | undefined {
  const property = object.properties.find((property) => nameOf(property) === name)
  return t.isObjectProperty(property) ? property.value : undefined
}

function nameOf(property: Property): string | undefined {
  if (!t.isObjectProperty(property)) return undefined
  const { key } = property
  if (t.isIdentifier(key)) return key.name
  return t.isStringLiteral(key) || t.isNumericLiteral(key) ? String(key.value) : undefined
}
