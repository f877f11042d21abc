import { again, expect, sandbox, signIn, test, watchErrors } from '../support.ts'

test('the sandbox’s own page moves the clock, makes things fail, shows mails and makes worlds', async ({
  page,
  world,
  request,
}) => {
  const errors = watchErrors(page)
  await request.post(`${sandbox}/auth/password_reset_token/issue`, {
    data: { email: world.email },
    ...again,
  })
  await signIn(page, world)
  await page.goto('/')
  await page.getByRole('banner').getByRole('link', { name: 'Sandbox' }).click()
  const main = page.getByRole('main')
  await expect(main.getByRole('heading', { level: 1 })).toHaveText('Sandbox')
  await expect(main.getByText('It answers every operation of the API.')).toBeVisible()
  await expect(main.getByRole('heading', { name: 'Reset your password' })).toBeVisible()
  await expect(main.getByText(world.email).first()).toBeVisible()

  // A month later, and still signed in.
  const of = `${sandbox}/sandbox/control/operators/${world.operatorId}`
  const read = async <T>(part: string) =>
    (await (await request.get(`${of}/${part}`, again)).json()) as T
  const { now } = await read<{ now: number }>('clock')
  await main.getByRole('button', { name: '30 days on' }).click()
  await expect(main.getByText('It runs, moved.')).toBeVisible()
  const month = 30 * 86_400_000
  expect((await read<{ now: number }>('clock')).now).toBeGreaterThan(now + month - 2000)
  await main.getByRole('button', { name: 'Stop it' }).click()
  await expect(main.getByText('It stands still.')).toBeVisible()
  await main.getByRole('button', { name: 'Back to real time' }).click()
  await expect(main.getByText('It is the machine’s.')).toBeVisible()

  await main.getByRole('button', { name: 'Sparse answers' }).click()
  const inForce = main.getByRole('table', { name: 'Faults in force' })
  await expect(inForce).toContainText('Members are missing')
  await main.getByRole('button', { name: 'Another fault' }).click()
  await main.getByRole('textbox', { name: 'Only these operations' }).fill('listSimz')
  await page.keyboard.press('Enter')
  await expect(main.getByText(/no such operation/)).toBeVisible()
  await main.getByRole('textbox', { name: 'Only these operations' }).fill('listSims, searchSims')
  await page.keyboard.press('Enter')
  await expect(inForce).toContainText('listSims and searchSims')
  await inForce.getByRole('button', { name: 'Remove: Members are missing' }).click()
  await expect(inForce).not.toContainText('Members are missing')
  expect(await read('faults')).toMatchObject({
    faults: [{ kind: 'latency', ms: 2000, operations: ['listSims', 'searchSims'] }],
  })
  await main.getByRole('button', { name: 'Remove all faults' }).click()
  await expect(inForce).toBeHidden()
  await main.getByLabel(/^Rate limit/).fill('5000')
  await page.keyboard.press('Enter')
  await expect.poll(() => read('faults')).toMatchObject({ faults: [], rateLimitPerMinute: 5000 })

  await main.getByRole('button', { name: 'Sign in as viewer' }).click()
  await expect(page.getByRole('banner')).toContainText('viewer')
  await expect(page).toHaveURL('/')
  await page.getByRole('banner').getByRole('link', { name: 'Sandbox' }).click()
  await main.getByRole('textbox', { name: 'SIMs' }).fill('3')
  await page.keyboard.press('Enter')
  await main.getByRole('button', { name: 'Sign in to it' }).click()
  await expect(page.getByRole('banner')).toContainText(/root-\d+@example.com/)
  await page.goto('/sims')
  await expect(page.getByRole('table').getByRole('row')).toHaveCount(4)
  expect(errors).toEqual([])
})
