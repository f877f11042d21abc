import { late } from '../feedback/late.tsx'

/** Hardly ever needed, so its code comes when it is. */
export const BrokenRow = late(() => import('./BrokenRow.tsx').then((all) => all.BrokenRow))
