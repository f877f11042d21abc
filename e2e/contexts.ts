import type { Browser, BrowserContext, ConsoleMessage, FullProject, Page } from '@playwright/test'

/** A context as the tests' settings say, which nobody else uses. */
export function newContext(browser: Browser, { use }: FullProject): Promise<BrowserContext> {
  const { baseURL, locale, timezoneId, viewport, contextOptions } = use
  return browser.newContext({ baseURL, locale, timezoneId, viewport, ...contextOptions })
}

/** A browser context whose cache has the console's code: to load it anew takes most of a test. */
export class WarmContext {
  readonly #make: () => Promise<BrowserContext>
  #made: BrowserContext | undefined
  #keeper: Page | undefined

  constructor(make: () => Promise<BrowserContext>) {
    this.#make = make
  }

  async get(): Promise<BrowserContext> {
    if (!this.#made) {
      this.#made = await this.#make()
      // Keeps the process that draws the console: the next page finds the code compiled.
      this.#keeper = await this.#made.newPage()
      await this.#keeper.goto('/config.json')
    }
    return this.#made
  }

  /** Leaves nothing but the cache to the next test. */
  async clear(): Promise<void> {
    const pages = this.#made?.pages().filter((page) => page !== this.#keeper) ?? []
    await Promise.all(pages.map((page) => page.close()))
    await this.#made?.clearPermissions()
    await this.#made?.setStorageState({ cookies: [], origins: [] })
    // A clock that was set is that of the whole context, and cannot be taken off again.
    const clock = await this.#keeper?.evaluate(() => Date.now())
    if (clock !== undefined && Math.abs(clock - Date.now()) > 10_000) await this.close()
  }

  async close(): Promise<void> {
    await this.#made?.close()
    this.#made = undefined
  }
}

/** What the browser says where a page does what the security policy of its answer forbids. */
const violation = /Content Security Policy|requires 'Trusted/

/** Collects what breaks the security policy, on any page of a context. */
export function watchPolicy(context: BrowserContext): { readonly end: () => string[] } {
  const found: string[] = []
  const listen = (message: ConsoleMessage) => {
    if (violation.test(message.text())) found.push(message.text())
  }
  context.on('console', listen)
  return {
    end: () => {
      context.off('console', listen)
      return found
    },
  }
}
