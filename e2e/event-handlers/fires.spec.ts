import { expect, expectAccessible, signIn, test, watchErrors } from '../support.ts'

interface Sim {
  readonly simId: string
  readonly speedClass: string
  readonly status: string
  readonly profiles: Readonly<Record<string, { readonly primaryImsi: string }>>
}

interface Stats {
  readonly dataTrafficStatsMap: Readonly<
    Record<string, { readonly uploadByteSizeTotal: number; readonly downloadByteSizeTotal: number }>
  >
}

const dayMs = 86_400_000

test.use({ worldOptions: { sims: 60, now: Date.now() - 6 * dayMs } })

test('a SIM that reaches its limit is slowed down, a mail tells of it, and its activity shows it all', async ({
  page,
  world,
}) => {
  const errors = watchErrors(page)
  const now = Date.now() - 6 * dayMs
  const sims = await world.api<Sim[]>('GET', '/sims?limit=100')
  // One whose class can be lowered, and what it has used since the world began to count.
  const sim = sims.find(
    ({ status, speedClass }) =>
      status === 'active' && speedClass.startsWith('s1.') && speedClass !== 's1.minimum',
  )
  if (!sim) throw new Error('no SIM to slow down')
  const { simId } = sim
  const imsi = Object.values(sim.profiles)[0]?.primaryImsi ?? ''
  const seconds = (ms: number) => Math.floor(ms / 1000)
  const query = `period=day&from=${seconds(now)}&to=${seconds(now)}`
  const [today] = await world.api<Stats[]>('GET', `/stats/air/sims/${simId}?${query}`)
  const used = Object.values(today?.dataTrafficStatsMap ?? {}).reduce(
    (sum, one) => sum + one.uploadByteSizeTotal + one.downloadByteSizeTotal,
    0,
  )
  const limit = Math.ceil(used / 2 ** 20) + 500
  const { handlerId } = await world.api<{ handlerId: string }>('POST', '/event_handlers', {
    name: 'Slow down',
    status: 'active',
    targetSimId: simId,
    ruleConfig: {
      type: 'SimDailyTotalTrafficRule',
      properties: {
        limitTotalTrafficMegaByte: String(limit),
        inactiveTimeoutDateConst: 'NEVER',
      },
    },
    actionConfigList: [
      {
        type: 'ChangeSpeedClassAction',
        properties: { executionDateTimeConst: 'IMMEDIATELY', speedClass: 's1.minimum' },
      },
      {
        type: 'SendMailToOperatorAction',
        properties: { title: 'Slowed down', message: 'The limit of ${simId} is reached' },
      },
    ],
  })
  // Half a gigabyte two days later, of which nobody tells the handler before the clock goes on.
  await world.api('POST', `/sandbox/stats/air/subscribers/${imsi}`, {
    unixtime: seconds(now + 2 * dayMs),
    dataTrafficStatsMap: { [sim.speedClass]: { uploadByteSizeTotal: (limit + 1) * 2 ** 20 } },
  })
  expect((await world.api<Sim>('GET', `/sims/${simId}`)).speedClass).toBe(sim.speedClass)

  await world.clock({ now: Date.now(), keepTokens: true })
  await signIn(page, world)
  // Four days of sessions came after it.
  await page.goto(`/sims/${simId}/activity?q=Slow`)
  const main = page.getByRole('main')
  const activity = main.getByRole('table', { name: 'Activity' })
  await expect(activity.getByText('Event handler fired: Slow down')).toBeVisible()
  await expect(activity.getByText(/^Mail sent to .*: Slowed down$/)).toBeVisible()
  await page.goto(`/sims/${simId}/activity?q=s1.minimum`)
  await expect(activity.getByText(/s1\.minimum/).first()).toBeVisible()
  expect((await world.api<Sim>('GET', `/sims/${simId}`)).speedClass).toBe('s1.minimum')

  // The handler's page says the same, and leads to the mail.
  await page.goto(`/event-handlers/${handlerId}?view=firings`)
  const firings = main.getByRole('table', { name: 'Firings' })
  await expect(firings.getByRole('row')).toHaveCount(2)
  await expect(firings.getByText('Change the speed class: Done')).toBeVisible()
  await expect(firings.getByText('Never again')).toBeVisible()
  await expectAccessible(page)
  await firings.getByRole('link', { name: 'In the outbox' }).click()
  await expect(main.locator('[aria-current]')).toContainText('Slowed down')
  await expect(main.getByRole('heading', { name: 'Slowed down' })).toBeVisible()
  await expect(main.getByText(`The limit of ${simId} is reached`)).toBeVisible()
  expect(errors).toEqual([])
})
