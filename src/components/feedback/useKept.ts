import { useState } from 'react'

/**
 * The value, or as long as there is none the last one there was: a chart stays on screen while its
 * successor is on the way. A value must be the same object from one render to the next.
 */
export function useKept<Value extends object>(value: Value | undefined): Value | undefined {
  const [kept, setKept] = useState(value)
  if (value !== undefined && value !== kept) setKept(value)
  return value ?? kept
}
