import { t } from '@lingui/core/macro'
import { useEffect, useState } from 'react'
import { copyText } from './copy-text.ts'

interface CopyOptions {
  /** What the button says before: "Copy SIM ID". */
  readonly label: string
  /** Told that the browser did it. */
  readonly onCopied?: () => void
}

/** Copies text, and says for a moment what came of it, the same wherever one copies. */
export function useCopy(text: string | (() => string), { label, onCopied }: CopyOptions) {
  const [state, setState] = useState<'idle' | 'copied' | 'failed'>('idle')
  const copy = async () => {
    const copied = await copyText(typeof text === 'string' ? text : text())
    setState(copied ? 'copied' : 'failed')
    if (copied) onCopied?.()
  }
  useEffect(() => {
    if (state === 'idle') return undefined
    const timer = setTimeout(() => setState('idle'), state === 'copied' ? 1500 : 5000)
    return () => clearTimeout(timer)
  }, [state])
  const words = { idle: label, copied: t`Copied`, failed: t`The browser did not copy it` }
  return { state, label: words[state], copy: () => void copy() }
}
