import { useState } from 'react'

/** Copies text, and knows what came of the last try; `onCopied` is told that the browser did it. */
export function useCopy(text: string, onCopied?: () => void) {
  const [state, setState] = useState<'idle' | 'copied' | 'failed'>('idle')
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
    } catch {
      setState('failed')
      return
    }
    setState('copied')
    onCopied?.()
  }
  return { state, copy: () => void copy(), reset: () => setState('idle') }
}
