import { late } from '../feedback/late.tsx'

/** The quick look as an entry of a row's menu, whose code comes with the menu's. */
export const LatePeekItem = late(() => import('./PeekItem.tsx').then((all) => all.PeekItem))
