import type { Browser, BrowserContext, Page } from 'playwright'

/** Signs in by the form; the session as the tab keeps it. */
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
