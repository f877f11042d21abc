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
    /** Milliseconds from the last answer until the chart that shows it was painted. */
    painted?: Promise<number>
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

interface Awaited {
  /** A part of the addresses of the calls whose answers are drawn. */
  readonly call: string
  readonly calls: number
  readonly lines: number
  /** Days that each line goes through; those without a record are left out of it. */
  readonly days: number
}

/**
 * Waits for a chart: `window.painted` is kept when all of its lines have been painted. What is on
 * screen already, a chart of another time, may stay there until its successor comes.
 */
export function watchChart({ call, calls, lines, days }: Awaited): void {
  const lineOf = (path: Element | undefined) => path?.getAttribute('d') ?? ''
  const paths = () => [...document.querySelectorAll('path[data-series]')]
  performance.clearResourceTimings()
  performance.setResourceTimingBufferSize(2000)
  const before = lineOf(paths()[0])
  window.painted = new Promise((resolve, reject) => {
    const answers = () =>
      performance.getEntriesByType('resource').filter(({ name }) => name.includes(call))
    const look = () => {
      const drawn = paths()
      // A chart of fewer days came before.
      const long = drawn.some((path) => lineOf(path).split(/[LM]/).length > days / 2)
      if (drawn.length < lines || !long || lineOf(drawn[0]) === before) return
      observer.disconnect()
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.addEventListener('message', () => {
          const painted = performance.now()
          const find = (left: number) => {
            const found = answers()
            if (found.length >= calls) {
              const last = Math.max(...found.map((entry) => entry.startTime + entry.duration))
              resolve(painted - last)
            } else if (left > 0) {
              setTimeout(find, 50, left - 1)
            } else {
              reject(new Error(`only ${found.length} calls of ${call} were seen`))
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
    observer.observe(document, { subtree: true, childList: true, attributes: true })
  })
}
