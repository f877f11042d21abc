import { describe, expect, test } from 'vitest'
import { readModule } from '../../src/domain/orbit/module.ts'
import { obstaclesOf } from '../../src/domain/orbit/runnable.ts'
import { sensorDecoder, strictJson } from './modules.ts'
import { assemble } from './wat.ts'

const hex = (text: string) => Buffer.from(text.replaceAll(' ', ''), 'hex')
const header = '0061736d 01000000'

function obstacles(code: Uint8Array, direction?: 'uplink' | 'downlink') {
  const facts = readModule(code)
  if (typeof facts === 'string') throw new Error(facts)
  return obstaclesOf(facts, direction)
}

describe('what bytes are', () => {
  test('is told of what is no module, of another kind, and cut off', () => {
    expect(readModule(Buffer.from('%PDF-1.7'))).toBe('magic')
    expect(readModule(new Uint8Array())).toBe('magic')
    expect(readModule(hex('0061736d'))).toBe('broken')
    expect(readModule(hex('0061736d 0d000100'))).toBe('component')
    expect(readModule(hex('0061736d 02000000'))).toBe('broken')
    expect(readModule(hex(header))).toMatchObject({ imports: [], exports: [], memories: [] })
    const code = sensorDecoder({ fahrenheit: true })
    expect(readModule(code.subarray(0, 150))).toBe('broken')
    // A count of four thousand million imports, and a length without an end.
    expect(readModule(hex(`${header} 02 05 ffffffff0f`))).toBe('broken')
    expect(readModule(hex(`${header} 02 ffffffffffffffffffff`))).toBe('broken')
  })

  test('of the seeded modules: what they import and export, with types', () => {
    const facts = readModule(sensorDecoder({ fahrenheit: false }))
    expect(facts).toMatchObject({
      memories: [{ pages: 1, most: undefined, unusual: false }],
      exports: [
        { name: 'memory', kind: 'memory' },
        { name: 'uplink', kind: 'function', type: ':i' },
      ],
    })
    expect(facts).toHaveProperty('imports.0', {
      module: 'env',
      name: 'orbit_log',
      kind: 'function',
      type: 'ii:',
    })
    expect(WebAssembly.validate(Uint8Array.from(strictJson()))).toBe(true)
  })
})

describe('what keeps a module from being run', () => {
  const memory = '(memory (export "memory") 1)'
  const uplink = '(func $u (export "uplink") (result i32) (i32.const 0))'
  const parts = (text: string) => obstacles(assemble(`(module ${text})`))

  test('nothing, of the seeded ones', () => {
    expect(obstacles(strictJson())).toEqual([])
    expect(obstacles(strictJson(), 'downlink')).toEqual([{ kind: 'function', names: ['downlink'] }])
  })

  test('no function to call, or one of another type', () => {
    expect(parts(memory)).toEqual([{ kind: 'function', names: ['uplink', 'downlink'] }])
    expect(parts('(func $u (export "uplink") (nop))')).toEqual([
      { kind: 'signature', names: ['uplink'] },
    ])
  })

  test('imports that the platform does not have, each called by its name', () => {
    const found = parts(`
      (import "wasi_snapshot_preview1" "fd_write" (func $w (param i32 i32 i32 i32) (result i32)))
      (import "wasi_snapshot_preview1" "random_get" (func $r (param i32 i32) (result i32)))
      (import "env" "syscall/js.valueGet" (func $j))
      (import "env" "abort" (func $a (param i32 i32 i32 i32)))
      (import "env" "orbit_log" (func $l (param i32)))
      ${memory} ${uplink}`)
    expect(found).toEqual([
      {
        kind: 'wasi',
        names: ['wasi_snapshot_preview1.fd_write', 'wasi_snapshot_preview1.random_get'],
      },
      { kind: 'javascript', names: ['env.syscall/js.valueGet'] },
      { kind: 'import', names: ['env.abort'] },
      { kind: 'type', names: ['env.orbit_log'] },
    ])
  })

  test('more memory than there is, and memory that the SDK cannot reach', () => {
    expect(parts(`(memory (export "memory") 256) ${uplink}`)).toEqual([])
    expect(parts(`(memory (export "memory") 16384) ${uplink}`)).toEqual([
      { kind: 'memory', bytes: 1_073_741_824 },
    ])
    const log = '(import "env" "orbit_log" (func $l (param i32 i32)))'
    expect(parts(`${log} (memory 1) ${uplink}`)).toEqual([{ kind: 'noMemory' }])
    // Imported: no export is needed. 02: one import, env.memory, of one page.
    const own = [...assemble(`(module ${uplink})`)]
    const importSection = hex('02 0f 01 03 656e76 06 6d656d6f7279 02 00 01')
    const types = own.indexOf(3, 8)
    const imported = Uint8Array.from([
      ...own.slice(0, types),
      ...importSection,
      ...own.slice(types),
    ])
    expect(WebAssembly.validate(imported)).toBe(true)
    expect(obstacles(imported)).toEqual([])
  })
})
