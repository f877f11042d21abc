import type { FleetKind } from '../../../api/fleet/host.ts'
import { simReads } from '../../../api/generated/sim-reads.ts'
import type { SimLike } from '../../../domain/sim/sim.ts'
import { compared, simFields } from './fields.ts'

/** SIMs as the records of a fleet. */
export const simKind: FleetKind<SimLike> = {
  fields: simFields,
  keyField: 'simId',
  nameField: 'label',
  sorted: ['name'],
  compared,
  keyOf: ({ simId }) => simId ?? '',
  reads: simReads,
}
