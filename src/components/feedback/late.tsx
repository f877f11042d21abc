import { useEffect, useState, type ComponentType, type FunctionComponent } from 'react'
import { MissingPart } from '../shell/MissingPart.tsx'

interface LateOptions<Props> {
  /** Stands in its place until its code is there; nothing when left out. */
  readonly waiting?: ComponentType<Props>
  /**
   * Stands in its place while its code cannot be fetched; when left out, what waits for it goes on
   * and a line in the corner says so: the page around it is of use without it.
   */
  readonly missing?: ComponentType<Props>
}

/** A component whose code comes late; `preload` has it at hand before, and never rejects. */
export type LateComponent<Props> = FunctionComponent<Props> & {
  readonly preload: () => Promise<void>
}

interface Arrival<Props> {
  readonly part: ComponentType<Props>
  readonly missing?: true
}

/**
 * A component whose code is fetched when it is first drawn. React's `lazy` would do the same with
 * 300 ms on top: so long a Suspense boundary keeps its content back once it has shown its fallback,
 * which is right for a cascade of panels and a felt delay for a dialog. What could not be fetched is
 * fetched again when the network is back, or when it is drawn anew.
 */
export function late<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  { waiting: Waiting, missing }: LateOptions<Props> = {},
): LateComponent<Props> {
  const Missing =
    missing ??
    ((props: Props) => (
      <>
        {Waiting && <Waiting {...props} />}
        <MissingPart />
      </>
    ))
  let arrival: Arrival<Props> | undefined
  let loading: Promise<Arrival<Props>> | undefined

  const fetchPart = () => {
    loading ??= load()
      .then((part) => (arrival = { part }))
      .catch((): Arrival<Props> => {
        loading = undefined
        return { part: Missing, missing: true }
      })
    return loading
  }

  function Late(props: Props) {
    const [arrived, setArrived] = useState(() => arrival)
    useEffect(() => {
      if (arrived && !arrived.missing) return undefined
      let isThere = true
      const get = () => void fetchPart().then((now) => isThere && setArrived(now))
      if (arrived) addEventListener('online', get)
      else get()
      return () => {
        isThere = false
        removeEventListener('online', get)
      }
    }, [arrived])
    if (!arrived) return Waiting ? <Waiting {...props} /> : null
    return <arrived.part {...props} />
  }
  const preload = async () => void (await fetchPart())
  return Object.assign(Late, { preload })
}
