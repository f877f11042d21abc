import { expect, signIn, test, watchErrors } from '../support.ts'
import { tourOf } from '../tour.ts'

interface Handler {
  readonly handlerId: string
  readonly name: string
  readonly status: string
  readonly targetGroupId?: string | null
  readonly ignored?: boolean
  readonly ruleConfig: {
    readonly type: string
    readonly properties: Readonly<Record<string, string>>
  }
  readonly actionConfigList: readonly {
    readonly type: string
    readonly properties: Readonly<Record<string, string>>
  }[]
}

test('a tour of event handlers: made of a template, changed, tried on the past, deleted', async ({
  page,
  world,
}) => {
  const errors = watchErrors(page)
  const groups = await world.api<{ groupId: string; tags: { name: string } }[]>('GET', '/groups')
  const [group] = groups
  const named = async (name: string) => {
    const all = await world.api<Handler[]>('GET', '/event_handlers')
    return all.find((one) => one.name === name)
  }
  await signIn(page, world)
  await page.goto('/event-handlers')
  await page.getByRole('link', { name: 'Create an event handler' }).click()
  await page.getByRole('button', { name: /^Slow down at a monthly limit/ }).click()
  const sentence = page.getByRole('region', { name: 'In words' })
  await expect(sentence).toContainText('When a SIM has used more than 1 GiB this month')

  // What is watched, how much, and a text with a variable where the cursor is.
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Meters, 2 GiB')
  await page.getByRole('radio', { name: 'Group', exact: true }).click({ force: true })
  await page.getByRole('combobox', { name: 'Group' }).click()
  await page.getByRole('option', { name: group?.tags.name ?? '', exact: true }).click()
  await page.getByRole('textbox', { name: 'More than' }).fill('2')
  await expect(sentence).toContainText('has used more than 2 GiB this month')
  await expect(sentence).toContainText(`a SIM of the group`)
  const subject = page.getByRole('textbox', { name: 'Subject' })
  await subject.fill('Slow: ')
  await page.getByRole('button', { name: 'Insert a variable: Subject' }).click()
  await page.getByRole('menuitem', { name: /simId/ }).click()
  await expect(subject).toHaveValue('Slow: ${simId}')
  await expect(page.getByText(/^Slow: 8\d{18}$/)).toBeVisible()
  // An action that is not ready yet keeps it from being made, and is gone to.
  await page.getByRole('button', { name: 'Add an action' }).click()
  await page.getByRole('menuitem', { name: 'Send a mail', exact: true }).click()
  await page.getByRole('button', { name: 'Create event handler' }).click()
  await expect(page.getByText('Enter the address that the mail goes to.')).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'To', exact: true })).toBeFocused()
  await page.getByRole('button', { name: 'Remove action 4' }).click()
  await page.getByRole('button', { name: 'Create event handler' }).click()
  const heading = page.getByRole('heading', { level: 1 })
  await expect(heading).toHaveText('Meters, 2 GiB')
  const made = await named('Meters, 2 GiB')
  expect(made).toMatchObject({
    status: 'active',
    targetGroupId: group?.groupId,
    ruleConfig: {
      type: 'SimMonthlyTotalTrafficRule',
      properties: { limitTotalTrafficMegaByte: '2048' },
    },
    actionConfigList: [
      { type: 'ChangeSpeedClassAction', properties: { speedClass: 's1.minimum' } },
      { type: 'ChangeSpeedClassAction', properties: { speedClass: 's1.standard' } },
      { type: 'SendMailToOperatorAction', properties: { title: 'Slow: ${simId}' } },
    ],
  })

  // Another limit and period; the JSON says the same.
  await page.getByRole('radio', { name: 'Day', exact: true }).click({ force: true })
  await page.getByRole('radio', { name: 'MiB', exact: true }).click({ force: true })
  await page.getByRole('textbox', { name: 'More than' }).fill('1')
  await page.getByRole('radio', { name: 'JSON', exact: true }).click({ force: true })
  await expect(page).toHaveURL(/view=json/)
  await expect(page.getByRole('textbox', { name: 'JSON of the event handler' })).toContainText(
    '"SimDailyTotalTrafficRule"',
  )
  await page.getByRole('radio', { name: 'Dry run', exact: true }).click({ force: true })
  await page.getByRole('button', { name: 'Start the dry run' }).click()
  await expect(page.getByText(/^It would have fired (\d+ times?, for|for none of)/)).toBeVisible()
  await page.getByRole('button', { name: 'Save event handler' }).click()
  await expect(page.getByText('The event handler is saved.')).toBeVisible()
  expect((await named('Meters, 2 GiB'))?.ruleConfig).toMatchObject({
    type: 'SimDailyTotalTrafficRule',
    properties: {
      limitTotalTrafficMegaByte: '1',
      inactiveTimeoutDateConst: 'BEGINNING_OF_NEXT_DAY',
    },
  })

  // Off and, by taking that back, on; then it is gone for good.
  const path = `/event-handlers/${made?.handlerId}`
  const tour = tourOf(page, world, {
    noun: 'event handler',
    list: '/event-handlers',
    page: path,
    api: `/event_handlers/${made?.handlerId}`,
    name: 'Meters, 2 GiB',
  })
  await page.getByRole('link', { name: 'Event handlers' }).last().click()
  await page.getByRole('switch', { name: 'Turn Meters, 2 GiB on or off' }).click({ force: true })
  await expect(page.getByText('Meters, 2 GiB turned off')).toBeVisible()
  await tour.expectStored({ status: 'inactive' })
  await page.getByRole('button', { name: 'Undo' }).click()
  await tour.expectStored({ status: 'active' })
  await tour.isListed()
  await tour.remove()
  await tour.isGone()
  expect(errors).toEqual([])
})

