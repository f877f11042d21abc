import { useEffect } from 'react'

/** What is needed of an infinite query. */
interface Paged {
  readonly data: object | undefined
  readonly isFetching: boolean
  readonly fetchNextPage: () => Promise<unknown>
}

/** Fetches the pages of a list one after the other, as long as another one is `wanted`. */
export function useNextPages({ data, isFetching, fetchNextPage }: Paged, wanted: boolean): void {
  useEffect(() => {
    // A page may have come before anything was drawn that says it is being fetched: that there are
    // other data is then all that has changed.
    if (data && wanted && !isFetching) void fetchNextPage()
  }, [data, wanted, isFetching, fetchNextPage])
}
