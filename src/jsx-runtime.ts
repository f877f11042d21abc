import type { ElementType, Key, ReactElement } from 'react'
import { Fragment, jsx as element, jsxs as elements } from 'react/jsx-runtime'

/** What may hold nothing but text. */
const plain: ReadonlySet<unknown> = new Set([
  'desc',
  'option',
  'script',
  'style',
  'text',
  'textarea',
  'title',
  'tspan',
])

// A name that no style sheet means, and that types know nothing of.
const textElement = 'c-text' as ElementType

function separate(child: unknown): unknown {
  const isText = (typeof child === 'string' && child !== '') || typeof child === 'number'
  return isText ? element(textElement, { children: child }) : child
}

function apart(type: ElementType, props: unknown): unknown {
  const { children } = props as { readonly children?: unknown }
  if (plain.has(type)) return props
  if (Array.isArray(children)) return { ...(props as object), children: children.map(separate) }
  return type === Fragment ? { ...(props as object), children: separate(children) } : props
}

/**
 * React's own, for the build, but every text that stands beside something stands in an element: a
 * browser that translates the page moves or replaces texts, and React, which would take them out
 * or put something before them, finds them no more and throws. Of an element with one text it only
 * sets the content, which always works. Changing `removeChild` of all nodes instead would hide
 * that, leave the old text on screen where it was replaced, and hide mistakes of other kinds.
 */
export function jsx(type: ElementType, props: unknown, key?: Key): ReactElement {
  return element(type, apart(type, props), key)
}

/** The same for several children. */
export function jsxs(type: ElementType, props: unknown, key?: Key): ReactElement {
  return elements(type, apart(type, props), key)
}

export { Fragment }
