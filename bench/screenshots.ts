/**
 * Takes the pictures of the README, in light and dark: `npm run build && npx node bench/screenshots.ts
 * [--console FOLDER]`. Fleet and clock are fixed, so only a changed console changes a picture.
 */
import { parseArgs } from 'node:util'
import { chromium, type Browser } from 'playwright'
import { startServer } from './server.ts'
import { findBrowser } from '../scripts/browser.ts'

const { values } = parseArgs({ options: { console: { type: 'string', default: 'dist' } } })
const now = Date.UTC(2026, 5, 15, 3)
const folder = 'docs/images'

const pictures = [
  { file: 'sims.png', colorScheme: 'light' },
  { file: 'sims-dark.png', colorScheme: 'dark' },
] as const

/** What the pictures show: a search, so that no SIM that is there to be tripped over comes first. */
const path = '/sims?q=kiosk'

/** The session of a fresh operator's SAM user `admin`, as the sign-in form would keep it. */
async function session(origin: string): Promise<string> {
  const api = `${origin}/api/sandbox/v1`
  const post = async (address: string, body: object) => {
    const answer = await fetch(address, { method: 'POST', body: JSON.stringify(body) })
    return (await answer.json()) as Record<string, string>
  }
  const fleet = { sims: 1000, seed: 'sandbox', now, frozen: true }
  const { operatorId, password } = await post(`${api}/sandbox/control/worlds`, fleet)
  const account = { operatorId, userName: 'admin' }
  const { apiKey, token } = await post(`${api}/auth`, { ...account, password })
  const config = (await (await fetch(`${origin}/config.json`)).json()) as { endpoints: object[] }
  const [endpoint] = config.endpoints
  const expiresAt = now + 86_400_000
  return JSON.stringify({ endpoint, coverage: 'jp', apiKey, token, ...account, expiresAt })
}

async function take(browser: Browser, signedIn: string, picture: (typeof pictures)[number]) {
  const context = await browser.newContext({
    baseURL: server.origin,
    viewport: { width: 1440, height: 780 },
    colorScheme: picture.colorScheme,
    locale: 'en-GB',
    timezoneId: 'Asia/Tokyo',
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  await page.clock.setFixedTime(now)
  await page.addInitScript((value) => {
    sessionStorage.setItem('soracom-console-session', value)
  }, signedIn)
  await page.goto(path)
  await page.locator('tbody tr').nth(10).waitFor()
  await page.waitForLoadState('networkidle')
  await page.screenshot({ path: `${folder}/${picture.file}`, animations: 'disabled' })
  await context.close()
}

const server = await startServer({ sims: 0, folder: values.console })
const browser = await chromium.launch({
  executablePath: findBrowser().path,
  args: ['--no-sandbox', '--disable-gpu'],
})
try {
  const signedIn = await session(server.origin)
  for (const picture of pictures) await take(browser, signedIn, picture)
} finally {
  await browser.close()
  await server.stop()
}
