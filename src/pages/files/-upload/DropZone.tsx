import { t } from '@lingui/core/macro'
import { useEffect, useState, type DragEvent, type ReactNode } from 'react'
import classes from '../-browser/files.module.css'

interface DropZoneProps {
  /** Absent where nothing can be dropped. */
  readonly onDrop: ((transfer: DataTransfer) => void) | undefined
  readonly children: ReactNode
}

/** Files that are dropped beside the list are not opened by the browser in the place of the console. */
function stay(event: globalThis.DragEvent): void {
  if (event.defaultPrevented || !event.dataTransfer?.types.includes('Files')) return
  event.preventDefault()
  event.dataTransfer.dropEffect = 'none'
}

const holdsFiles = ({ dataTransfer }: DragEvent) => dataTransfer.types.includes('Files')

/** The part of the page that takes files which are dropped on it, and says so while they hover. */
export function DropZone({ onDrop, children }: DropZoneProps) {
  const [over, setOver] = useState(false)
  useEffect(() => {
    window.addEventListener('dragover', stay)
    window.addEventListener('drop', stay)
    return () => {
      window.removeEventListener('dragover', stay)
      window.removeEventListener('drop', stay)
    }
  }, [])
  return (
    <div
      className={classes.drop}
      data-over={over || undefined}
      data-says={t`Drop the files to upload them here`}
      onDragOver={(event) => {
        if (!onDrop || !holdsFiles(event)) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={({ currentTarget, relatedTarget }) => {
        if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget)))
          setOver(false)
      }}
      onDrop={(event) => {
        setOver(false)
        if (!onDrop || !holdsFiles(event)) return
        event.preventDefault()
        onDrop(event.dataTransfer)
      }}
    >
      {children}
    </div>
  )
}
