import { useEffect, useState, type ComponentType, type FunctionComponent } from 'react'

interface LateOptions<Props> {
  /** Stands in its place until its code is there; nothing when left out. */
  readonly waiting?: ComponentType<Props>
  /**
   * Stands in its place when its code cannot be fetched, until the page is loaded again; when left
   * out, the error goes to the nearest error boundary.
   */
  readonly missing?: ComponentType<Props>
}

/** A component whose code comes late; `preload` has it at hand before, and never rejects. */
export type LateComponent<Props> = FunctionComponent<Props> & {
  readonly preload: () => Promise<void>
}

type Arrival<Props> = { readonly part: ComponentType<Props> } | { readonly error: unknown }

/**
 * A component whose code is fetched when it is first drawn. React's `lazy` would do the same with
 * 300 ms on top: so long a Suspense boundary keeps its content back once it has shown its fallback,
 * which is right for a cascade of panels and a felt delay for a dialog.
 */
export function late<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  { waiting: Waiting, missing: Missing }: LateOptions<Props> = {},
): LateComponent<Props> {
  let arrival: Arrival<Props> | undefined
  let loading: Promise<Arrival<Props>> | undefined

  const fetchPart = () => {
    loading ??= load()
      .then(
        (part) => ({ part }),
        (error: unknown) => (Missing ? { part: Missing } : { error }),
      )
      .then((arrived) => (arrival = arrived))
    return loading
  }

  function Late(props: Props) {
    const [arrived, setArrived] = useState(() => arrival)
    useEffect(() => {
      if (arrived) return undefined
      let isThere = true
      void fetchPart().then((now) => isThere && setArrived(now))
      return () => {
        isThere = false
      }
    }, [arrived])
    if (!arrived) return Waiting ? <Waiting {...props} /> : null
    if ('error' in arrived) throw arrived.error
    return <arrived.part {...props} />
  }
  const preload = async () => void (await fetchPart())
  return Object.assign(Late, { preload })
}
