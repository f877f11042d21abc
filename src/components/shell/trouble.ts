import { told } from './told.ts'

/** What is known to be wrong, by the path of the page that shows it: `/soracam` and "1 offline". */
const troubles = told<string>()

/** Tells the navigation what a page has found in passing. */
export const tellTrouble = troubles.tell

/** What is known to be wrong, by path. */
export const useTroubles = troubles.useItems
