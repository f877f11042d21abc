import { memoryPages, pageBytes, runMs, testsPerMinute } from '../../src/domain/orbit/limits.ts'
import type { Obstacle } from '../../src/domain/orbit/runnable.ts'
import { mebibyte } from '../../src/domain/units.ts'
import { SoracomError } from '../http/error.ts'

/** 409: another call of the operator's Soralets goes on, as the platform says it. */
export function anotherActivity(): SoracomError {
  return new SoracomError(409, 'SLM1017', {
    en: 'Another ongoing activity. Try again in a moment.',
    ja: '他の処理が実行中です。しばらくしてから再試行してください',
  })
}

/** 429: the operator has run as many tests as it may in a minute. */
export function tooManyTests(seconds: number): SoracomError {
  return new SoracomError(
    429,
    'SEM0256',
    {
      en: `Soralets can be tested ${testsPerMinute} times a minute. Try again in ${seconds} seconds.`,
      ja: `Soralet のテストは 1 分間に ${testsPerMinute} 回までです。${seconds} 秒後に再試行してください`,
    },
    seconds,
  )
}

const mebibytes = (memoryPages * pageBytes) / mebibyte

/** 400: the module is one, and cannot be run; what it lacks or wants is named. */
export function cannotRun(obstacles: readonly Obstacle[]): SoracomError {
  const said = obstacles.map(obstacle)
  return new SoracomError(400, 'SEM0257', {
    en: `This version cannot be run: ${said.map(({ en }) => en).join('; ')}`,
    ja: `このバージョンは実行できません: ${said.map(({ ja }) => ja).join('、')}`,
  })
}

function obstacle(one: Obstacle): SoracomError['messages'] {
  const names = 'names' in one ? one.names.slice(0, 20).join(', ') : ''
  switch (one.kind) {
    case 'function':
      return { en: `it exports no function ${names}`, ja: `関数 ${names} がありません` }
    case 'signature':
      return {
        en: `${names} must take nothing and return an i32`,
        ja: `${names} は引数なしで i32 を返す必要があります`,
      }
    case 'wasi':
      return {
        en: `it needs WASI, which Orbit does not have (${names})`,
        ja: `Orbit が対応していない WASI が必要です (${names})`,
      }
    case 'javascript':
      return {
        en: `it needs a JavaScript runtime, which Orbit does not have (${names})`,
        ja: `Orbit が対応していない JavaScript ランタイムが必要です (${names})`,
      }
    case 'import':
      return {
        en: `it imports what Orbit does not have (${names})`,
        ja: `未知のインポートがあります (${names})`,
      }
    case 'type':
      return {
        en: `it declares functions of the SDK otherwise than they are (${names})`,
        ja: `SDK の関数の型が異なります (${names})`,
      }
    case 'memory': {
      const asked = Math.round(one.bytes / mebibyte)
      return {
        en: `it asks for ${asked} MiB of memory, and there are ${mebibytes} MiB`,
        ja: `メモリは ${mebibytes} MiB までです (${asked} MiB)`,
      }
    }
    case 'memoryKind':
      return {
        en: 'it wants several memories, shared ones, or ones of 64 bits',
        ja: '複数、共有、64 ビットのメモリには対応していません',
      }
    case 'noMemory':
      return {
        en: 'it calls the SDK and does not export its memory as "memory"',
        ja: 'メモリが "memory" としてエクスポートされていません',
      }
  }
}

/** 400: the time of a run was over. */
export function outOfTime(): SoracomError {
  return new SoracomError(400, 'SEM0258', {
    en: `The Soralet did not end within ${runMs / 1000} second and was stopped`,
    ja: `Soralet が ${runMs / 1000} 秒以内に終了しなかったため停止しました`,
  })
}

/** 400: a run ended before the Soralet said with what. */
export function broke(why: string): SoracomError {
  return new SoracomError(400, 'SEM0259', {
    en: `The Soralet broke off: ${why}`,
    ja: `Soralet が異常終了しました: ${why}`,
  })
}
