import { Button } from '@mantine/core'
import { t } from '@lingui/core/macro'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useCopy } from '../../../components/detail/useCopy.ts'

interface CopyTextProps {
  readonly label: string
  readonly text: string
  readonly onCopied: () => void
}

/** Copies a text and says whether the browser did. */
export function CopyText({ label, text, onCopied }: CopyTextProps) {
  const { state, copy } = useCopy(text, onCopied)
  const words = { idle: label, copied: t`Copied`, failed: t`The browser did not copy it` }
  return (
    <Button
      variant="default"
      leftSection={state === 'copied' ? <IconCheck size={16} /> : <IconCopy size={16} />}
      onClick={copy}
    >
      {words[state]}
    </Button>
  )
}
