import { traverse, types as t, type NodePath } from '@babel/core'
import { parse } from '@babel/parser'

/** Text that a person reads and that does not pass the message library. */
export interface Bypass {
  readonly text: string
  readonly line: number
  /** Where it stands in the code, in UTF-16 units. */
  readonly start: number
  readonly end: number
  readonly kind: 'jsx text' | 'attribute' | 'literal' | 'counted by hand'
}

/** Properties, attributes and variables of these names hold what people read, even a single small word. */
const read =
  /^(aria-(label|description|valuetext|roledescription)|label|title|subtitle|header|heading|description|placeholder|alt|hint|noun|note|reason|empty|caption|legend|nothingFound|summary|message|text|verb|doing|done|none)$/

/** What these hold is for machines, whatever it looks like. */
const technical =
  /^(class(Name|Names)?|d|viewBox|transform|style|styles|href|to|id|key|name|type|rel|target|role|autoComplete|points|fontFamily|permission|rowKey|operationId|namespace|cli|accept|allow|displayName|queryKey|selector|outline|border\w*|background\w*|aria-keyshortcuts)$/

/** Calls whose texts nobody reads, or only a developer. */
const technicalCall =
  /^(Error|TypeError|RangeError|URL|RegExp|getItem|setItem|removeItem|get|set|has|append|includes|startsWith|endsWith|indexOf|querySelector|querySelectorAll|closest|matches|matchMedia|useMediaQuery|addEventListener|removeEventListener|createFileRoute|useMatch|split|replace|replaceAll|join|test|exec|createElement|getContext|warn|error|lazyRouteComponent|setAttribute|getAttribute)$/

const messages = new Set(['t', 'msg', 'defineMessage', 'plural', 'select', 'selectOrdinal'])

const letters = /\p{L}/u
/** Two words with a space between, or one that begins as a sentence or a label does. */
const sentence = /[\p{L}\p{N}…,.:;%)’'"]\s+[\p{L}(‘'"…]|^\p{Lu}\p{Ll}+[.:!?…]?$/u

/**
 * Finds in a source what a person reads and no catalogue knows. It goes by what texts look like and
 * where they stand, so it errs: what it should not find belongs in the allowance of its test.
 */
export function bypassing(code: string, jsx: boolean): Bypass[] {
  const plugins = jsx ? (['typescript', 'jsx'] as const) : (['typescript'] as const)
  const found: Bypass[] = []
  const add = (kind: Bypass['kind'], node: t.Node, text: string) => {
    const { start, end, loc } = node
    if (start == null || end == null) return
    found.push({ kind, text, line: loc?.start.line ?? 0, start, end })
  }
  const literal = (path: NodePath, text: string) => {
    if (!letters.test(text) || isSaid(path) || isTechnical(path)) return
    const attribute = path.parentPath?.isJSXAttribute() ?? false
    if (isRead(path) || sentence.test(text))
      add(attribute ? 'attribute' : 'literal', path.node, text)
  }
  traverse(parse(code, { sourceType: 'module', plugins: [...plugins] }), {
    JSXText(path) {
      const text = path.node.value.replaceAll(/\s+/g, ' ').trim()
      if (letters.test(text)) add('jsx text', path.node, text)
    },
    StringLiteral: (path) => literal(path, path.node.value),
    TemplateLiteral: (path) =>
      literal(path, path.node.quasis.map(({ value }) => value.cooked ?? '').join('…')),
    ConditionalExpression(path) {
      const { test, consequent, alternate } = path.node
      const texts = [consequent, alternate].filter(
        (node) =>
          t.isStringLiteral(node) ||
          t.isTemplateLiteral(node) ||
          t.isTaggedTemplateExpression(node),
      )
      if (
        texts.length > 0 &&
        t.isBinaryExpression(test) &&
        t.isNumericLiteral(test.right, { value: 1 })
      ) {
        add('counted by hand', path.node, code.slice(path.node.start ?? 0, path.node.end ?? 0))
      }
    },
  })
  return found
}

/** Whether a text is in a message. */
function isSaid(path: NodePath): boolean {
  return (
    path.findParent(
      ({ node }) =>
        (t.isTaggedTemplateExpression(node) && messages.has(nameOf(node.tag) ?? '')) ||
        (t.isCallExpression(node) && messages.has(nameOf(node.callee) ?? '')),
    ) !== null
  )
}

/** Whether a text stands where only the program looks at it. */
function isTechnical(path: NodePath): boolean {
  const { parent, node } = path
  if (
    t.isImportDeclaration(parent) ||
    t.isExportDeclaration(parent) ||
    t.isImportExpression(parent)
  )
    return true
  if (t.isTSLiteralType(parent) || t.isTSEnumMember(parent) || t.isDirectiveLiteral(node))
    return true
  if (t.isTSModuleDeclaration(parent) || t.isTSExternalModuleReference(parent)) return true
  if (t.isObjectProperty(parent) && parent.key === node) return true
  if (t.isMemberExpression(parent) && parent.property === node) return true
  if (t.isSwitchCase(parent) || (t.isBinaryExpression(parent) && parent.operator !== '+'))
    return true
  if (t.isTaggedTemplateExpression(parent)) return true
  const call = path.findParent(
    ({ node }) =>
      t.isCallExpression(node) ||
      t.isOptionalCallExpression(node) ||
      t.isNewExpression(node) ||
      t.isFunction(node),
  )
  if (
    call &&
    (call.isCallExpression() || call.isOptionalCallExpression() || call.isNewExpression())
  ) {
    const { callee } = call.node
    const inside = call.node.arguments.some(
      (argument) => argument === path.node || holds(argument, path.node),
    )
    if (inside && t.isIdentifier(callee, { name: 'Error' })) return true
    if (
      call.node.arguments.includes(path.node as t.Expression) &&
      technicalCall.test(nameOf(callee) ?? '')
    )
      return true
  }
  return technical.test(holder(path) ?? '')
}

function holds(outer: t.Node, inner: t.Node): boolean {
  return (outer.start ?? 0) <= (inner.start ?? 0) && (inner.end ?? 0) <= (outer.end ?? 0)
}

function isRead(path: NodePath): boolean {
  return read.test(holder(path) ?? '')
}

/** The name of the property, attribute or variable that a text is given to, also by a choice. */
function holder(path: NodePath): string | undefined {
  let at = path.parentPath
  while (
    at?.isConditionalExpression() ||
    at?.isLogicalExpression() ||
    at?.isJSXExpressionContainer() ||
    at?.isTSAsExpression() ||
    at?.isTSSatisfiesExpression()
  ) {
    at = at.parentPath
  }
  if (at?.isJSXAttribute()) return t.isJSXIdentifier(at.node.name) ? at.node.name.name : undefined
  if (at?.isObjectProperty()) return nameOf(at.node.key)
  if (at?.isVariableDeclarator()) return nameOf(at.node.id)
  if (at?.isAssignmentPattern()) return nameOf(at.node.left)
  return undefined
}

function nameOf(node: t.Node): string | undefined {
  if (t.isIdentifier(node)) return node.name
  if (t.isStringLiteral(node)) return node.value
  if (t.isMemberExpression(node) || t.isOptionalMemberExpression(node)) return nameOf(node.property)
  return t.isCallExpression(node) ? nameOf(node.callee) : undefined
}
