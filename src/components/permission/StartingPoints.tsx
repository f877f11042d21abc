import { t } from '@lingui/core/macro'
import { operations } from '../../api/operations.ts'
import { startingPoints } from '../../domain/permission/starting-points.ts'
import type { StatementDraft } from '../../domain/permission/statements.ts'
import { startingPointWords } from '../../words/permission-jobs.ts'
import classes from './starting.module.css'

const points = startingPoints(operations)

/** The usual jobs: choosing one adds its statements. */
export function StartingPoints({
  onChoose,
}: {
  readonly onChoose: (statements: readonly StatementDraft[]) => void
}) {
  return (
    <section className={classes.starting} aria-label={t`Start from a job`}>
      <p className={classes.startingTitle}>{t`Start from a job, and change what you need`}</p>
      <ul className={classes.points}>
        {points.map(({ id, statements }) => {
          const { label, about } = startingPointWords[id]
          return (
            <li key={id}>
              <button type="button" className={classes.point} onClick={() => onChoose(statements)}>
                <span className={classes.pointLabel}>{label}</span>
                <span className={classes.pointAbout}>{about}</span>
              </button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
