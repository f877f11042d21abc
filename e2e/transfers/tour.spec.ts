import type { APIRequestContext } from '@playwright/test'
import type { Sim } from '../../src/api/generated/models/sim.ts'
import { again, expect, sandbox, signIn, test, watchErrors, type World } from '../support.ts'

test.use({ worldOptions: { sims: 120 } })

const partner = { operatorId: 'OP0000000002', email: 'partner@example.com' }

/** Calls the API as the operator that SIMs go to and come from. */
async function asPartner(request: APIRequestContext) {
  const data = { email: partner.email, password: 'sandbox' }
  const auth = await request.post(`${sandbox}/auth`, { data, ...again })
  const { apiKey, token } = (await auth.json()) as { apiKey: string; token: string }
  const headers = { 'X-Soracom-API-Key': apiKey, 'X-Soracom-Token': token }
  return async <T>(method: string, path: string, body?: unknown): Promise<T> => {
    const answer = await request.fetch(sandbox + path, { method, headers, data: body, ...again })
    expect(answer.ok(), `${method} ${path}`).toBe(true)
    return (await answer.json()) as T
  }
}

const ready = '/query/sims?status=ready&limit=10'
const imsiOf = (sim: Sim | undefined) => Object.values(sim?.profiles ?? {})[0]?.primaryImsi ?? ''
const statusOf = async (world: World, { simId = '' }: Sim) =>
  (await world.stored<Sim>(`/sims/${simId}`))?.status

