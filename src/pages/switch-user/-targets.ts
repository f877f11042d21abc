import { kept } from '../../components/shell/kept.ts'
import { isSame, type Principal } from '../../domain/access/principal.ts'

/** Whom a person has switched to. */
export type Target = Required<Principal>

const most = 8

/** The last ones, newest first, in this browser; nothing of them is secret. */
export const targets = kept<Target>('switch-targets', (value) => {
  const { operatorId, userName } = (value ?? {}) as Record<string, unknown>
  return typeof operatorId === 'string' && typeof userName === 'string'
    ? { operatorId, userName }
    : undefined
})

export function rememberTarget(target: Target): void {
  const others = targets.read().filter((one) => !isSame(one, target))
  targets.write([target, ...others].slice(0, most))
}

export function forgetTarget(target: Target): void {
  targets.write(targets.read().filter((one) => !isSame(one, target)))
}
