import { randomUUID } from 'node:crypto'
import { contractNames, type ContractName } from '../../src/domain/account/contracts.ts'
import { hourMs } from '../../src/domain/time.ts'
import type { Caller } from '../auth/caller.ts'
import { signed } from '../auth/tokens.ts'
import { badRequest, refused } from '../http/errors.ts'
import type { Handlers } from '../http/handler.ts'
import type { Moment } from '../traits.ts'
import { deleteConfiguration, getConfiguration, setConfiguration } from './configurations.ts'
import { addContract, deleteContract, type Contracting } from './contracts.ts'
import { createInformation, getInformation, updateInformation } from './information.ts'

const contracting = ({
  world: { db, operatorId, coverage },
  caller,
  now,
}: Moment & { readonly caller: Caller }): Contracting => ({
  db,
  operatorId,
  isRoot: caller.userName === null,
  coverage,
  now,
})

/** A contract in a path. 400 for another word. */
function contractIn({ contract_name: text }: { readonly contract_name: string }): ContractName {
  const name = contractNames.find((one) => one === text)
  if (name) return name
  const names = contractNames.join(', ')
  throw badRequest(
    'contract_name',
    `must be one of ${names}`,
    `${names} のいずれかを指定してください`,
  )
}

export const accountHandlers = {
  addCoverageType: ({ worlds, caller, path: { coverage_type: coverage } }) => {
    if (coverage !== 'jp' && coverage !== 'g') {
      throw badRequest('coverage_type', 'must be jp or g', 'jp または g を指定してください')
    }
    if (!worlds.addCoverage(caller.operatorId, coverage)) {
      throw refused(
        'AUM0148',
        `The operator has the coverage type ${coverage} already`,
        `オペレーターには既にカバレッジタイプ ${coverage} があります`,
      )
    }
  },
  addOperatorContract: (call) => addContract(contracting(call), call.body),
  deleteOperatorContract: (call) => deleteContract(contracting(call), contractIn(call.path)),
  getCompanyInformation: ({ world: { db, operatorId } }) =>
    getInformation(db, operatorId, 'company'),
  createCompanyInformation: ({ world: { db, operatorId }, body }) =>
    createInformation(db, operatorId, 'company', body),
  updateCompanyInformation: ({ world: { db, operatorId }, body }) =>
    updateInformation(db, operatorId, 'company', body),
  getIndividualInformation: ({ world: { db, operatorId } }) =>
    getInformation(db, operatorId, 'individual'),
  createIndividualInformation: ({ world: { db, operatorId }, body }) =>
    createInformation(db, operatorId, 'individual', body),
  updateIndividualInformation: ({ world: { db, operatorId }, body }) =>
    updateInformation(db, operatorId, 'individual', body),
  getOperatorConfigurationNamespace: ({ world: { db, operatorId }, path, now }) =>
    getConfiguration(db, operatorId, path.namespace, now),
  setOperatorConfigurationNamespace: ({ world: { db, operatorId }, path, body }) =>
    setConfiguration(db, operatorId, path.namespace, body),
  deleteOperatorConfigurationNamespace: ({ world: { db, operatorId }, path }) =>
    deleteConfiguration(db, operatorId, path.namespace),
  generateSupportToken: ({ caller, now }) => ({
    token: signed({
      iss: 'soracom-sandbox',
      aud: 'support',
      jti: randomUUID(),
      exp: Math.floor((now + hourMs) / 1000),
      operator: { operatorId: caller.operatorId },
      ...(caller.userName === null ? {} : { userName: caller.userName }),
    }),
  }),
} satisfies Partial<Handlers>
