import { Skeleton } from '@mantine/core'
import { late } from '../feedback/late.tsx'

export interface PermissionDifferenceProps {
  /** Permission documents, JSON texts; an empty one allows nothing. */
  readonly before: string
  readonly after: string
}

/** What one permission document allows and another does not, in statements and in operations. */
export const PermissionDifference = late<PermissionDifferenceProps>(
  () => import('./TextDifference.tsx').then((all) => all.TextDifference),
  { waiting: () => <Skeleton height={160} radius={6} /> },
)
