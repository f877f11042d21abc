import type { KeyboardEvent } from 'react'

/**
 * Enter, which scanners of bar codes type at the end, goes on to the next input while that is empty;
 * else it submits the form, as anywhere.
 */
export function toNextEmpty(event: KeyboardEvent<HTMLInputElement>): void {
  const { currentTarget, key, nativeEvent } = event
  if (key !== 'Enter' || nativeEvent.isComposing || currentTarget.value.trim() === '') return
  const inputs = [...(currentTarget.form?.querySelectorAll('input') ?? [])]
  const next = inputs[inputs.indexOf(currentTarget) + 1]
  if (next?.value !== '') return
  event.preventDefault()
  next.focus()
}
