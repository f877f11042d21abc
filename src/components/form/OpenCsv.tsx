import { t } from '@lingui/core/macro'
import { OpenFile } from './OpenFile.tsx'

/** The button that opens a table from a file, beside the field that it can be pasted into. */
export function OpenCsv({ onFile }: { readonly onFile: (file: File) => void }) {
  return (
    <OpenFile
      label={t`Open CSV file`}
      accept=".csv,.tsv,.txt,text/csv,text/plain"
      onFile={onFile}
    />
  )
}
