import { describe, expect, test } from 'vitest'
import { logBytes } from '../../src/domain/orbit/limits.ts'
import type { RunInput } from './host.ts'
import { sensorDecoder, strictJson } from './modules.ts'
import { runModule } from './run.ts'
import { assemble } from './wat.ts'

const plain: RunInput = {
  payload: new Uint8Array(),
  tags: { name: 'Pump 棟' },
  source: { resourceType: 'Subscriber', resourceId: '001010000000001' },
  location: { lat: 35.5, lon: 139.25 },
  timestamp: 1_750_000_000_000,
  userdata: 'every hour',
  original: new Uint8Array(),
}

async function run(code: Uint8Array, input: Partial<RunInput> = {}) {
  const { end, log } = await runModule({ code, direction: 'uplink', input: { ...plain, ...input } })
  const content = end.kind === 'ended' && end.content ? Buffer.from(end.content).toString() : ''
  return { end, log, content }
}

const hex = (text: string) => Buffer.from(text, 'hex')
const uplink = (body: string, rest = '') =>
  assemble(`(module
    (import "env" "orbit_log" (func $log (param i32 i32)))
    (memory (export "memory") 1) ${rest}
    (func $uplink (export "uplink") (result i32) ${body}))`)

describe('the modules that a world begins with', () => {
  test('four bytes become JSON, below zero too, and in Fahrenheit with the second version', async () => {
    const first = await run(sensorDecoder({ fahrenheit: false }), { payload: hex('00eb3358') })
    expect(first.content).toBe('{"temperature":23.5,"humidity":51,"battery":88}')
    expect(first.end).toMatchObject({ resultCode: 0, contentType: 'application/json' })
    expect(first.log).toEqual([first.content])
    const second = await run(sensorDecoder({ fahrenheit: true }), { payload: hex('ffdd0a64') })
    expect(JSON.parse(second.content)).toEqual({
      temperature: -3.5,
      temperatureF: 25.7,
      humidity: 10,
      battery: 100,
    })
  })

  test('what they do not take ends with a code of their own and a line that says why', async () => {
    const short = await run(sensorDecoder({ fahrenheit: true }), { payload: hex('00') })
    expect(short.end).toMatchObject({ kind: 'ended', resultCode: -1, content: undefined })
    expect(short.log).toEqual(['A reading has 4 bytes; this one has not.'])
    const json = { payload: Buffer.from('{"温度":1}') }
    expect((await run(strictJson(), json)).content).toBe('{"温度":1}')
    const text = await run(strictJson(), { payload: Buffer.from('23.5') })
    expect(text.end).toMatchObject({ kind: 'ended', resultCode: -2 })
  })
})

