import { late } from '../feedback/late.tsx'
import { ShellSkeleton } from './ShellSkeleton.tsx'

/** The shell comes apart from the first load, which the sign-in page does without it. */
export const LateShell = late(() => import('./Shell.tsx').then((all) => all.Shell), {
  waiting: ShellSkeleton,
})
