import { useSyncExternalStore } from 'react'
import { keyOf } from './kept.ts'

/** What pages have found out in passing, by address. In memory: nothing is asked of the API for it. */
export interface Told<T> {
  readonly tell: (address: string, value: T | undefined) => void
  /** All of it, as far as it is of the operator, user and coverage at hand. */
  readonly useItems: () => ReadonlyMap<string, T>
}

/** Declares something that pages tell and the navigation shows. */
export function told<T>(): Told<T> {
  const nothing: ReadonlyMap<string, T> = new Map()
  let known = { owner: '', values: nothing }
  const listeners = new Set<() => void>()

  const values = () => (known.owner === keyOf('') ? known.values : nothing)
  const subscribe = (listener: () => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }
  const tell = (address: string, value: T | undefined) => {
    if (values().get(address) === value) return
    const next = new Map(values())
    if (value === undefined) next.delete(address)
    else next.set(address, value)
    known = { owner: keyOf(''), values: next }
    for (const listener of listeners) listener()
  }
  return { tell, useItems: () => useSyncExternalStore(subscribe, values) }
}
