import { createServer, connect, type AddressInfo, type Server } from 'node:net'
import { expect, signIn, test, watchErrors } from '../support.ts'

/**
 * A proxy that passes bytes on. The first answer to a call that fits `call` it keeps to itself, and
 * breaks the connection: the server has done it, the browser does not know, and sends it once more.
 */
async function breakingProxy(port: number, call: RegExp, withIds: boolean): Promise<Server> {
  let broken = false
  const server = createServer((client) => {
    const upstream = connect(port, '127.0.0.1')
    let breaks = false
    client.on('data', (data) => {
      let bytes = data.toString('latin1')
      if (!withIds) bytes = bytes.replace(/idempotency-key:/i, 'x-no-key-at-all:')
      if (!broken && call.test(bytes)) {
        broken = true
        breaks = true
      }
      upstream.write(Buffer.from(bytes, 'latin1'))
    })
    upstream.on('data', (data) => {
      if (breaks) client.resetAndDestroy()
      else client.write(data)
    })
    client.on('close', () => upstream.destroy()).on('error', () => {})
    upstream.on('close', () => client.destroy()).on('error', () => {})
  })
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  return server
}

for (const withIds of [true, false]) {
  test(`a call that the browser sends twice is carried out ${withIds ? 'once' : 'twice without its id'}`, async ({
    page,
    world,
    baseURL,
  }) => {
    const errors = watchErrors(page)
    const call = /^POST \/api\/sandbox\/v1\/groups /
    const proxy = await breakingProxy(Number(new URL(baseURL ?? '').port), call, withIds)
    const origin = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`
    try {
      await signIn(page, world)
      await page.goto(`${origin}/groups/new`)
      await page.getByLabel('Name').fill('Once only')
      await page.keyboard.press('Enter')
      if (withIds) {
        await expect(page.getByRole('alert')).toContainText('this may have happened or not')
        await expect(page.getByLabel('Name')).toHaveValue('Once only')
      } else {
        await expect(page).toHaveURL(/\/groups\/[\da-f-]{36}/)
      }
      const groups = await world.api<{ tags: { name?: string } }[]>('GET', '/groups')
      const made = groups.filter(({ tags }) => tags.name === 'Once only')
      expect(made).toHaveLength(withIds ? 1 : 2)
      expect(errors.filter((one) => !one.includes('409'))).toEqual([])
    } finally {
      proxy.close()
    }
  })
}