test('a SIM ignores a handler of all SIMs, and one of an old kind is kept as it is', async ({
  page,
  world,
}) => {
  const errors = watchErrors(page)
  const [sim] = await world.api<
    { simId: string; profiles: Record<string, { primaryImsi: string }> }[]
  >('GET', '/sims?status=active&limit=1')
  const imsi = Object.values(sim?.profiles ?? {})[0]?.primaryImsi
  const ignored = async () => {
    const all = await world.api<Handler[]>('GET', `/event_handlers/subscribers/${imsi}`)
    return all.find(({ name }) => name === 'First connection')?.ignored
  }
  await signIn(page, world)
  await page.goto(`/sims/${sim?.simId}/settings`)
  const ignore = page.getByRole('switch', { name: 'Ignore First connection' })
  await ignore.click({ force: true })
  await expect(page.getByText('First connection is ignored')).toBeVisible()
  expect(await ignored()).toBe(true)
  await expect(ignore).toBeChecked()
  await ignore.click({ force: true })
  await expect(page.getByText('First connection is no longer ignored')).toBeVisible()
  expect(await ignored()).toBe(false)

  await page.getByRole('link', { name: 'Create for this SIM' }).click()
  await expect(page.getByRole('combobox', { name: 'SIM', exact: true })).not.toHaveValue('')
  await page.getByRole('link', { name: 'Event handlers' }).last().click()
  await page.getByRole('link', { name: 'Prefixed event handler' }).click()
  await expect(page.getByText('This is a rule of an older kind')).toBeVisible()
  await page.getByRole('textbox', { name: 'Description' }).fill('Kept')
  await page.getByRole('button', { name: 'Save event handler' }).click()
  await expect(page.getByText('The event handler is saved.')).toBeVisible()
  const all = await world.api<(Handler & { description: string })[]>('GET', '/event_handlers')
  expect(all.find(({ name }) => name === 'Prefixed event handler')).toMatchObject({
    description: 'Kept',
    ruleConfig: { type: 'MonthlyTrafficRule' },
  })
  expect(errors).toEqual([])
})
