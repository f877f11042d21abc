import { cloneElement, createElement, type ReactElement, type ReactNode } from 'react'
import { Fragment, jsxs } from 'react/jsx-runtime'

interface RichProps {
  /** A message with tags: `` t`There is none. <link>Add one</link>` `` */
  readonly text: string
  /** What the text of each tag becomes the content of. `<name>`, for names from outside, is there. */
  readonly parts?: Readonly<Record<string, ReactElement>>
}

/** A name may be written in another direction than its sentence. */
const name = createElement('bdi')

const tag = /<(\w+)>(.*?)<\/\1>/gs

/** A sentence with elements in it. They are tags in its message, so that a language may order them its own way. */
export function Rich({ text, parts }: RichProps) {
  const known: Readonly<Record<string, ReactElement>> = { name, ...parts }
  const nodes: ReactNode[] = []
  let at = 0
  for (const match of text.matchAll(tag)) {
    const [whole, tagName = '', inner = ''] = match
    const element = Object.hasOwn(known, tagName) ? known[tagName] : undefined
    if (!element) continue
    nodes.push(text.slice(at, match.index), cloneElement(element, undefined, inner))
    at = match.index + whole.length
  }
  nodes.push(text.slice(at))
  return jsxs(Fragment, { children: nodes })
}
