import { t } from '@lingui/core/macro'
import { operations } from '../../api/operations.ts'
import { startingPoints } from '../../domain/permission/starting-points.ts'
import type { StatementDraft } from '../../domain/permission/statements.ts'
import { startingPointWords } from '../../words/permission-jobs.ts'
import { StartFrom } from '../form/StartFrom.tsx'

const points = startingPoints(operations)

/** The usual jobs: choosing one adds its statements. */
export function StartingPoints({
  onChoose,
}: {
  readonly onChoose: (statements: readonly StatementDraft[]) => void
}) {
  return (
    <StartFrom
      label={t`Start from a job`}
      title={t`Start from a job, and change what you need`}
      points={points.map(({ id, statements }) => {
        const { label, about } = startingPointWords[id]
        return { id, label, about, onChoose: () => onChoose(statements) }
      })}
    />
  )
}