describe('code that means harm', () => {
  test('a loop without end is ended after a second, and what it said is kept', async () => {
    const began = performance.now()
    const endless = uplink(
      '(call $log (i32.const 0) (i32.const 1)) (loop $l (br $l)) (i32.const 0)',
    )
    const { end, log } = await run(endless)
    expect(end).toEqual({ kind: 'time' })
    expect(log).toEqual(['\0'])
    expect(performance.now() - began).toBeLessThan(8000)
  })

  test('memory grows to 16 MiB and no further', async () => {
    const grown = await run(uplink('(memory.grow (i32.const 255))'))
    expect(grown.end).toMatchObject({ kind: 'ended', resultCode: 1 })
    const gigabyte = await run(uplink('(memory.grow (i32.const 16384))'))
    expect(gigabyte.end).toMatchObject({ kind: 'ended', resultCode: -1 })
    const own = assemble(
      '(module (memory (export "memory") 1 20000) (func $u (export "uplink") (result i32) (memory.grow (i32.const 256))))',
    )
    expect((await run(own)).end).toMatchObject({ kind: 'ended', resultCode: -1 })
  })

  test('recursion without end, a start function that fails, and a place beyond the memory', async () => {
    const deep = uplink('(call $deeper)', '(func $deeper (result i32) (call $deeper))')
    expect((await run(deep)).end).toMatchObject({ kind: 'failed', why: /nested too deep/ })
    const start = uplink('(i32.const 0)', '(func $begin (unreachable)) (start $begin)')
    expect((await run(start)).end).toMatchObject({ kind: 'failed', why: 'unreachable' })
    const early = uplink(
      '(i32.const 0)',
      '(func $begin (call $log (i32.const 0) (i32.const 1))) (start $begin)',
    )
    expect((await run(early)).end).toMatchObject({ kind: 'failed', why: /before its memory/ })
    const beyond = uplink('(call $log (i32.const 65535) (i32.const 2)) (i32.const 0)')
    expect((await run(beyond)).end).toMatchObject({ kind: 'failed', why: /beyond its memory/ })
    const below = uplink('(call $log (i32.const -1) (i32.const -1)) (i32.const 0)')
    expect((await run(below)).end).toMatchObject({ kind: 'failed', why: /beyond its memory/ })
  })

  test('a log is cut where it is full, and lines without anything count', async () => {
    const loud = uplink(
      '(call $log (i32.const 0) (i32.const 65000)) (call $log (i32.const 0) (i32.const 65000)) (call $log (i32.const 0) (i32.const 9)) (i32.const 7)',
    )
    const { end, log } = await run(loud)
    expect(end).toMatchObject({ kind: 'ended', resultCode: 7 })
    expect(log.map(({ length }) => length)).toEqual([65_000, logBytes - 65_000, 51])
    expect(log.at(-1)).toContain('full')
    const silent = uplink('(loop $l (call $log (i32.const 0) (i32.const 0)) (br $l)) (i32.const 0)')
    const empty = await run(silent)
    expect(empty.end).toEqual({ kind: 'time' })
    expect(empty.log.length).toBeLessThanOrEqual(logBytes + 1)
  })
})

test('what a Soralet is told of tags, source, place, time and user data', async () => {
  const code = assemble(`(module
    (import "env" "orbit_get_tag_value_len" (func $tagLength (param i32 i32) (result i32)))
    (import "env" "orbit_get_tag_value" (func $tag (param i32 i32 i32 i32) (result i32)))
    (import "env" "orbit_set_tag_value" (func $setTag (param i32 i32 i32 i32)))
    (import "env" "orbit_delete_tag_value" (func $deleteTag (param i32 i32)))
    (import "env" "orbit_get_source_value" (func $source (param i32 i32 i32 i32) (result i32)))
    (import "env" "orbit_get_userdata" (func $userdata (param i32 i32) (result i32)))
    (import "env" "orbit_has_location" (func $located (result i32)))
    (import "env" "orbit_log" (func $log (param i32 i32)))
    (memory (export "memory") 1)
    (data (i32.const 0) "nameresourceId")
    (func $uplink (export "uplink") (result i32)
      (call $log (i32.const 100) (call $tag (i32.const 0) (i32.const 4) (i32.const 100) (i32.const 99)))
      (call $log (i32.const 200) (call $source (i32.const 4) (i32.const 10) (i32.const 200) (i32.const 6)))
      (call $log (i32.const 300) (call $userdata (i32.const 300) (i32.const 99)))
      (call $setTag (i32.const 0) (i32.const 4) (i32.const 0) (i32.const 8))
      (call $log (i32.const 100) (call $tag (i32.const 0) (i32.const 4) (i32.const 100) (i32.const 99)))
      (call $deleteTag (i32.const 0) (i32.const 4))
      (i32.add (call $located) (call $tagLength (i32.const 0) (i32.const 4)))))`)
  const { end, log } = await run(code)
  expect(log).toEqual(['Pump 棟', '001010', 'every hour', 'nameresou'.slice(0, 8)])
  expect(end).toMatchObject({ resultCode: 1 })
  expect((await run(code, { location: undefined })).end).toMatchObject({ resultCode: 0 })
})
