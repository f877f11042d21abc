import { useEffect, useEffectEvent, useState } from 'react'
import type { RowSource } from './rows.ts'

/**
 * What is to be done with all rows, those that are not loaded yet too: they are loaded first, which
 * the line below the table shows and can stop. Then, and where they fail to come, nothing is done.
 */
export function useAllLoaded<Row>(source: RowSource<Row>, action: () => void | Promise<void>) {
  const { hasMore, loadingMore } = source
  const [waiting, setWaiting] = useState(false)
  const act = useEffectEvent(action)
  const [due, setDue] = useState(0)
  if (waiting && !loadingMore) {
    setWaiting(false)
    if (!hasMore) setDue(due + 1)
  }
  useEffect(() => {
    if (due > 0) void act()
  }, [due])
  const start = () => {
    if (!hasMore) {
      void action()
      return
    }
    setWaiting(true)
    source.loadAll()
  }
  return { waiting, start }
}
