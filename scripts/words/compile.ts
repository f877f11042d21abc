import { types as t, type NodePath } from '@babel/core'
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage'
import type { RolldownBabelPreset } from '@rolldown/plugin-babel'
import type { Words } from '../../src/words/say.ts'
import { messagePlugins, saysMessages, type Message, type Saying } from './plugin.ts'

/**
 * The step of the build, of the development server and of the tests that turns messages into calls
 * of `say`. It stands before what compiles components, which does not know the macros.
 */
export function messages(): RolldownBabelPreset {
  return {
    preset: () => {
      const constants = new WeakMap<t.Program, Map<string, t.Identifier>>()
      return {
        plugins: messagePlugins((message, saying) => compileInPlace(message, saying, constants)),
      }
    },
    rolldown: { filter: { code: saysMessages } },
  }
}

/** A message in the form that `say` reads. Throws where it is not well formed or asks for more than `say` can. */
export function compiled({
  message,
  placeholders,
}: Pick<Message, 'message' | 'placeholders'>): Words {
  const parts = compileMessageOrThrow(message)
  if (parts.every((part) => typeof part === 'string')) return parts.join('')
  check(parts, message, placeholders)
  return parts as Words
}

function check(parts: unknown, message: string, values: Message['placeholders']): void {
  if (!Array.isArray(parts)) return
  for (const part of parts as unknown[]) {
    if (!Array.isArray(part)) continue
    const [name, kind, cases] = part as [string, string | undefined, Record<string, unknown>]
    if (!Object.hasOwn(values, name)) {
      throw new Error(`Nothing stands behind {${name}}; text in braces must be a value: ${message}`)
    }
    if (kind === undefined) continue
    if ((kind !== 'plural' && kind !== 'select') || cases['offset'] !== undefined) {
      throw new Error(`src/words/say.ts knows no ${kind} like this one: ${message}`)
    }
    delete cases['offset']
    for (const inner of Object.values(cases)) check(inner, message, values)
  }
}

type Constants = WeakMap<t.Program, Map<string, t.Identifier>>

/** The call becomes one of `say`; a message without values is said once, when its file is evaluated. */
function compileInPlace(said: Message, saying: Saying, all: Constants) {
  const { message, context, values } = said
  const { program, call, say } = saying
  const args: t.Expression[] = [t.valueToNode(compiled(said))]
  if (values || context !== undefined) args.push(values ?? t.identifier('undefined'))
  if (context !== undefined) args.push(t.stringLiteral(context))
  const pure = t.addComment(t.callExpression(say, args), 'leading', '#__PURE__')
  if (values || !call.getFunctionParent()) {
    call.replaceWith(pure)
    return
  }
  const constants = all.get(program.node) ?? new Map<string, t.Identifier>()
  all.set(program.node, constants)
  const key = `${context ?? ''}\n${message}`
  const known = constants.get(key)
  const name = known ?? program.scope.generateUidIdentifier('words')
  if (!known) {
    constants.set(key, name)
    const constant = t.variableDeclaration('const', [t.variableDeclarator(name, pure)])
    const [path] = program.unshiftContainer('body', constant) as NodePath[]
    if (path) program.scope.registerDeclaration(path)
  }
  call.replaceWith(t.cloneNode(name))
}
