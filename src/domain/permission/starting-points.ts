import { oauth2Authorize } from '../soracam/permission.ts'
import { readOnlyNames, type Callable } from './callable.ts'
import type { StatementDraft } from './statements.ts'

/** Usual jobs, each with the permissions it takes; what they are called is said in `src/words/`. */
export type StartingPointId =
  | 'reader'
  | 'field'
  | 'accountant'
  | 'cameras'
  | 'remote-access'
  | 'monitoring'
  | 'harvest'
  | 'billing-reader'
  | 'own-password'
  | 'own-mfa'
  | 'access'
  | 'all-but-billing'
  | 'all-but-support'
  | 'all'
  | 'no-billing'
  | 'no-audit-log'

export interface StartingPoint {
  readonly id: StartingPointId
  readonly statements: readonly StatementDraft[]
}

const own = "pathVariable('user_name') == samUserName"

/** What lets a console renew its token and know what it may show, whatever the job. */
const atWork: readonly StatementDraft[] = [
  { effect: 'allow', api: ['Operator:generateAuthToken', 'User:getDefaultPermissions'] },
  { effect: 'allow', api: ['User:getUserPermission', 'Role:listUserRoles'], condition: own },
]

const allow = (...api: string[]): StatementDraft => ({ effect: 'allow', api })
const deny = (...api: string[]): StatementDraft => ({ effect: 'deny', api })

const readSims = [
  'Sim:listSims',
  'Sim:getSim',
  'Sim:listSimSessionEvents',
  'Sim:listSimStatusHistory',
  'Query:searchSims',
  'Group:listGroups',
  'Group:getGroup',
  'Stats:getAirStatsOfSim',
]

/** The starting points; those with `operations` in their making follow the description. */
export function startingPoints(
  operations: Iterable<Callable & { readonly method: string }>,
): readonly StartingPoint[] {
  const reading = readOnlyNames(operations)
  return [
    {
      id: 'reader',
      statements: [allow('Operator:generateAuthToken', oauth2Authorize, ...reading)],
    },
    {
      id: 'field',
      statements: [
        allow(
          ...readSims,
          'Sim:activateSim',
          'Sim:deactivateSim',
          'Sim:putSimTags',
          'Sim:putTags',
          'Sim:deleteSimTag',
          'Sim:deleteTag',
          'Sim:deleteSimSession',
        ),
        ...atWork,
      ],
    },
    {
      id: 'accountant',
      statements: [
        allow('Billing:*', 'Payment:get*', 'Payment:list*', 'Payment:exportPaymentStatement'),
        allow('Order:get*', 'Order:list*'),
        ...atWork,
      ],
    },
    {
      id: 'cameras',
      statements: [
        allow('SoraCam:get*', 'SoraCam:list*', 'SoraCam:export*', oauth2Authorize),
        allow(
          'SoraCam:rebootSoraCamDevice',
          'SoraCam:setSoraCamDeviceAtomCamSettings*',
          'SoraCam:setSoraCamDeviceName',
          'SoraCam:setSoraCamDevicePowerState',
        ),
        ...atWork,
      ],
    },
    {
      id: 'remote-access',
      statements: [allow(...readSims, 'PortMapping:*', 'AuditLog:getNapterAuditLogs'), ...atWork],
    },
    {
      id: 'monitoring',
      statements: [
        allow(
          'EventHandler:*',
          'Sim:listSims',
          'Subscriber:listSubscribers',
          'Query:searchSims',
          'Query:searchSubscribers',
          'Group:listGroups',
          'CellLocation:*',
        ),
        ...atWork,
      ],
    },
    {
      id: 'harvest',
      statements: [
        allow(
          'Sim:getDataFromSim',
          'Subscriber:getDataFromSubscriber',
          'LoraDevice:getDataFromLoraDevice',
          'SigfoxDevice:getDataFromSigfoxDevice',
          'DataEntry:getDataEntries',
          'DataEntry:getDataEntry',
        ),
        ...atWork,
      ],
    },
    {
      id: 'billing-reader',
      statements: [
        allow(
          'Subscriber:list*',
          'Billing:*',
          'Payment:get*',
          'Payment:list*',
          'Payment:exportPaymentStatement',
          'Stats:*',
          'Files:*',
          'Query:searchSubscribers',
        ),
        ...atWork,
      ],
    },
    {
      id: 'own-password',
      statements: [{ ...allow('User:updateUserPassword'), condition: own }],
    },
    {
      id: 'own-mfa',
      statements: [
        {
          ...allow(
            'User:enableUserMFA',
            'User:getUserMFAStatus',
            'User:revokeUserMFA',
            'User:verifyUserMFA',
          ),
          condition: own,
        },
      ],
    },
    { id: 'access', statements: [allow('User:*', 'Role:*', 'Operator:generateAuthToken')] },
    { id: 'all-but-billing', statements: [allow('*'), deny('Billing:*', 'Payment:*')] },
    {
      id: 'all-but-support',
      statements: [allow('*'), deny('Operator:generateSupportToken')],
    },
    { id: 'all', statements: [allow('*')] },
    { id: 'no-billing', statements: [deny('Billing:*')] },
    { id: 'no-audit-log', statements: [deny('AuditLog:getApiAuditLogs')] },
  ]
}
