/** The numbers of a cell, as sessions name them. */
export interface CellLike {
  readonly mcc?: number | undefined
  readonly mnc?: number | undefined
  readonly lac?: number | undefined
  readonly ci?: number | undefined
  readonly tac?: number | undefined
  readonly eci?: number | undefined
}

/** What a cell's location is asked for by (getCellLocation, batchGetCellLocations): texts of digits. */
export interface CellQuery {
  readonly mcc: string
  readonly mnc: string
  /** 3G and GSM: the area, and the cell in it where it is known. */
  readonly lac?: string
  readonly cid?: string
  /** LTE: both. */
  readonly tac?: string
  readonly ecid?: string
}

/** The most cells that one call of batchGetCellLocations takes. */
export const mostCells = 100

/** What a cell is asked for by; undefined where too little is known of it. */
export function cellQuery(cell: CellLike | null | undefined): CellQuery | undefined {
  const { mcc, mnc, lac, ci, tac, eci } = cell ?? {}
  if (mcc === undefined || mnc === undefined) return undefined
  const network = { mcc: String(mcc), mnc: String(mnc).padStart(2, '0') }
  if (tac !== undefined && eci !== undefined) {
    return { ...network, tac: String(tac), ecid: String(eci) }
  }
  if (lac === undefined) return undefined
  return { ...network, lac: String(lac), ...(ci !== undefined && { cid: String(ci) }) }
}

/** A text that is the same for the same cell. */
export function cellKey({ mcc, mnc, lac, cid, tac, ecid }: CellQuery): string {
  return [mcc, mnc, tac ?? lac, ecid ?? cid ?? ''].join('-')
}
