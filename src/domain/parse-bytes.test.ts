import { describe, expect, it } from 'vitest'
import { parseBytes } from './parse-bytes.ts'
import { formatBytes } from './units.ts'

describe('parseBytes', () => {
  it.each([
    ['500', 500],
    ['1 byte', 1],
    ['2 bytes', 2],
    ['3B', 3],
    ['1.5 GB', 1_500_000_000],
    ['1,500 kB', 1_500_000],
    ['10 mb', 10_000_000],
    ['２ＭＢ', 2_000_000],
    ['2 MiB', 2_097_152],
    ['.5 KiB', 512],
    [' 1 TB ', 1e12],
    ['0', 0],
    ['0.0004 kB', 0],
  ])('reads %s as %d bytes', (text, bytes) => {
    expect(parseBytes(text)).toBe(bytes)
  })

  it.each(['', ' ', 'MB', '1 XB', '-1', '1,5 GB', '1.2.3', '1 iB', 'Infinity', '1e3', '10000 PB'])(
    'refuses %j',
    (text) => {
      expect(parseBytes(text)).toBeNull()
    },
  )

  it('reads back what formatBytes wrote', () => {
    for (const bytes of [0, 1, 999, 1000, 1_230_000, 45_600_000_000]) {
      expect(parseBytes(formatBytes(bytes, 'en'))).toBe(bytes)
    }
  })
})
