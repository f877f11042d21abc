import type { CellIdentifier } from '../../src/api/generated/models/cellIdentifier.ts'
import type { CellLocation } from '../../src/api/generated/models/cellLocation.ts'
import { mostCells, type CellQuery } from '../../src/domain/sim/cell.ts'
import { isoTime } from '../../src/domain/time.ts'
import { badRequest, missingField, notFound } from '../http/errors.ts'
import type { Handlers } from '../http/handler.ts'
import { towerOf, type Tower } from './towers.ts'

export const cellHandlers = {
  getCellLocation: ({ query }) => {
    const cell = cellOf(query)
    const tower = towerOf(cell)
    if (!tower) throw notFound('Cell', Object.values(cell).join('-'))
    return present(tower)
  },
  batchGetCellLocations: ({ body }) => {
    if (body.length > mostCells) {
      throw badRequest('body', `at most ${mostCells} cells`, `セルは ${mostCells} 件までです`)
    }
    return body.flatMap(({ identifier, ...cell }) => {
      const tower = towerOf(cellOf(cell))
      return tower ? [{ ...present(tower), ...(identifier !== undefined && { identifier }) }] : []
    })
  },
} satisfies Partial<Handlers>

/** The cell that is asked for. 400 where what it takes is missing or is no number. */
function cellOf(given: Omit<CellIdentifier, 'identifier'>): CellQuery {
  for (const [name, value] of Object.entries(given)) {
    if (value !== undefined && !/^\d{1,10}$/.test(value)) {
      throw badRequest(name, 'must be a number', '数値を指定してください')
    }
  }
  const { mcc, mnc, lac, cid, tac, ecid = given.eci } = given
  if (mcc === undefined) throw missingField('mcc')
  if (mnc === undefined) throw missingField('mnc')
  if (lac !== undefined) return { mcc, mnc, lac, ...(cid !== undefined && { cid }) }
  if (tac === undefined) throw missingField(ecid === undefined ? 'lac' : 'tac')
  if (ecid === undefined) throw missingField('ecid')
  return { mcc, mnc, tac, ecid }
}

function present({ lat, lon, range, samples, created, updated }: Tower): CellLocation {
  const times = { created: isoTime(created), updated: isoTime(updated) }
  return { lat, lon, range, samples, exact: 0, avg_strength: 0, ...times }
}
