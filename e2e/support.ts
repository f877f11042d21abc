import { AxeBuilder } from '@axe-core/playwright'
import { expect, test as base, type APIRequestContext, type Page } from '@playwright/test'
import { newContext, watchPolicy, WarmContext } from './contexts.ts'

/** Where the sandbox's own endpoints are: administration and control. */
export const sandbox = '/api/sandbox/v1'
const apis = { jp: sandbox, g: '/api/sandbox-g/v1' } as const

/** `root`, or a SAM user: `admin`, `viewer`, `field`, or one of the world's own. */
export type Who = string

export interface WorldOptions {
  /** The one to look at, with a tenth of the SIMs in Global; Japan when left out. */
  readonly coverage?: 'jp' | 'g'
  /** How many SIMs the Japan coverage has. */
  readonly sims: number
  /** How many cameras it has; follows from the SIMs when left out. */
  readonly cameras?: number
  /** UNIX milliseconds. */
  readonly now?: number
  readonly frozen?: boolean
  readonly seed?: string
  /** SAM users beside the usual ones, with the permissions of each. */
  readonly users?: Readonly<Record<string, readonly string[]>>
}

/** What a SAM user of a world needs to read its own permissions, as the usual ones may. */
export const ownRights = [
  'User:getUserPermission',
  'User:getDefaultPermissions',
  'Role:listUserRoles',
]

/** A fault, as the sandbox's control endpoint takes it. */
export type Fault = Readonly<Record<string, unknown>>

/** For calls beside the page: a connection of before may be closed by the server at this very moment. */
export const again = { maxRetries: 2 }

/** A fresh operator of its own for one test: nobody else's changes are in it. */
export class World {
  readonly #request: APIRequestContext
  readonly operatorId: string
  readonly email: string
  readonly password: string
  readonly coverage: 'jp' | 'g'

  constructor(
    request: APIRequestContext,
    made: { operatorId: string; email: string; password: string },
    coverage: 'jp' | 'g' = 'jp',
  ) {
    this.coverage = coverage
    this.#request = request
    this.operatorId = made.operatorId
    this.email = made.email
    this.password = made.password
  }

  /** The body of `auth` for one of the operator's accounts. */
  credentials(who: Who): Record<string, string> {
    const { operatorId, email, password } = this
    return who === 'root' ? { email, password } : { operatorId, userName: who, password }
  }

  async faults(...faults: Fault[]): Promise<void> {
    const url = `${sandbox}/sandbox/control/operators/${this.operatorId}/faults`
    const response = await this.#request.put(url, { data: { faults }, ...again })
    expect(response.ok(), await response.text()).toBe(true)
  }

  async clock(clock: { now?: number; frozen?: boolean; keepTokens?: boolean }): Promise<void> {
    const url = `${sandbox}/sandbox/control/operators/${this.operatorId}/clock`
    const response = await this.#request.put(url, { data: clock, ...again })
    expect(response.ok(), await response.text()).toBe(true)
  }

  /**
   * Calls the API directly, beside the console: to look at the stored state, or to set the scene.
   * A path that begins with `g:` is one of the Global coverage.
   */
  async api<T>(method: string, path: string, data?: unknown, who: Who = 'root'): Promise<T> {
    const response = await this.#fetch(method, path, data, who)
    const text = await response.text()
    expect(response.ok(), `${method} ${path}: ${text}`).toBe(true)
    return (text === '' ? undefined : JSON.parse(text)) as T
  }

  /** What the API has under a path; undefined where it has nothing. */
  async stored<T>(path: string): Promise<T | undefined> {
    const response = await this.#fetch('GET', path)
    if (response.status() === 404) return undefined
    expect(response.ok(), path).toBe(true)
    return (await response.json()) as T
  }

  async #fetch(method: string, path: string, data?: unknown, who: Who = 'root') {
    const auth = await this.#request.post(`${sandbox}/auth`, {
      data: this.credentials(who),
      ...again,
    })
    const { apiKey, token } = (await auth.json()) as { apiKey: string; token: string }
    const address = path.startsWith('g:') ? apis.g + path.slice(2) : apis[this.coverage] + path
    return this.#request.fetch(address, {
      method,
      data,
      headers: { 'X-Soracom-API-Key': apiKey, 'X-Soracom-Token': token },
      ...again,
    })
  }
}

interface Fixtures {
  readonly worldOptions: WorldOptions
  readonly world: World
  /** The test sees what is fetched, or that it cannot be: nothing comes from another test's cache. */
  readonly coldCache: boolean
}

