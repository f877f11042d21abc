import { Skeleton } from '@mantine/core'
import { late } from '../feedback/late.tsx'

/** `JsonEditor`, whose library comes with the first text that is edited. */
export const LateJsonEditor = late(() => import('./JsonEditor.tsx').then((all) => all.JsonEditor), {
  waiting: () => <Skeleton height={256} radius={0} />,
})
