import { chromium } from 'playwright'
import { expect, test } from 'vitest'
import { findBrowser } from './browser.ts'

const debian = '/usr/bin/chromium'
const debianInstalled = '/usr/bin/chromium-headless-shell'
const own = chromium.executablePath()

/** A machine on which these browsers start; installing one of `available` makes it start. */
function machine(there: readonly string[], available: Readonly<Record<string, string>> = {}) {
  const browsers = new Set(there)
  const said: string[] = []
  const run = (command: string, args: readonly string[]) => {
    if (args[0] === '--version') return browsers.has(command)
    const name = command.split('/').at(-1) ?? ''
    const brought = available[name]
    if (brought) browsers.add(brought)
    return brought !== undefined
  }
  return { said, run, say: (line: string) => void said.push(line) }
}

test.each([
  ['the one that is named', '/opt/c', ['/opt/c', debian, own], '/opt/c', 'CHROMIUM_PATH'],
  ['the system’s', '', [debian, own], debian, 'the system'],
  ['Playwright’s', '', [own, debianInstalled], own, "Playwright's download"],
  ['Debian’s where it is installed', '', [debianInstalled], debianInstalled, "Debian's package"],
  ['Playwright’s alone', '', [own], own, "Playwright's download"],
])('takes %s first', (_, named, there, path, source) => {
  const { run, say, said } = machine(there)
  expect(findBrowser(named, { run, say })).toEqual({ path, source })
  expect(said).toEqual([])
})

test('downloads Playwright’s where there is none', () => {
  const { run, say, said } = machine([], { playwright: own, 'apt-get': debianInstalled })
  expect(findBrowser('', { run, say })).toEqual({ path: own, source: "Playwright's download" })
  expect(said).toEqual([expect.stringMatching(/^\$ .*playwright install chromium$/)])
})

test('installs Debian’s where Playwright’s cannot be had, or does not start', () => {
  const cases: Record<string, string>[] = [{}, { playwright: 'what does not start' }]
  for (const available of cases) {
    const { run, say, said } = machine([], { ...available, 'apt-get': debianInstalled })
    expect(findBrowser('', { run, say }).source).toBe("Debian's package")
    expect(said.at(-1)).toBe('$ apt-get install -y chromium-headless-shell')
  }
})

test('says in one line what to do where there is none to be had', () => {
  expect(() => findBrowser('', machine([]))).toThrow('set CHROMIUM_PATH')
})

test('does not look further when the one that is named does not start', () => {
  const { run, say } = machine([debian, own])
  expect(() => findBrowser('/nowhere/chrome', { run, say })).toThrow(
    'CHROMIUM_PATH names /nowhere/chrome, which is not there or does not start.',
  )
})
