import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { filesOf, read } from './files.ts'

/** A block of code on a page, and the file that the paragraph before it names in bold. */
interface Block {
  readonly file: string | undefined
  readonly code: string
}

function blocksOf(markdown: string): Block[] {
  const found = markdown.matchAll(/([^\n]+)\n\n```tsx?\n([\s\S]*?)\n```/g)
  return [...found].map(([, before = '', code = '']) => ({
    file: /\*\*([^*\s]+\.\w+)\*\*/.exec(before)?.[1],
    code,
  }))
}

/** Whether a file has the lines of a block one after the other, all of them indented by as much. */
function hasBlock(source: string, code: string): boolean {
  const [first = '', ...rest] = code.split('\n')
  const lines = source.split('\n')
  return lines.some((line, at) => {
    const indent = line.slice(0, line.length - first.length)
    if (line !== indent + first || indent.trim() !== '') return false
    return rest.every((next, by) => lines[at + 1 + by] === (next && indent + next))
  })
}

test('a block is found as a whole, indented or not', () => {
  const source = 'const all = [\n  one({\n\n    a: 1,\n  }),\n]'
  expect(hasBlock(source, 'one({\n\n  a: 1,\n}),')).toBe(true)
  expect(hasBlock(source, source)).toBe(true)
  expect(hasBlock(source, 'one({\n  a: 1,\n}),')).toBe(false)
  expect(hasBlock(source, 'one({\n\n  a: 2,\n}),')).toBe(false)
  expect(hasBlock(source, '({')).toBe(false)
})

const pages = filesOf('md').filter((page) => blocksOf(read(page)).length > 0)

test('the walk through a family is among the pages with blocks', () => {
  expect(pages).toContain('docs/adding-a-page.md')
})

describe.each(pages)('%s', (page) => {
  test('has each of its blocks behind a paragraph', () => {
    const markdown = read(page)
    expect(blocksOf(markdown).length).toBe(markdown.match(/```tsx?\b/g)?.length)
  })

  test('has no block of TypeScript but what stands in the file it names', () => {
    const strange = blocksOf(read(page)).filter(
      ({ file, code }) => !file || !existsSync(file) || !hasBlock(read(file), code),
    )
    expect(strange).toEqual([])
  })
})
