import { cloneElement, createElement, Fragment, type ReactElement, type ReactNode } from 'react'

interface RichProps {
  /** A message with tags: `` t`There is none. <link>Add one</link>` `` */
  readonly text: string
<<<<<<< HEAD
  /** What the text of each tag becomes the content of. */
  readonly parts: Readonly<Record<string, ReactElement>>
=======
  /** What becomes of each tag's text. `<name>`, for names from outside, needs no part. */
  readonly parts?: Readonly<Record<string, (inner: string) => ReactNode>>
>>>>>>> p1
}

/** A name may be written in another direction than its sentence. */
const name = (inner: string) => createElement('bdi', null, inner)

const tag = /<(\w+)>(.*?)<\/\1>/gs

/** A sentence with elements in it. They are tags in its message, so that a language may order them its own way. */
export function Rich({ text, parts }: RichProps) {
  const known: RichProps['parts'] = { name, ...parts }
  const nodes: ReactNode[] = []
  let at = 0
  for (const match of text.matchAll(tag)) {
<<<<<<< HEAD
    const [whole, name = '', inner = ''] = match
    const element = Object.hasOwn(parts, name) ? parts[name] : undefined
    if (!element) continue
    nodes.push(text.slice(at, match.index), cloneElement(element, undefined, inner))
=======
    const [whole, tagName = '', inner = ''] = match
    const make = Object.hasOwn(known, tagName) ? known[tagName] : undefined
    if (!make) continue
    nodes.push(text.slice(at, match.index), make(inner))
>>>>>>> p1
    at = match.index + whole.length
  }
  nodes.push(text.slice(at))
  return createElement(Fragment, null, ...nodes)
}
