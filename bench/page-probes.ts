/** What runs inside the page to measure it: each function stands alone, for `page.evaluate`. */

/** Times of one opened page, milliseconds. */
export interface Opening {
  /** From the click to the painted page. */
  readonly total: number
  /** Of that, waiting for the API's answer. */
  readonly waiting: number
}

declare global {
  interface Window {
    /** The time from each frame to the next, milliseconds. */
    stopWatching?: () => readonly number[]
    opened?: Promise<Opening>
  }
}

/** Starts to watch frames; `window.stopWatching` ends it. */
export function watchFrames(): void {
  const frames: number[] = []
  let last: number | undefined
  let watching = true
  const frame = (time: number) => {
    if (last !== undefined) frames.push(time - last)
    last = time
    if (watching) requestAnimationFrame(frame)
  }
  requestAnimationFrame(frame)
  window.stopWatching = () => {
    watching = false
    return frames
  }
}

/**
 * Waits for the next click and for the SIM's page that follows it: `window.opened` is kept when the
 * frame with its heading and its properties has been painted. `call` is how the address of the
 * page's API call ends.
 */
export function watchOpening(call: string): void {
  performance.clearResourceTimings()
  window.opened = new Promise((resolve, reject) => {
    const click = (event: Event) => {
      const clicked = event.timeStamp
      const look = () => {
        if (!location.pathname.startsWith('/sims/')) return
        if (!document.querySelector('main h1') || !document.querySelector('main dd')) return
        observer.disconnect()
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel()
          port1.addEventListener('message', () => {
            const painted = performance.now()
            // The browser notes down a call a moment after its answer.
            const find = (left: number) => {
              const entries = performance.getEntriesByType('resource')
              const answer = entries.find(({ name }) => name.endsWith(call))
              if (answer) {
                const from = Math.max(clicked, answer.startTime)
                const waiting = Math.max(0, answer.startTime + answer.duration - from)
                resolve({ total: painted - clicked, waiting })
              } else if (left > 0) {
                setTimeout(find, 50, left - 1)
              } else {
                reject(new Error(`no call of ${call} was seen`))
              }
            }
            find(20)
          })
          port1.start()
          // A message is delivered after the frame that is under way.
          port2.postMessage(undefined)
        })
      }
      const observer = new MutationObserver(look)
      observer.observe(document, { subtree: true, childList: true, characterData: true })
    }
    document.addEventListener('click', click, { capture: true, once: true })
  })
}