interface WorkerFixtures {
  readonly warmContext: WarmContext
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  worldOptions: [{ sims: 60 }, { option: true }],
  coldCache: [false, { option: true }],
  warmContext: [
    async ({ browser }, provide, { project }) => {
      const warm = new WarmContext(() => newContext(browser, project))
      await provide(warm)
      await warm.close()
    },
    { scope: 'worker' },
  ],
  context: async ({ browser, coldCache, warmContext }, provide, { project }) => {
    const context = await (coldCache ? newContext(browser, project) : warmContext.get())
    const violations = watchPolicy(context)
    await provide(context)
    await (coldCache ? context.close() : warmContext.clear())
    expect(violations.end()).toEqual([])
  },
  world: async ({ request, worldOptions }, provide) => {
    await provide(await createWorld(request, worldOptions))
  },
})

/** Makes an operator with accounts and a fleet of its own. */
export async function createWorld(
  request: APIRequestContext,
  { coverage, ...data }: WorldOptions,
): Promise<World> {
  const response = await request.post(`${sandbox}/sandbox/control/worlds`, { data, ...again })
  expect(response.ok(), await response.text()).toBe(true)
  return new World(request, await response.json(), coverage)
}

export { expect }

/**
 * Signs in without the form, which has journeys of its own: the session is put where the form puts
 * it, for the next page that is opened.
 */
export async function signIn(page: Page, world: World, who: Who = 'root'): Promise<void> {
  const data = world.credentials(who)
  const auth = await page.request.post(`${sandbox}/auth`, { data, ...again })
  expect(auth.ok()).toBe(true)
  const { apiKey, token } = (await auth.json()) as { apiKey: string; token: string }
  const config = (await (await page.request.get('/config.json', again)).json()) as {
    endpoints: { id: string }[]
  }
  const session = {
    endpoint: config.endpoints.find(({ id }) => id === 'sandbox'),
    coverage: world.coverage,
    apiKey,
    token,
    operatorId: world.operatorId,
    userName: who === 'root' ? undefined : who,
    email: who === 'root' ? world.email : undefined,
    expiresAt: Date.now() + 86_400_000,
  }
  await page.addInitScript((value) => {
    // Only once: a later sign-out must stay one.
    if (sessionStorage.getItem('e2e-signed-in')) return
    sessionStorage.setItem('e2e-signed-in', 'yes')
    sessionStorage.setItem('soracom-console-session', value)
  }, JSON.stringify(session))
}

/** Collects what a page must never produce: console errors and uncaught exceptions. */
export function watchErrors(page: Page): string[] {
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(`uncaught: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() !== 'error') return
    // The browser itself reports every failed request; the sandbox's faults are meant to.
    if (message.text().startsWith('Failed to load resource')) return
    errors.push(message.text())
  })
  return errors
}

/** Makes it light or dark, and waits until the console is. */
export async function wear(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme })
  await page.waitForFunction(
    (wanted) => document.documentElement.dataset['mantineColorScheme'] === wanted,
    colorScheme,
  )
}

/** Waits for what fades or moves to come to rest; axe measures the colours of the moment. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every(
        ({ playState, effect }) =>
          playState !== 'running' || effect?.getComputedTiming().iterations === Infinity,
      ),
  )
}

/** Fails for any accessibility violation axe finds on the page as it stands. */
export async function expectAccessible(
  page: Page,
  but: { readonly except?: string[] } = {},
): Promise<void> {
  await settled(page)
  expect(await violationsOf(page, but)).toEqual([])
}

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** The rows of a table are alike; to look at forty of them takes seconds and finds no more than six. */
const rowsLikeOthers = 'tbody tr:nth-child(n + 7)'

/** What axe finds on the page as it stands, by all standards, by these rules alone, or by all but some. */
export async function violationsOf(
  page: Page,
  { rules, except = [] }: { readonly rules?: string[]; readonly except?: string[] } = {},
) {
  // Loaded once: to read its 500 kB again takes longer than to look at most pages.
  const loaded = await page.evaluate(() => 'axe' in globalThis)
  // Without frames there is nothing to collect from other pages, for which axe would open one.
  // To describe what passes would take as long again.
  const axe = new AxeBuilder({ page, ...(loaded && { axeSource: '0' }) })
    .setLegacyMode(true)
    .options({ resultTypes: ['violations'] })
    .exclude(rowsLikeOthers)
  const { violations } = await (
    rules ? axe.withRules(rules) : axe.withTags(standards).disableRules(except)
  ).analyze()
  return violations.map(({ id, help, nodes }) => ({
    id,
    help,
    nodes: nodes.slice(0, 5).map(({ html, failureSummary }) => ({ html, failureSummary })),
  }))
}
