import { expect, test } from 'vitest'
import { allRecorded } from '../../../api/recorded.ts'
import { cameraSettingNames, cameraSettings } from '../../../domain/soracam/settings.ts'
import { allSettings, valueLabel } from './settings.ts'

test('every setting of a camera is in the form once, with its own pair of operations', () => {
  expect(allSettings.map(({ name }) => name).toSorted()).toEqual(
    [...cameraSettingNames, 'selfReboot'].toSorted(),
  )
  for (const { name, getOperation, setOperation } of allSettings) {
    const part = `SoraCamDeviceAtomCamSettings${name.charAt(0).toUpperCase()}${name.slice(1)}`
    expect([getOperation.id, setOperation.id]).toEqual([`get${part}`, `set${part}`])
  }
})

test('every value has a word of its own', () => {
  for (const name of cameraSettingNames) {
    const labels = cameraSettings[name].map((value) => valueLabel(name, value))
    expect(new Set(labels).size).toBe(labels.length)
    for (const label of labels) expect(label).toMatch(/^[A-Z0-9]/)
  }
})

test('what cameras were seen to have set is known', () => {
  const seen = allRecorded().flatMap(({ operation, body }) => {
    const one = allSettings.find(({ getOperation }) => getOperation.id === operation)
    const name = cameraSettingNames.find((known) => known === one?.name)
    return name ? [[name, (body as { state: string | number }).state] as const] : []
  })
  expect(seen.length).toBeGreaterThan(8)
  for (const [name, state] of seen) expect(cameraSettings[name], name).toContain(state)
})

test('a number is sent as one, and a value that is not known never', () => {
  expect(valueLabel('rotation', 90)).toBe('90')
  const quality = allSettings.find(({ name }) => name === 'quality')
  expect(() => quality?.set('7CDDDE000001', 'ultra')).toThrow('Quality cannot be set to ultra.')
})

test('on and off are a switch, and what has more of a choice goes from low to high', () => {
  const fieldOf = (wanted: string) => allSettings.find(({ name }) => name === wanted)?.fields({})[0]
  expect(fieldOf('logo')).toMatchObject({ type: 'switch', values: ['off', 'on'] })
  const sensitivity = fieldOf('soundSensitivity')
  const labels = sensitivity?.type === 'choice' && sensitivity.choices.map(({ label }) => label)
  expect(labels).toEqual(['Low', 'Medium', 'High'])
})
