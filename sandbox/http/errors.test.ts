import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** Error codes of the sandbox, each with what it says in each file: its English sentence, if there. */
function codes(): Map<string, Map<string, string[]>> {
  const found = new Map<string, Map<string, string[]>>()
  for (const file of globSync('sandbox/**/*.ts')) {
    if (file.endsWith('.test.ts')) continue
    const uses = /'((?:AUM|COM|SEM)\d{4})'(?:,\s*'([^']*)')?/g
    for (const [, code = '', sentence = ''] of readFileSync(file, 'utf8').matchAll(uses)) {
      const files = found.get(code) ?? new Map<string, string[]>()
      files.set(file, [...(files.get(file) ?? []), sentence])
      found.set(code, files)
    }
  }
  return found
}

test('a code stands for one thing: where two files have it, they say the same', () => {
  const all = codes()
  expect(all.size).toBeGreaterThan(80)
  const twice = [...all].filter(([, files]) => {
    const [first = [], ...others] = files.values()
    return others.some((sentences) => !sentences.some((one) => one && first.includes(one)))
  })
  expect(twice.map(([code, files]) => `${code}: ${[...files.keys()].join(', ')}`)).toEqual([])
})

test('no two errors of all families have the same code', () => {
  const file = 'sandbox/http/errors.ts'
  const twice = [...codes()].filter(([, files]) => (files.get(file)?.length ?? 0) > 1)
  expect(twice.map(([code]) => code)).toEqual([])
})
