import { describe, expect, it } from 'vitest'
import {
  formatBytes,
  formatBytesExactly,
  formatCount,
  formatMoney,
  formatPercent,
  formatLength,
} from './units.ts'

describe('formatBytes', () => {
  it.each([
    [0, '0 bytes'],
    [1, '1 byte'],
    [512, '512 bytes'],
    [999, '999 bytes'],
    [1000, '1 kB'],
    [1234, '1.23 kB'],
    [99_949, '99.9 kB'],
    [999_499, '999 kB'],
    [999_500, '1 MB'],
    [45_600_000_000, '45.6 GB'],
    [7_000_000_000_000, '7 TB'],
    [1_500_000_000_000_000, '1.5 PB'],
    [-2_000_000, '-2 MB'],
  ])('%d is %s', (bytes, text) => {
    expect(formatBytes(bytes, 'en')).toBe(text)
  })

  it('speaks the locale', () => {
    expect(formatBytes(1_230_000, 'de')).toBe('1,23 MB')
    expect(formatBytes(512, 'ja')).toBe('512 バイト')
  })
})

describe('numbers', () => {
  it('are grouped as the locale does', () => {
    expect(formatBytesExactly(1_234_567, 'en')).toBe('1,234,567 bytes')
    expect(formatCount(100_000, 'en')).toBe('100,000')
    expect(formatCount(100_000, 'de')).toBe('100.000')
  })

  it('are a dash where there is none', () => {
    for (const write of [formatBytes, formatBytesExactly, formatCount, formatPercent]) {
      expect(write(NaN, 'en')).toBe('—')
    }
    expect(formatMoney(NaN, 'JPY', 'en')).toBe('—')
  })

  it('are percentages with one decimal where it says something', () => {
    expect(formatPercent(0.125, 'en')).toBe('12.5%')
    expect(formatPercent(1, 'en')).toBe('100%')
  })
})

describe('money', () => {
  it('has as many decimals as its currency', () => {
    expect(formatMoney(1234, 'JPY', 'en')).toBe('¥1,234')
    expect(formatMoney(12.5, 'USD', 'en')).toBe('$12.50')
    expect(formatMoney(-0.125, 'USD', 'en')).toBe('-$0.13')
    expect(formatMoney(1234, 'JPY', 'ja')).toBe('￥1,234')
    expect(formatMoney(1234, 'jpy', 'en')).toBe('¥1,234')
  })

  it('shows a currency that is none as it came', () => {
    expect(formatMoney(1234.5, 'points', 'en')).toBe('1,234.5 points')
    expect(formatMoney(1234.5, 'XYZ', 'en')).toBe('XYZ\u00A01,234.50')
    expect(formatMoney(1234.5, '', 'en')).toBe('1,234.5')
    expect(formatMoney(NaN, 'points', 'en')).toBe('—')
  })

  it('is short where only its size matters', () => {
    const rough = { notation: 'compact', maximumSignificantDigits: 3 } as const
    expect(formatMoney(985_432, 'JPY', 'en', rough)).toBe('¥985K')
    expect(formatMoney(1_005_432, 'USD', 'en', rough)).toBe('$1.01M')
    expect(formatMoney(985_432, 'JPY', 'ja', rough)).toBe('￥98.5万')
  })
})

describe('lengths', () => {
  it('are kilometres from a thousand metres on, with a decimal while it says something', () => {
    expect(formatLength(450.4, 'en')).toBe('450 m')
    expect(formatLength(999.6, 'en')).toBe('1 km')
    expect(formatLength(1234, 'en')).toBe('1.2 km')
    expect(formatLength(38_400, 'en')).toBe('38 km')
    expect(formatLength(NaN, 'en')).toBe('—')
  })
})
