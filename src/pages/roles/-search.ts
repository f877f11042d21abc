declare module '@tanstack/react-router' {
  interface HistoryState {
    /** On the way to a new role: the permission document to begin with, too long for an address. */
    permission?: string
  }
}

/** What the URL of a new role says: the role it is a copy of. */
export interface NewRoleSearch {
  from?: string | undefined
}

/** Reads it; what makes no sense is left out, and what the editor keeps there stays. */
export function readNewRoleSearch({ from, ...rest }: Record<string, unknown>): NewRoleSearch {
  return { ...rest, from: typeof from === 'string' && from !== '' ? from : undefined }
}
