import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { ApiError, explain, type Explanation } from '../../api/errors.ts'
import { invalidateAfter } from '../../api/invalidation.ts'
import { fieldErrors } from '../form/server-errors.ts'
import { doneTo, type Action } from './action.ts'
import { tellDone, tellFailed } from './tell.tsx'
import type { Undo } from './undo.ts'

/**
 * How far it is. `slow`: no answer for a while; `waiting`: the API limits the rate, and the call is
 * sent again at `until` (UNIX milliseconds).
 */
export interface SingleRunState {
  readonly phase: 'idle' | 'running' | 'slow' | 'waiting'
  readonly until?: number
  readonly problem?: Explanation
}

const slowAfter = 3000

interface SingleRunOptions {
  readonly action: Action<unknown>
  /** The API's names of what was asked for, and the form's. */
  readonly fields: Readonly<Record<string, string>>
  /** Told what the API says of single fields. */
  readonly onFieldErrors: (errors: Readonly<Record<string, string>>) => void
  /** Called when it succeeded and somebody is still watching. */
  readonly onDone: () => Promise<void>
}

/**
 * Runs an action on one resource, or on several together, once at a time. The component may go away while it runs: a call
 * that waits for the rate limit is then given up, one that was sent goes on and its outcome is told
 * in a notification. After a change that may or may not have happened, everything on screen is
 * asked for again.
 */
export function useSingleRun({ action, fields, onFieldErrors, onDone }: SingleRunOptions) {
  const client = useQueryClient()
  const [state, setState] = useState<SingleRunState>({ phase: 'idle' })
  const watched = useRef(true)
  const underWay = useRef(false)
  const giveUp = useRef<() => void>(undefined)

  useEffect(() => {
    watched.current = true
    return () => {
      watched.current = false
      giveUp.current?.()
    }
  }, [])

  const start = async (
    resource: unknown,
    values: Record<string, unknown>,
    undoOf: (resource: unknown) => Undo | undefined,
    all: readonly unknown[] = [resource],
  ) => {
    if (underWay.current) return
    underWay.current = true
    const controller = new AbortController()
    const slow = setTimeout(() => setState({ phase: 'slow' }), slowAfter)
    setState({ phase: 'running' })
    const onWait = (milliseconds: number) => {
      clearTimeout(slow)
      giveUp.current = () => controller.abort()
      setState({ phase: 'waiting', until: Date.now() + milliseconds })
      setTimeout(() => {
        giveUp.current = undefined
        setState({ phase: 'running' })
      }, milliseconds)
    }
    const options = { signal: controller.signal, onWait }
    const outcome = await action.run(resource, values as never, options, all).then(
      (answer) => ({ answer }),
      (error: unknown) => ({ error }),
    )
    clearTimeout(slow)
    underWay.current = false
    if ('answer' in outcome) {
      tellDone(doneTo(action, all), undoOf(resource))
      if (watched.current) await onDone()
      await invalidateAfter(client, action.operation, [outcome.answer])
      return
    }
    const { error } = outcome
    const gaveUp = !watched.current && error instanceof ApiError && error.code === 'aborted'
    if (gaveUp) return
    const atFields = watched.current ? fieldErrors(error, fields) : {}
    if (Object.keys(atFields).length > 0) {
      setState({ phase: 'idle' })
      onFieldErrors(atFields)
      return
    }
    const problem = explain(error)
    setState({ phase: 'idle', problem })
    if (!watched.current) {
      tellFailed(problem.title, `${action.kind.name(resource)}: ${problem.detail}`)
    }
    if (error instanceof ApiError && error.uncertain) await client.invalidateQueries()
  }

  return { state, start }
}
