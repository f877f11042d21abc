import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { chromium } from 'playwright'

export interface Browser {
  readonly path: string
  /** Where it was found, for a person to read. */
  readonly source: string
}

/** What the search does to the machine; replaced in tests. */
export interface Machine {
  /** Runs a command, silently; true where it ended well. */
  readonly run: (command: string, args: readonly string[]) => boolean
  readonly say: (line: string) => void
}

const debian = '/usr/bin/chromium'
/** The same browser without windows: a smaller package, and a quicker one. */
const debianPackage = 'chromium-headless-shell'
const debianInstalled = `/usr/bin/${debianPackage}`
const own = chromium.executablePath()

const thisMachine: Machine = {
  run: (command, args) =>
    spawnSync(command, args, { stdio: 'ignore', timeout: 300_000 }).status === 0,
  say: console.log,
}

/**
 * Finds a Chromium that starts: the one that CHROMIUM_PATH (`named`) names, the system's,
 * Playwright's own download, and at last Debian's package; the last two are installed when they
 * have to be. Throws one readable line when there is none to be had.
 */
export function findBrowser(
  named = process.env['CHROMIUM_PATH'],
  { run, say }: Machine = thisMachine,
): Browser {
  const starts = (path: string) => run(path, ['--version'])
  const install = (command: string, ...args: string[]) => {
    say(`$ ${command} ${args.join(' ')}`)
    return run(command, args)
  }
  if (named) {
    if (starts(named)) return { path: named, source: 'CHROMIUM_PATH' }
    throw new Error(`CHROMIUM_PATH names ${named}, which is not there or does not start.`)
  }
  if (starts(debian)) return { path: debian, source: 'the system' }
  const ofPlaywright = { path: own, source: "Playwright's download" }
  const ofDebian = { path: debianInstalled, source: "Debian's package" }
  if (starts(own)) return ofPlaywright
  if (starts(debianInstalled)) return ofDebian
  const playwright = resolve('node_modules/.bin/playwright')
  if (install(playwright, 'install', 'chromium') && starts(own)) return ofPlaywright
  install('apt-get', 'update')
  if (install('apt-get', 'install', '-y', debianPackage) && starts(debianInstalled)) return ofDebian
  throw new Error(
    'No Chromium was found and none could be installed. Install one and set CHROMIUM_PATH to it.',
  )
}
