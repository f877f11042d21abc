import { createElement, Fragment, type ReactNode } from 'react'

interface RichProps {
  /** A message with tags: `` t`Open <link>${name}</link>.` `` */
  readonly text: string
  /** What becomes of each tag's text. */
  readonly parts: Readonly<Record<string, (inner: string) => ReactNode>>
}

const tag = /<(\w+)>(.*?)<\/\1>/gs

/** A sentence with elements in it. They are tags in its message, so that a language may order them its own way. */
export function Rich({ text, parts }: RichProps) {
  const nodes: ReactNode[] = []
  let at = 0
  for (const match of text.matchAll(tag)) {
    const [whole, name = '', inner = ''] = match
    const make = Object.hasOwn(parts, name) ? parts[name] : undefined
    if (!make) continue
    nodes.push(text.slice(at, match.index), make(inner))
    at = match.index + whole.length
  }
  nodes.push(text.slice(at))
  return createElement(Fragment, null, ...nodes)
}
