import { operations } from '../../api/operations.ts'
import { permissionDifference } from '../../domain/permission/difference.ts'
import { DifferenceView } from './DifferenceView.tsx'
import type { PermissionDifferenceProps } from './PermissionDifference.tsx'

/** The difference itself; all operations come with it. */
export function TextDifference({ before, after }: PermissionDifferenceProps) {
  return <DifferenceView difference={permissionDifference(before, after, operations)} />
}
