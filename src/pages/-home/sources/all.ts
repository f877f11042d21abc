import type { Source } from '../source.ts'
import { cameras } from './cameras.tsx'
import { groups } from './groups.ts'
import { simCounts, sims } from './sims.tsx'
import { traffic } from './traffic.tsx'

/** What Home tells of at once, in the order of its figures. */
export const sources: readonly Source[] = [simCounts, sims, traffic, cameras, groups]
