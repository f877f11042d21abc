import { expect, test, vi } from 'vitest'
import { startSession } from '../../api/session.ts'
import { sessionAt } from '../../api/testing.ts'
import { visit, visits } from './visits.ts'

vi.stubGlobal('location', { origin: 'http://127.0.0.1:8080' })
// What is kept is somebody's.
startSession(sessionAt('/api/sandbox/v1'))

test('a thing is there once, as it was opened last; other pages each by themselves', () => {
  for (const [href, label] of [
    ['/sims', 'SIMs'],
    ['/sims/8981000001', 'SIM'],
    ['/sims/8981000001/sessions', 'meter-1'],
    ['/sims/8981000002', 'meter-1'],
    ['/stats', 'Usage'],
    ['/stats/ranking', 'Usage'],
    ['/lora/gateways/000b78', 'Roof'],
    ['/lora/gateways', 'LoRaWAN gateways'],
  ] as const) {
    visit({ href, label })
  }
  expect(visits.read().map(({ href, label }) => `${href} ${label}`)).toEqual([
    '/lora/gateways LoRaWAN gateways',
    '/lora/gateways/000b78 Roof',
    '/stats/ranking Usage',
    '/stats Usage',
    '/sims/8981000002 meter-1',
    '/sims/8981000001/sessions meter-1',
    '/sims SIMs',
  ])
  for (let at = 0; at < 20; at++) visit({ href: `/groups/${at}`, label: 'x' })
  expect(visits.read()).toHaveLength(12)
})