test('SIMs are offered to another operator, taken back, offered again and accepted; others come', async ({
  page,
  world,
  request,
}) => {
  const errors = watchErrors(page)
  const call = await asPartner(request)
  const sims = await world.api<Sim[]>('GET', ready)
  const [first, second] = sims
  if (!first || !second) throw new Error('the fleet has no two SIMs that are ready')
  const dialog = page.getByRole('dialog')
  await signIn(page, world)
  await page.goto('/transfers')

  const offer = async (chosen: readonly Sim[]) => {
    await page.getByRole('link', { name: 'Choose among SIMs that are ready' }).click()
    for (const { simId } of chosen) {
      await page
        .getByRole('row')
        .filter({ hasText: simId ?? '-' })
        .getByRole('checkbox')
        .check()
    }
    await page.getByRole('button', { name: /Actions for the selected SIMs/ }).click()
    await page.getByRole('menuitem', { name: /^Transfer to another operator/ }).click()
    await dialog.getByLabel('Operator ID of the destination').fill(partner.operatorId.toLowerCase())
  }
  await offer([first, second])
  await dialog.getByLabel('Email address of the destination').fill('someone@example.com')
  await dialog.getByLabel(/Type the number to confirm/).fill('2')
  await page.keyboard.press('Enter')
  // What the API says stands at its field, and nothing typed is lost.
  await expect(dialog.getByText('no other operator has this ID')).toBeVisible()
  await dialog.getByLabel('Email address of the destination').fill(partner.email)
  await page.keyboard.press('Enter')
  await expect(page.getByText('2 SIMs offered.')).toBeVisible()
  expect([await statusOf(world, first), await statusOf(world, second)]).toEqual([
    'transferring',
    'transferring',
  ])

  await test.step('outgoing: the token survives a reload, and is in no address', async () => {
    const main = page.getByRole('main')
    await main.getByRole('link', { name: 'Transfers', exact: true }).click()
    await page.reload()
    const row = page.getByRole('table', { name: 'Outgoing transfers' }).getByRole('row').nth(1)
    await expect(row).toContainText('2 SIMs')
    await expect(row).toContainText('Waiting')
    await expect(row).toContainText(/1 day|23 hr/)
    await page.getByRole('link', { name: 'All SIMs that are being transferred' }).click()
    const offered = page.getByRole('table', { name: 'SIMs' }).getByRole('row')
    await expect(offered.filter({ hasText: first.simId ?? '-' })).toContainText('Transferring')
    await expect(offered.filter({ hasText: second.simId ?? '-' })).toContainText('Transferring')
    await expect(page.getByText('(not found)')).toHaveCount(0)
    await page.goBack()
    await row.getByRole('button', { name: 'Cancel transfer' }).click()
    await dialog.getByRole('button', { name: 'API call' }).click()
    await expect(dialog.getByText('/transfer_token/<token>')).toBeVisible()
    expect(page.url()).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}/)
    await dialog.getByRole('button', { name: 'Cancel transfer' }).click()
    await expect(row).toContainText('Over')
    await row.getByRole('button', { name: 'Remove from this list' }).click()
    await expect(page.getByText('None was begun in this tab.')).toBeVisible()
    expect(await statusOf(world, first)).toBe('ready')
    await page.getByRole('link', { name: 'All SIMs that are being transferred' }).click()
    await expect(offered.filter({ hasText: 'Transferring' })).not.toHaveCount(0)
    await expect(offered.filter({ hasText: first.simId ?? '-' })).toHaveCount(0)
    await page.goBack()
  })

  await test.step('offered again, and accepted', async () => {
    await offer([first])
    await dialog.getByLabel('Email address of the destination').fill(partner.email)
    await dialog.getByLabel(/Type the last four/).fill((first.simId ?? '').slice(-4))
    await page.keyboard.press('Enter')
    await expect(page.getByText(/offered\. The token/)).toBeVisible()
    const kept = await page.evaluate(() =>
      Object.entries(sessionStorage).find(([key]) => key.includes('secret-transfers')),
    )
    const [{ token }] = JSON.parse(kept?.[1] ?? '[]') as [{ token: string }]
    const verify = '/subscribers/transfer_token/verify'
    const { transferredImsi } = await call<{ transferredImsi: string[] }>('POST', verify, { token })
    expect(transferredImsi).toEqual([imsiOf(first)])
    await page.goto('/transfers')
    const table = page.getByRole('table', { name: 'Outgoing transfers' })
    await expect(table).toContainText('Accepted')
    await table.getByRole('button', { name: 'Remove from this list' }).click()
    await expect(table).toBeHidden()
    expect(await world.stored(`/sims/${first.simId}`)).toBeUndefined()
  })

  await test.step('incoming: a token that was pasted brings the SIMs', async () => {
    const [theirs] = await call<Sim[]>('GET', `/query/sims?imsi=${imsiOf(first)}`)
    const { token } = await call<{ token: string }>('POST', '/subscribers/transfer_token/issue', {
      transferDestinationOperatorId: world.operatorId,
      transferDestinationOperatorEmail: world.email,
      transferImsi: [imsiOf(theirs)],
    })
    const field = page.getByRole('textbox', { name: 'Token' })
    await field.fill(token.slice(1))
    await page.keyboard.press('Enter')
    await expect(page.getByText('Paste all of it.')).toBeVisible()
    await field.fill(` ${token.toUpperCase()} `)
    await page.keyboard.press('Enter')
    await expect(page.getByText('1 SIM is yours')).toBeVisible()
    await page.getByRole('link', { name: 'Show what came' }).click()
    await expect(page.getByRole('row').filter({ hasText: first.simId ?? '-' })).toBeVisible()
    expect(await statusOf(world, first)).toBe('ready')
  })

  await test.step('who signs out leaves no token', async () => {
    await page.evaluate(() =>
      sessionStorage.setItem('soracom-console secret-transfers someone', '[]'),
    )
    await page.getByRole('button', { name: /^Account/ }).click()
    await page.getByRole('menuitem', { name: 'Sign out' }).click()
    await expect(page).toHaveURL(/sign-in/)
    const keys = await page.evaluate(() => Object.keys(sessionStorage))
    expect(keys.filter((key) => key.includes('secret-'))).toEqual([])
  })
  expect(errors.filter((error) => !error.includes('404') && !error.includes('400'))).toEqual([])
})
