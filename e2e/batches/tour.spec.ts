import { readFile } from 'node:fs/promises'
import { expect, expectAccessible, signIn, test, watchErrors, wear } from '../support.ts'
import { endOf, toConfirm } from '../tour.ts'

interface Group {
  readonly batchGroupId: string
  readonly batchGroupName: string
}

interface Job {
  readonly jobId: string
  readonly status: string
  readonly summary: { readonly success: number; readonly error: number; readonly pending: number }
}

interface Task {
  readonly status: string
  readonly request: { readonly path: string; readonly body?: unknown }
}

test.use({ worldOptions: { sims: 120 } })

test('a tour of batches: a group, a job that runs, what failed done again', async ({
  page,
  world,
}) => {
  const errors = watchErrors(page)
  await signIn(page, world)
  await page.goto('/sims')
  await page.getByRole('link', { name: 'Batches', exact: true }).first().click()
  await expect(page.getByRole('link', { name: 'Housekeeping' })).toBeVisible()
  await expectAccessible(page)

  await page.getByRole('link', { name: 'Create a batch group' }).click()
  await page.getByRole('textbox', { name: 'Description' }).fill('All of Osaka 大阪')
  await page.keyboard.press('Tab')
  await page.getByRole('button', { name: 'Create batch group' }).click()
  await expect(page.getByText('Enter a name.')).toBeVisible()
  await page.getByRole('textbox', { name: 'Name' }).fill('Meters 🔥')
  await page.keyboard.press('Enter')
  const heading = page.getByRole('heading', { level: 1 })
  await expect(heading).toHaveText('Meters 🔥')
  await expect(page.getByText('There is no job in this group')).toBeVisible()
  const groups = await world.api<Group[]>('GET', '/batch_groups')
  const id = groups.find(({ batchGroupName }) => batchGroupName === 'Meters 🔥')?.batchGroupId ?? ''

  await page.getByRole('button', { name: 'Rename' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Gas meters')
  await page.keyboard.press('Enter')
  await expect(heading).toHaveText('Gas meters')
  expect(await world.stored(`/batch_groups/${id}`)).toMatchObject({
    batchGroupName: 'Gas meters',
    description: 'All of Osaka 大阪',
  })

  // A list is checked line by line before anything is sent.
  const sims = await world.api<{ simId: string }[]>('GET', '/query/sims?status=active&limit=2')
  const [first = '', second = ''] = sims.map(({ simId }) => simId)
  const missing = '8981100000000000000'
  await page.getByRole('link', { name: 'Create a job' }).first().click()
  await expect(page.getByRole('heading', { name: 'Create a batch job' })).toBeVisible()
  await page.getByRole('combobox', { name: 'What to do' }).click()
  await page.getByRole('option', { name: 'Set tags' }).click()
  const list = page.getByRole('textbox', { name: 'List', exact: true })
  await list.fill('simId,site\nTom,Kyoto')
  await page.getByRole('button', { name: 'Start job' }).click()
  await expect(page.getByText('No line is valid.')).toBeVisible()
  await list.fill('')
  await page.locator('input[type=file]').setInputFiles({
    name: 'meters.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(
      `\uFEFFsimId,site\r\n="${first}",Osaka\r\n${missing},Osaka\r\nTom,Osaka\r\n${second},\r\n`,
    ),
  })
  await expect(page.getByRole('main')).toContainText('2 lines are valid. 2 lines are left out.')
  const read = page.getByRole('table', { name: 'What was read' })
  await expect(read).toContainText('There is no SIM ID')
  await expect(read).toContainText('There is no tag.')
  await expect(read).toContainText('[{"tagName":"site","tagValue":"Osaka"}]')
  await expectAccessible(page)
  await page.getByRole('textbox', { name: 'Name of the job' }).fill('Sites')
  await page.getByRole('button', { name: 'Start job of 2 tasks' }).click()
  await expect(heading).toHaveText('Sites')
  await expect(page.getByText('1 done, 1 failed')).toBeVisible({ timeout: 15_000 })
  await expect(page.getByRole('main').getByText('Failed in part')).toBeVisible()
  const jobs = await world.api<Job[]>('GET', `/batch_groups/${id}/jobs`)
  expect(jobs).toMatchObject([{ status: 'failed', summary: { success: 1, error: 1, pending: 0 } }])
  expect(await world.stored(`/sims/${first}`)).toMatchObject({ tags: { site: 'Osaka' } })

  // What each task was answered, narrowed in the address, and as a file.
  const tasks = page.getByRole('table', { name: 'Tasks' })
  // A long ID is cut in its middle.
  const taskOf = (simId: string) =>
    tasks.getByRole('link', { name: new RegExp(`${simId.slice(-6)}$`) })
  await expect(tasks.getByText(/^404 SEM0001: /)).toBeVisible()
  await expect(taskOf(first)).toBeVisible()
  await expectAccessible(page)
  await taskOf(first).click()
  await expect(dialog).toContainText('"site": "Osaka"')
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await page.goto(`${page.url().split('?')[0]}?status=error`)
  await expect(taskOf(missing)).toBeVisible()
  await expect(taskOf(first)).toBeHidden()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /CSV/ }).first().click(),
  ])
  expect(await readFile(await download.path(), 'utf8')).toContain(missing)
  await wear(page, 'dark')
  await page.setViewportSize({ width: 390, height: 844 })
  await expectAccessible(page)
  await page.setViewportSize({ width: 1280, height: 800 })
  await wear(page, 'light')

  // What failed is done again, corrected.
  await page.getByRole('link', { name: 'Start again with what was not done' }).click()
  await expect(list).toHaveValue(`simId\tsite\n${missing}\tOsaka`)
  await list.fill(`simId\tsite\n${second}\tOsaka`)
  await page.getByRole('radio', { name: /^Abort/ }).click()
  // When it is over, the SIM that it changed is read, for what else shows it.
  const readAgain = page.waitForRequest((sent) =>
    new URL(sent.url()).pathname.endsWith(`/sims/${second}`),
  )
  await page.getByRole('button', { name: 'Start job of 1 task' }).click()
  await expect(page.getByRole('main').getByText('Completed')).toBeVisible({ timeout: 15_000 })
  await readAgain
  const after = await world.api<Job[]>('GET', `/batch_groups/${id}/jobs`)
  const again = after.find(({ status }) => status === 'completed')?.jobId ?? ''
  const done = await world.api<Task[]>('GET', `/batch_groups/${id}/jobs/${again}/tasks`)
  expect(done).toMatchObject([{ status: 'success', request: { path: `/v1/sims/${second}/tags` } }])

  // A selection of SIMs is left to a job too, and followed on its page.
  await page.goto('/sims?status=active')
  const boxes = page.getByRole('checkbox', { name: /^Select (?!all)/ })
  await boxes.nth(0).check()
  await boxes.nth(1).check()
  await page.getByRole('button', { name: 'Deactivate', exact: true }).click()
  await dialog.getByRole('radio', { name: /^Soracom, as a batch job/ }).click()
  await expect(dialog.getByRole('textbox', { name: 'Name of the new batch group' })).toBeVisible()
  await dialog.getByRole('combobox', { name: 'Batch group' }).click()
  await page.getByRole('option', { name: 'Gas meters' }).click()
  await expectAccessible(page)
  // It begins when the sandbox's clock goes on.
  await world.clock({ frozen: true })
  await dialog.getByRole('button', { name: 'Deactivate 2 SIMs' }).click()
  await expect(heading).toHaveText('Deactivate 2 SIMs')
  // Its page is left, and loaded anew somewhere else: its SIMs are read all the same when it is over.
  await page.getByRole('link', { name: 'Groups', exact: true }).click()
  const readThere = page.waitForResponse((one) => /\/v1\/sims\/\d+$/.test(one.url()), {
    timeout: 30_000,
  })
  await page.reload()
  await world.clock({ frozen: false })
  expect(await (await readThere).json()).toMatchObject({ status: 'inactive' })
  const all = await world.api<Job[]>('GET', `/batch_groups/${id}/jobs`)
  expect(all.map(({ summary }) => summary.success).toSorted()).toEqual([1, 1, 2])

  // A group goes with its jobs, by the end of its ID.
  await page.goto(`/batches/${id}`)
  await expect(page.getByRole('table', { name: 'Jobs' }).getByRole('row')).toHaveCount(4)
  await expect(page.getByRole('table', { name: 'Jobs' })).toContainText('Set tags')
  await page.getByRole('button', { name: 'Actions for Gas meters' }).click()
  await page.getByRole('menuitem', { name: 'Delete' }).click()
  await dialog.getByLabel(toConfirm).fill(endOf(id))
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/batches(\?|$)/)
  await expect.poll(() => world.stored(`/batch_groups/${id}`)).toBeUndefined()
  expect(errors).toEqual([])
})
