/** What the keys of kept runs begin with in `sessionStorage`: see `kept-runs.ts`. */
export const keptMark = 'soracom-console-run'

/** Whether this tab keeps any run; what reads them is loaded only then. */
export function hasKeptRuns(): boolean {
  try {
    return Object.keys(sessionStorage).some((key) => key.startsWith(`${keptMark} `))
  } catch {
    return false
  }
}
