import { queryOptions, useQuery } from '@tanstack/react-query'
import type { Family } from '../../../domain/schema.ts'

const files = import.meta.glob<Family>('../../../api/generated/describe/*.json', {
  import: 'default',
})

/** What the description says of one family; a small file that is loaded when it is asked for. */
export function familyOptions(tag: string) {
  return queryOptions({
    queryKey: ['described', tag],
    queryFn: async () => {
      const load = files[`../../../api/generated/describe/${tag}.json`]
      if (!load) throw new Error(`There is no description of ${tag}.`)
      return load()
    },
    staleTime: Infinity,
    gcTime: Infinity,
  })
}

const loadWords = async () => {
  const words = await import('../../../api/generated/description-words.json')
  return new Map<string, string>(Object.entries(words.default))
}

/** The words that the description says of every operation, by id, in small letters. */
export function useProse(wanted: boolean): ReadonlyMap<string, string> {
  const { data } = useQuery({
    queryKey: ['described', 'words'],
    queryFn: loadWords,
    enabled: wanted,
    staleTime: Infinity,
    gcTime: Infinity,
  })
  return data ?? none
}

const none: ReadonlyMap<string, string> = new Map()
