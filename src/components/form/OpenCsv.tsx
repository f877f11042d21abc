import { t } from '@lingui/core/macro'
import { Button, FileButton } from '@mantine/core'
import { IconFolderOpen } from '@tabler/icons-react'

/** The button that opens a table from a file, beside the field that it can be pasted into. */
export function OpenCsv({ onFile }: { readonly onFile: (file: File) => void }) {
  return (
    <FileButton
      accept=".csv,.tsv,.txt,text/csv,text/plain"
      onChange={(file) => {
        if (file) onFile(file)
      }}
    >
      {(props) => (
        <Button
          {...props}
          variant="default"
          size="xs"
          leftSection={<IconFolderOpen size={16} stroke={1.75} />}
        >
          {t`Open CSV file`}
        </Button>
      )}
    </FileButton>
  )
}
