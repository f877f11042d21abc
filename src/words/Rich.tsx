import { createElement, Fragment, type ReactNode } from 'react'

interface RichProps {
  /** A message with tags: `` t`Open <link>${name}</link>.` `` */
  readonly text: string
  /** What becomes of each tag's text. `<name>`, for names from outside, needs no part. */
  readonly parts?: Readonly<Record<string, (inner: string) => ReactNode>>
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
    const [whole, tagName = '', inner = ''] = match
    const make = Object.hasOwn(known, tagName) ? known[tagName] : undefined
    if (!make) continue
    nodes.push(text.slice(at, match.index), make(inner))
    at = match.index + whole.length
  }
  nodes.push(text.slice(at))
  return createElement(Fragment, null, ...nodes)
}
