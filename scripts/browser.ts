import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from 'playwright'

export interface Browser {
  readonly path: string
  /** Where it was found, for a person to read. */
  readonly source: string
}

const debian = '/usr/bin/chromium'

/**
 * Finds a Chromium: the one named by CHROMIUM_PATH, the system's, Playwright's own download, and
 * at last Debian's package. Throws one readable line when there is none to be had.
 */
export function findBrowser(): Browser {
  const named = process.env['CHROMIUM_PATH']
  if (named) {
    if (existsSync(named)) return { path: named, source: 'CHROMIUM_PATH' }
    throw new Error(`CHROMIUM_PATH names ${named}, which does not exist.`)
  }
  if (existsSync(debian)) return { path: debian, source: 'the system' }
  const own = chromium.executablePath()
  if (!existsSync(own)) run('playwright', ['install', 'chromium'])
  if (existsSync(own)) return { path: own, source: "Playwright's download" }
  if (run('apt-get', ['update']) && run('apt-get', ['install', '-y', 'chromium'])) {
    if (existsSync(debian)) return { path: debian, source: "Debian's package" }
  }
  throw new Error(
    'No Chromium was found and none could be installed. Install one and set CHROMIUM_PATH to it.',
  )
}

function run(command: string, args: string[]): boolean {
  console.log(`$ ${command} ${args.join(' ')}`)
  return spawnSync(command, args, { stdio: 'ignore', timeout: 300_000 }).status === 0
}
