import { types as t, type NodePath, type PluginItem, type PluginPass } from '@babel/core'
import linguiMacro from '@lingui/babel-plugin-lingui-macro'

/** A message as the code says it, before it is compiled. */
export interface Message {
  readonly message: string
  /** Which meaning is meant, where one English word has two. */
  readonly context: string | undefined
  /** What a translator should know. */
  readonly comment: string | undefined
  /** What stands in it, by name; those without a name have a number. */
  readonly values: t.ObjectExpression | undefined
  /** The code of what stands in it. */
  readonly placeholders: Readonly<Record<string, string[]>>
}

/** Where in the code a message is said. */
export interface Saying {
  readonly program: NodePath<t.Program>
  readonly call: NodePath<t.CallExpression>
  /** The name of `say` there. */
  readonly say: t.Expression
}

/** Which files say messages; known before they are parsed. */
export const saysMessages = /@lingui\/core\/macro/

/** Given, so that the library does not look for a configuration file. */
const linguiConfig = {
  macro: { corePackage: ['@lingui/core/macro'], jsxPackage: [] },
  runtimeConfigModule: { i18n: ['/src/words/say.ts', 'say'] },
}

/**
 * The Babel plugins that read the message library's macros and hand each message to `found`, which
 * may replace the call. Throws for a macro that does not say its message on the spot.
 */
export function messagePlugins(found: (message: Message, saying: Saying) => void): PluginItem[] {
  const visit = {
    // On entering, so that a plugin which comes later in the same run sees what became of it.
    Program(program: NodePath<t.Program>, { file }: PluginPass) {
      program.traverse({
        ObjectExpression(path) {
          const marked = path.node.leadingComments?.some(({ value }) => value === '* i18n ')
          if (!marked) return
          const call = path.parentPath
          if (!call.isCallExpression() || !t.isMemberExpression(call.node.callee)) {
            throw path.buildCodeFrameError('A message is said where it is written: use t.')
          }
          const say = call.node.callee.object
          found(messageOf(path.node, file.code), { program, call, say })
        },
      })
    },
  }
  return [[linguiMacro, { descriptorFields: 'all', linguiConfig }], () => ({ visitor: visit })]
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
    message: text('message') ?? '',
    context: text('context'),
    comment: text('comment'),
    values: t.isObjectExpression(values) ? values : undefined,
    placeholders,
  }
}

function valueOf(object: t.ObjectExpression, name: string): t.Node | undefined {
  const property = object.properties.find((property) => nameOf(property) === name)
  return t.isObjectProperty(property) ? property.value : undefined
}

function nameOf(property: t.ObjectExpression['properties'][number]): string | undefined {
  if (!t.isObjectProperty(property)) return undefined
  const { key } = property
  if (t.isIdentifier(key)) return key.name
  return t.isStringLiteral(key) || t.isNumericLiteral(key) ? String(key.value) : undefined
}
