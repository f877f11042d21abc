import { expect, test } from 'vitest'
import { joinFiles, type Made } from './chunks.ts'

const file = (name: string, size: number, ...imports: string[]): Made => ({
  name,
  modules: [`${name}.ts`],
  size,
  imports,
  isStart: name.startsWith('page'),
})

/** The modules that lie together, of those that lie in a file that is shared. */
function together(made: Made[], around: (start: Made) => readonly string[] = () => []): string[] {
  const files = joinFiles(made, new Set(['early']), around)
  const by = Map.groupBy(files.keys(), (id) => files.get(id))
  return Array.from(by.values(), (ids) =>
    ids
      .map((id) => id.replace('.ts', ''))
      .toSorted()
      .join(' '),
  ).toSorted()
}

test('small files that pages load together become one, even for a page that needs but one', () => {
  const made = [
    file('page1', 100, 'early', 'a', 'b'),
    file('page2', 100, 'early', 'a', 'b'),
    file('page3', 100, 'early', 'b'),
    file('early', 100_000),
    file('a', 500),
    file('b', 500),
  ]
  expect(together(made)).toEqual(['a b'])
})

test('what most pages do without stays apart', () => {
  const made = [
    file('page1', 100, 'a', 'large'),
    file('page2', 100, 'a', 'large'),
    file('page3', 100, 'a'),
    file('a', 500),
    file('large', 60_000),
  ]
  expect(together(made)).toEqual(['a', 'large'])
})

test('a file is not joined for what would come with it', () => {
  const made = [
    file('page1', 100, 'a', 'b'),
    file('page2', 100, 'a', 'b'),
    file('page3', 100, 'b'),
    file('page4', 100, 'b'),
    file('a', 500, 'large'),
    file('b', 500),
    file('large', 60_000),
  ]
  expect(together(made)).toContain('b')
})

test('no two files need each other', () => {
  const made = [
    file('page1', 100, 'a', 'between', 'b'),
    file('page2', 100, 'a', 'between', 'b'),
    file('page3', 100, 'b'),
    file('page4', 100, 'between', 'b'),
    file('a', 10, 'between'),
    // Too large for the pages that need `b` alone, so that it stays apart.
    file('between', 90_000, 'b'),
    file('b', 10),
  ]
  expect(together(made)).toEqual(['a between', 'b'])
})

test('no page loads more than a little that it does not need, however many gain from it', () => {
  const many = Array.from({ length: 20 }, (_, at) => file(`page${at}`, 100, 'a', 'b'))
  const some = [file('a', 500), file('b', 40_000)]
  expect(together([...many, file('page-last', 100, 'a'), ...some])).toEqual(['a', 'b'])
  expect(together([...many, ...some])).toEqual(['a b'])
})

test('what surrounds a page is there with it', () => {
  const made = [
    file('page1', 100, 'a'),
    file('page2', 100, 'a'),
    file('page-around', 100, 'b'),
    file('a', 500),
    file('b', 500),
  ]
  expect(together(made)).toEqual(['a', 'b'])
  expect(together(made, ({ name }) => (name === 'page-around' ? [] : ['page-around']))).toEqual([
    'a b',
  ])
})
