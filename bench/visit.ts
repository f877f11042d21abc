import { chromium, type Browser, type BrowserContext, type Page } from 'playwright'
import { findBrowser } from '../scripts/browser.ts'

/** The Chromium that measurements are made in. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: findBrowser().path,
    args: ['--no-sandbox', '--disable-gpu'],
  })
}

/** Signs in as the root user of the sandbox; answers the session, for `fresh`. */
export async function signInToSandbox(page: Page): Promise<string> {
  await page.goto('/sign-in')
  await page.getByRole('button', { name: 'Use the sandbox' }).click()
  await page.getByRole('heading', { level: 1, name: 'Home' }).waitFor()
  return page.evaluate(() => sessionStorage.getItem('soracom-console-session') ?? '')
}

/** A context of its own, with nothing cached; signed in where a session is given. */
export async function fresh(
  browser: Browser,
  origin: string,
  session?: string,
): Promise<BrowserContext> {
  const context = await browser.newContext({
    baseURL: origin,
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    timezoneId: 'Asia/Tokyo',
  })
  if (session !== undefined) {
    await context.addInitScript((value) => {
      sessionStorage.setItem('soracom-console-session', value)
    }, session)
  }
  return context
}
