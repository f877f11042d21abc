import { expect, test } from 'vitest'
import { createSandbox } from '../app.ts'
import { signedIn } from '../testing/client.ts'
import { SeenToSucceed } from '../testing/seen.ts'

const day = 86_400_000

test('a SIM is diagnosed: asked for, awaited, told in the language of who asks', async () => {
  let now = Date.UTC(2025, 5, 15, 12)
  const seen = new SeenToSucceed()
  const sandbox = createSandbox({ sims: 100, wall: () => now })
  const root = await signedIn(sandbox, 'root@example.com')
  const { data: suspended } = await root.call('searchSims', { query: 'status=suspended&limit=10' })
  const about = {
    service: 'Air',
    resourceType: 'sim',
    resourceId: suspended[0]?.simId ?? '',
  } as const
  const sent = await seen.does(root, 'sendDiagnosticRequest', { body: about })
  expect(sent.data).toMatchObject({ status: 'diagnosing', insights: [], from: now - day, to: now })
  const path = { diagnostic_id: sent.data.diagnosticId }
  expect((await seen.does(root, 'getDiagnostic', { path })).data).toEqual(sent.data)
  now += 4_000
  const { data } = await seen.does(root, 'getDiagnostic', { path })
  expect(data.status).toBe('done')
  expect(new Set(data.insights.map(({ category }) => category))).toEqual(
    new Set(['sim', 'session', 'data', 'others']),
  )
  expect(data.insights[0]).toMatchObject({ insightId: 'INS0002', severity: 'error' })
  const { apiKey = '', token = '' } = root.credentials ?? {}
  const headers = { 'x-soracom-api-key': apiKey, 'x-soracom-token': token, 'x-soracom-lang': 'ja' }
  const japanese = await sandbox.jp.request(`/v1/diagnostics/${path.diagnostic_id}`, { headers })
  expect(await japanese.text()).toContain('利用中断中')

  const status = async (body: object) =>
    (await root.call('sendDiagnosticRequest', { body: { ...about, ...body } })).status
  expect(await status({ from: now, to: now })).toBe(400)
  expect(await status({ to: now + 1 })).toBe(400)
  expect(await status({ from: now - 33 * day })).toBe(400)
  expect(await status({ resourceId: '8981100000000000000' })).toBe(404)
  expect(seen.missing((tag) => tag === 'Diagnostic')).toEqual([])
})
