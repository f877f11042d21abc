import { useState } from 'react'

/** What the button that opens a panel does. */
export interface PanelTarget {
  /** Fetches the code before the click: when the pointer or the focus comes near. */
  readonly onPointerEnter: () => void
  readonly onFocus: () => void
  readonly onClick: () => void
}

interface Panel<Content> {
  /** What `load` brought; undefined until it was first opened. */
  readonly content: Content | undefined
  readonly opened: boolean
  readonly setOpened: (opened: boolean) => void
  readonly target: PanelTarget
}

/**
 * A panel whose code is fetched when it is first wanted, so that a list opens without it. It opens
 * with its content in place, since that is where the focus goes.
 */
export function usePanel<Content>(load: () => Promise<Content>): Panel<Content> {
  // In an object, since a component is a function and React would call it.
  const [loaded, setLoaded] = useState<{ readonly content: Content }>()
  const [opened, setOpened] = useState(false)
  const fetchContent = async () => {
    if (loaded) return
    try {
      setLoaded({ content: await load() })
    } catch {
      // Without a network, which is said elsewhere: the next touch tries again.
    }
  }
  const prepare = () => void fetchContent()
  return {
    content: loaded?.content,
    opened: opened && loaded !== undefined,
    setOpened,
    target: {
      onPointerEnter: prepare,
      onFocus: prepare,
      onClick: () => {
        setOpened((was) => !was)
        prepare()
      },
    },
  }
}
