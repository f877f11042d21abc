import { useMatch, useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'
import { told } from './told.ts'

/** How many rows the list at an address had when it was last seen whole. */
const counts = told<number>()

export const useCounts = counts.useItems

/** Tells the navigation how many rows the list of this page has; undefined while that is not known. */
export function useTellCount(count: number | undefined): void {
  const router = useRouter()
  // The page's own address: the router's may be that of the next page already.
  const { pathname, search } = useMatch({ strict: false })
  const address = pathname.replace(/(?<=.)\/$/, '') + router.options.stringifySearch(search)
  useEffect(() => {
    if (count !== undefined) counts.tell(address, count)
  }, [address, count])
}
