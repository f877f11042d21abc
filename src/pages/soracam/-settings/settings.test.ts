import { expect, test } from 'vitest'
import { cameraSettingNames, cameraSettings } from '../../../domain/soracam/settings.ts'
import { allSettings, choicesOf, valueLabel } from './settings.ts'

test('every setting of a camera is in the form once, with its own pair of operations', () => {
  expect(allSettings.map(({ name }) => name).toSorted()).toEqual(cameraSettingNames.toSorted())
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

test('a value that is not known is kept, shown as it is, and never sent', () => {
  expect(choicesOf('quality', 'ultra')).toEqual(['low', 'medium', 'high', 'ultra'])
  expect(choicesOf('quality', 'low')).toEqual(['low', 'medium', 'high'])
  expect(valueLabel('rotation', 90)).toBe('90')
  const quality = allSettings.find(({ name }) => name === 'quality')
  expect(() => quality?.set('7CDDDE000001', 'ultra')).toThrow('Quality cannot be set to ultra.')
})
