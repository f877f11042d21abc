import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The folders of what people wrote. */
export const folders = [
  'src',
  'sandbox',
  'server',
  'spec',
  'e2e',
  'bench',
  'scripts',
  'docs',
  'public',
  '.ci',
]

const generated = /^src\/(api\/generated\/|routeTree\.gen\.ts$)/

/** Every file that people wrote, by its path from the root; those at the root come last. */
export function files(): string[] {
  const nested = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/')),
  )
  const top = readdirSync('.', { withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map(({ name }) => name)
  return [...nested, ...top].filter((file) => !generated.test(file)).sort()
}

/** Those of them whose names end in one of these, without the dot. */
export function filesOf(...endings: string[]): string[] {
  return files().filter((file) => endings.some((ending) => file.endsWith(`.${ending}`)))
}

export function read(file: string): string {
  return readFileSync(file, 'utf8')
}

/** A file's lines that fit, as `file:line: text`, to be compared with none. */
export function linesThat(file: string, fit: (line: string, before: string) => boolean): string[] {
  const lines = read(file).split('\n')
  return lines.flatMap((line, at) =>
    fit(line, lines[at - 1] ?? '') ? [`${file}:${at + 1}: ${line.trim()}`] : [],
  )
}

export function lineCount(file: string): number {
  return read(file).split('\n').length - 1
}

/** Lines of tests per line of everything else, in TypeScript. */
export function testRatio(): number {
  const isTest = (file: string) => /\.(test|spec)\.tsx?$/.test(file) || file.startsWith('e2e/')
  let tests = 0
  let code = 0
  for (const file of filesOf('ts', 'tsx')) {
    if (isTest(file)) tests += lineCount(file)
    else code += lineCount(file)
  }
  return tests / code
}
