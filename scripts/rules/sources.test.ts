import { expect, test } from 'vitest'
import { files, filesOf, lineCount, linesThat, read } from './files.ts'

test('no file is longer than 300 lines', () => {
  const long = filesOf('ts', 'tsx', 'css', 'js').filter((file) => lineCount(file) > 300)
  expect(long.map((file) => `${file}: ${lineCount(file)}`)).toEqual([])
})

test('types are not talked away', () => {
  const away = /(:|\bas|<|\|)\s*any\b(?!['\w])|\bas unknown as\b/
  // This file is about them, and so speaks of them.
  const found = filesOf('ts', 'tsx')
    .filter((file) => file !== 'scripts/rules/sources.test.ts')
    .flatMap((file) => linesThat(file, (line) => away.test(withoutText(line))))
  expect(found).toEqual([])
})

/** A line of code without its texts and comments. */
function withoutText(line: string): string {
  return line
    .replace(/'(\\.|[^'\\])*'|`[^`]*`|"[^"]*"/g, "''")
    .replace(/\/\/.*$/, '')
    .replace(/^\s*(\/\*\*|\*).*$/, '')
}

test('what is suppressed has its reason, on the line or on the one before', () => {
  const suppression =
    /(oxlint|eslint)-disable|@ts-(ignore|expect-error|nocheck)|(oxfmt|prettier)-ignore/
  const reason = /(-ignore|-nocheck|-error|-line|-disable)[^:]*(--|:) \w+/
  const found = filesOf('ts', 'tsx', 'css', 'js')
    .filter((file) => file !== 'scripts/rules/sources.test.ts')
    .flatMap((file) =>
      linesThat(
        file,
        (line, before) =>
          suppression.test(line) && !reason.test(line) && !/(\/\/|\/?\*).*\w+ \w+/.test(before),
      ),
    )
  expect(found).toEqual([])
})

test('nothing names a place of somebody’s machine, or a host that packages came from', () => {
  const place = /(^|[\s'"`(=])\/(work|tmp|root|home)\/|[A-Z]:\\Users|\bregistry\.[\w-]+\.\w+/
  const texts = files().filter((file) => !/\.(png|jpg|mp4|ico|woff2)$/.test(file))
  const found = texts
    .filter((file) => !['scripts/rules/sources.test.ts', 'spec/soracom-api.yaml'].includes(file))
    .flatMap((file) => linesThat(file, (line) => place.test(line)))
  expect(found).toEqual([])
})

test('operations are named one by one: a namespace that is passed on brings the clients of all', () => {
  const namespace = /^import \* as (\w+) from '.*\/generated\/operations\.ts'$/m
  const found = filesOf('ts', 'tsx')
    .filter((file) => file.startsWith('src/') && !file.endsWith('.test.ts'))
    .flatMap((file) => {
      const name = namespace.exec(read(file))?.[1]
      if (name === undefined) return []
      const alone = new RegExp(String.raw`(?<![\w.'"])${name}(?![\w'":.])`)
      return linesThat(file, (line) => alone.test(withoutText(line)) && !line.startsWith('import '))
    })
  expect(found).toEqual([])
})
