import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { files, filesOf, folders, read } from './files.ts'

const pages = filesOf('md')
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
const known = new Set(files())

/** Text in backticks, outside of blocks of code: a block may be about files that are to be made. */
function inlineCode(markdown: string): string[] {
  const prose = markdown.replaceAll(/^```[\s\S]*?^```/gm, '')
  return [...prose.matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code)
}

/** Where links and pictures lead to within the repository, without the heading. */
function targets(markdown: string): string[] {
  const links = [...markdown.matchAll(/\]\(([^)\s]+)\)|(?:src|srcset|href)="([^"]+)"/g)]
  return links
    .map(([, link, attribute]) => (link ?? attribute ?? '').split('#')[0] ?? '')
    .filter((target) => target !== '' && !/^[a-z]+:/.test(target))
}

/** The headings of a page as GitHub turns them into anchors. */
function anchors(markdown: string): Set<string> {
  const headings = [...markdown.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => heading)
  return new Set(
    headings.map((heading) =>
      heading
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
        .replaceAll(' ', '-'),
    ),
  )
}

test('there is a page for each of the things one does first', () => {
  expect(pages).toEqual(expect.arrayContaining(['README.md', 'CONTRIBUTING.md']))
})

describe.each(pages)('%s', (page) => {
  const markdown = read(page)

  test('names files that exist', () => {
    const isPath = (code: string) =>
      folders.some((folder) => code.startsWith(`${folder}/`)) && !/[\s*<]/.test(code)
    const missing = inlineCode(markdown).filter((code) => isPath(code) && !existsSync(code))
    expect(missing).toEqual([])
  })

  test('has no heading twice, which a merge gone wrong leaves behind', () => {
    const prose = markdown.replaceAll(/^```[\s\S]*?^```/gm, '')
    const headings: string[] = prose.match(/^#+ .+$/gm) ?? []
    expect(headings.filter((heading, at) => headings.indexOf(heading) !== at)).toEqual([])
  })

  test('links to pages, pictures and headings that exist', () => {
    const missing = targets(markdown).filter((target) => !existsSync(join(dirname(page), target)))
    expect(missing).toEqual([])
    const deep = [...markdown.matchAll(/\]\(([^)#\s:]*)#([^)\s]+)\)/g)]
    const lost = deep.filter(([, target = '', anchor = '']) => {
      const file = target === '' ? page : join(dirname(page), target)
      return known.has(file) && !anchors(read(file)).has(anchor)
    })
    expect(lost.map(([link]) => link)).toEqual([])
  })

  test('names npm scripts that exist', () => {
    const named = [...markdown.matchAll(/\bnpm (run [\w:-]+|start|test)\b/g)].map(([, name = '']) =>
      name.replace('run ', ''),
    )
    expect(named.filter((name) => scripts[name] === undefined)).toEqual([])
  })

  test('names scripts to be run with node that exist', () => {
    const named = [...markdown.matchAll(/\bnode ((?:scripts|bench|server)\/[\w./-]+)/g)]
    const missing = named.map(([, file = '']) => file).filter((file) => !existsSync(file))
    expect(missing).toEqual([])
  })
})
