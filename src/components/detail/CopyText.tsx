import { Button } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useCopy } from './useCopy.ts'

interface CopyTextProps {
  readonly label: string
  readonly text: string
  readonly onCopied?: () => void
}

/** Copies a text and says whether the browser did. */
export function CopyText({ label, text, onCopied }: CopyTextProps) {
  const { state, label: said, copy } = useCopy(text, { label, ...(onCopied && { onCopied }) })
  return (
    <Button
      variant="default"
      leftSection={state === 'copied' ? <IconCheck size={16} /> : <IconCopy size={16} />}
      onClick={copy}
    >
      {said}
    </Button>
  )
}
