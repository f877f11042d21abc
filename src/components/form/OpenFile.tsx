import { Button, FileButton } from '@mantine/core'
import { IconFolderOpen } from '@tabler/icons-react'

interface OpenFileProps {
  readonly label: string
  /** Endings and media types, as `<input accept>` takes them. */
  readonly accept: string
  readonly quiet?: boolean
  readonly onFile: (file: File) => void
}

/** The button that opens what a field holds from a file. */
export function OpenFile({ label, accept, quiet = false, onFile }: OpenFileProps) {
  return (
    <FileButton
      accept={accept}
      onChange={(file) => {
        if (file) onFile(file)
      }}
    >
      {(props) => (
        <Button
          {...props}
          variant={quiet ? 'subtle' : 'default'}
          size="xs"
          leftSection={<IconFolderOpen size={16} stroke={1.75} />}
        >
          {label}
        </Button>
      )}
    </FileButton>
  )
}
