import { Skeleton } from '@mantine/core'
import { late } from '../feedback/late.tsx'

export interface PermissionEditorProps {
  /** The permission document, JSON text; may be empty. */
  readonly value: string
  readonly onChange: (text: string) => void
  /** Whose permission it is: "Permission of the role field". */
  readonly label: string
  readonly readOnly?: boolean | undefined
}

/**
 * A permission document as cards, one for each statement, and as JSON: two views of one text. All
 * operations come with it, so its code is loaded when it is first shown.
 */
export const PermissionEditor = late<PermissionEditorProps>(
  () => import('./Editor.tsx').then((all) => all.Editor),
  { waiting: () => <Skeleton height={240} radius={6} /> },
)
