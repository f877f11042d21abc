import { t } from '@lingui/core/macro'
import { IconLockOpen2, IconPlugConnectedX, IconShieldLock, IconTrash } from '@tabler/icons-react'
import type { ComponentType } from 'react'
import type { Taking } from '../../api/operation.ts'
import type { DeviceLike } from '../../domain/device/verbs.ts'
import { defineAction, type Action, type Allowed } from '../action/action.ts'
import { back } from '../action/undo.ts'
import { judgeDevice } from './judge-device.ts'
import type { Resource } from './resource.ts'

interface TerminationOperations<Call> {
  /** Takes the protection off: "enable termination". */
  readonly on: Taking<Call>
  /** Puts it on. */
  readonly off: Taking<Call>
  readonly terminate: Taking<Call>
}

/**
 * Termination and the protection from it. The operations speak of termination, people of protection:
 * "enable termination" takes it off. `consequence` is what is lost with one that is terminated.
 */
export function terminationActions<
  R extends DeviceLike,
  P extends Readonly<Record<string, string>>,
>(
  resource: Resource<R, P>,
  { on, off, terminate }: TerminationOperations<{ readonly path: P }>,
  consequence: string,
): readonly Action<R>[] {
  const { path, judge = judgeDevice } = resource
  const call = (one: R) => ({ path: path(one) })
  return [
    defineAction(resource, {
      id: 'protect',
      section: 'limits',
      pair: 'protection',
      state: () => t`Off`,
      operation: off,
      icon: IconShieldLock,
      label: t`Turn termination protection on`,
      short: t`Turn on`,
      title: (what) => t`Turn termination protection on for ${what}`,
      allowed: (one) => judge(one, 'protect'),
      call,
      undo: (one) => back(on, call(one)),
      isDone: ({ terminationEnabled }) => terminationEnabled === false,
      done: (what) => t`${what} protected from termination`,
    }),
    defineAction(resource, {
      id: 'unprotect',
      section: 'limits',
      pair: 'protection',
      state: () => t`On`,
      operation: on,
      icon: IconLockOpen2,
      label: t`Turn termination protection off`,
      short: t`Turn off`,
      title: (what) => t`Turn termination protection off for ${what}`,
      consequence: () => t`Anyone who may terminate ${resource.noun.many} can then do so.`,
      allowed: (one) => judge(one, 'unprotect'),
      call,
      undo: (one) => back(off, call(one)),
      isDone: ({ terminationEnabled }) => terminationEnabled === true,
      done: (what) => t`${what} no longer protected from termination`,
    }),
    defineAction(resource, {
      id: 'terminate',
      section: 'danger',
      operation: terminate,
      icon: IconPlugConnectedX,
      label: t`Terminate`,
      title: (what) => t`Terminate ${what}`,
      consequence: () => consequence,
      confirm: 'type',
      danger: true,
      allowed: (one) => judge(one, 'terminate'),
      call,
      isDone: ({ status }) => status === 'terminated',
      done: (what) => t`${what} terminated`,
    }),
  ]
}

interface Deletion<R> {
  /** What is lost with it. */
  readonly consequence: (resources: readonly R[]) => string
  readonly Details?: ComponentType<{ readonly resources: readonly R[] }>
  readonly allowed?: (resource: R) => Allowed
}

/** Deletion for good, of whatever can be deleted. Its page is left afterwards. */
export function deleteAction<R, P extends Readonly<Record<string, string>>>(
  resource: Resource<R, P>,
  operation: Taking<{ readonly path: P }>,
  deletion: Deletion<R>,
): Action<R> {
  return defineAction(resource, {
    id: 'delete',
    section: 'danger',
    operation,
    icon: IconTrash,
    label: t`Delete`,
    title: (what) => t`Delete ${what}`,
    confirm: 'type',
    danger: true,
    removes: true,
    call: (one) => ({ path: resource.path(one) }),
    done: (what) => t`${what} deleted`,
    ...deletion,
  })
}
