import { t } from '@lingui/core/macro'
import { countText, listText } from '../../../components/detail/locale.ts'
import type { Tone } from '../../../components/detail/StatusBadge.tsx'
import { codeBytes } from '../../../domain/orbit/limits.ts'
import type { Unreadable } from '../../../domain/orbit/module.ts'
import type { Obstacle } from '../../../domain/orbit/runnable.ts'
import { memoryText } from '../../../words/binary-size.ts'

/** Why a file cannot be uploaded. */
export function unreadableText(why: Unreadable | 'large' | 'empty'): string {
  const most = countText(codeBytes)
  return {
    magic: t`This is no WebAssembly: it does not begin as a module does. Choose the .wasm file that your compiler wrote.`,
    component: t`This is a component of WebAssembly, and Orbit runs core modules. Compile for wasm32-unknown-unknown.`,
    broken: t`This module is cut off or damaged. Compile it again.`,
    large: t`A version has ${most} bytes at most. Compile with optimisation for size, and without what helps debugging.`,
    empty: t`This file is empty.`,
  }[why]
}

/** What keeps a module from being run, and what to do. */
export function obstacleText(obstacle: Obstacle): string {
  const names = 'names' in obstacle ? listText(obstacle.names) : ''
  switch (obstacle.kind) {
    case 'function':
      return t`It exports neither uplink nor downlink, one of which the platform calls.`
    case 'signature':
      return t`These functions must take nothing and return an i32: ${names}.`
    case 'wasi':
      return t`It wants WASI, which Orbit does not have: ${names}. Compile for wasm32-unknown-unknown, and without what prints or reads files, clocks and random numbers.`
    case 'javascript':
      return t`It wants a JavaScript runtime, which Orbit does not have: ${names}. With TinyGo, do without packages such as fmt.`
    case 'import':
      return t`It imports what Orbit does not have: ${names}.`
    case 'type':
      return t`It declares functions of the SDK otherwise than they are: ${names}. Use the SDK as it is published.`
    case 'memory': {
      const bytes = memoryText(obstacle.bytes)
      return t`It begins with ${bytes} of memory, and a Soralet has 16 MiB.`
    }
    case 'memoryKind':
      return t`It wants several memories, shared ones, or ones with addresses of 64 bits.`
    case 'noMemory':
      return t`It calls the SDK, and does not export its memory under the name memory.`
  }
}

/** How a test ended, for a `StatusBadge`: with a number, or before it said one. */
export function resultBadge(resultCode: number | undefined): {
  readonly tone: Tone
  readonly label: string
} {
  if (resultCode === undefined) return { tone: 'terminated', label: t`Broke off` }
  const code = String(resultCode)
  return resultCode === 0
    ? { tone: 'active', label: t`Result 0: done` }
    : { tone: 'suspended', label: t`Result ${code}: refused` }
}
