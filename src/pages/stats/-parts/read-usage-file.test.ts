import { describe, expect, it } from 'vitest'
import { readUsageFile } from './read-usage-file.ts'

const header = 'date,simId,speedClass,uploadByteSizeTotal,downloadByteSizeTotal\r\n'

function streamOf(text: string, size: number): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder().encode(text)
  let at = 0
  return new ReadableStream({
    pull(controller) {
      if (at >= bytes.length) controller.close()
      else controller.enqueue(bytes.slice(at, at + size))
      at += size
    },
  })
}

const read = (text: string, signal = new AbortController().signal) =>
  readUsageFile(streamOf(text, 5), { period: 'month', signal, onProgress: () => undefined })

describe('an exported file', () => {
  it('is added up as it comes in, cut within its characters', async () => {
    const { lines, sims, byStart } = await read(
      `\uFEFF${header}202505,8981,速い,1,2\r\n202505,8982,速い,3,4\r\n`,
    )
    expect([lines, sims]).toEqual([2, 2])
    expect(byStart.get(Date.UTC(2025, 4))).toEqual(new Map([['速い', { upload: 4, download: 6 }]]))
  })

  it('may have no lines', async () => {
    expect(await read(header)).toMatchObject({ lines: 0, sims: 0, period: 'month' })
  })

  it('must have headings', async () => {
    await expect(read('')).rejects.toMatchObject({ flaw: { rule: 'empty' } })
    await expect(read('a,b\r\n')).rejects.toMatchObject({ flaw: { rule: 'column' } })
  })

  it('is left where nobody waits for it', async () => {
    await expect(read(header, AbortSignal.abort())).rejects.toThrow()
  })
})
