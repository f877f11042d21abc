import { t } from '@lingui/core/macro'
import { IconAlertTriangle, IconCircleX, IconInfoCircle, type Icon } from '@tabler/icons-react'
import type { Problem, Severity } from '../../domain/permission/problem.ts'
import { permissionProblem } from '../../words/permission.ts'
import classes from './permission.module.css'

const shapes: Readonly<Record<Severity, readonly [Icon, string]>> = {
  error: [IconCircleX, t`Error`],
  warning: [IconAlertTriangle, t`Warning`],
  note: [IconInfoCircle, t`Note`],
}

interface ProblemListProps {
  readonly problems: readonly Problem[]
  /** Puts the proposed name in the place of one that is not known. */
  readonly onReplace?: ((name: string) => void) | undefined
}

/** What there is to say about a part of a permission, at its place. */
export function ProblemList({ problems, onReplace }: ProblemListProps) {
  if (problems.length === 0) return null
  return (
    <ul className={classes.problems}>
      {problems.map((problem) => (
        <ProblemLine
          key={`${problem.path} ${problem.code} ${problem.position ?? ''}`}
          problem={problem}
          onReplace={onReplace}
        />
      ))}
    </ul>
  )
}

function ProblemLine({
  problem,
  onReplace,
}: Pick<ProblemListProps, 'onReplace'> & { readonly problem: Problem }) {
  const { severity, code, other } = problem
  const [Shape, word] = shapes[severity]
  return (
    <li className={classes.problem} data-severity={severity}>
      <Shape size={16} stroke={1.75} role="img" aria-label={word} />
      <span>
        {permissionProblem(problem)}{' '}
        {onReplace && code === 'api-unknown' && other !== undefined && (
          <button type="button" className={classes.inlineButton} onClick={() => onReplace(other)}>
            {t`Use ${other}`}
          </button>
        )}
      </span>
    </li>
  )
}
