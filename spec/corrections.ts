import { analysisCorrections } from './analysis-corrections.ts'
import {
  at,
  makeNullable,
  merged,
  schemaProperty,
  type Correction,
  type Json,
} from './correcting.ts'
import { eventHandlerCorrections } from './event-handler-corrections.ts'
import { gatewayCorrections } from './gateway-corrections.ts'
import { inventoryCorrections } from './inventory-corrections.ts'
import { radioCorrections } from './radio-corrections.ts'
import { soraletCorrections } from './soralet-corrections.ts'

const primaryStatuses = ['ready', 'active', 'inactive', 'standby', 'suspended', 'terminated']

/**
 * What the pinned API description gets wrong, and why we know.
 *
 * `soracom-api.yaml` is kept exactly as published; everything generated from it first passes
 * through this list. A correction names its reason and must change something: one that has
 * become a no-op (because the description was mended) fails the generation.
 */
export const corrections: readonly Correction[] = [
  {
    what: 'Sim.status also takes the states that exist beside the six published ones',
    reason:
      'test mode, transfer and unregistered SIMs report testing, transferring and shipped; searchSims already filters by shipped',
    apply: (api) => {
      schemaProperty(api, 'Sim', 'status')['enum'] = [
        ...primaryStatuses,
        'testing',
        'transferring',
        'shipped',
      ]
    },
  },
  {
    what: 'SimplifiedSubscriber.status also takes the states of a primary subscription',
    reason:
      'its own description lists inactive, standby and suspended for the primary subscription, its enum omits them',
    apply: (api) => {
      schemaProperty(api, 'SimplifiedSubscriber', 'status')['enum'] = [
        'shipped',
        'delivered',
        ...primaryStatuses,
        'testing',
        'transferring',
      ]
    },
  },
  {
    what: 'Subscriber.status also takes the states of subscriptions over the air, and those beside the six',
    reason:
      'listSubscribers filters by shipped, and a subscription of SimplifiedSubscriber has these states',
    apply: (api) => {
      schemaProperty(api, 'Subscriber', 'status')['enum'] = [
        'shipped',
        'delivered',
        ...primaryStatuses,
        'testing',
        'transferring',
      ]
    },
  },
  ...(
    [
      ['ExpiryTime', 'expiryAction'],
      ['Sim', 'expiryAction'],
      ['Subscriber', 'expiryAction'],
      ['Subscriber', 'moduleType'],
    ] as const
  ).map(([schema, property]) => ({
    what: `${schema}.${property} is nullable`,
    reason: 'its enum writes the absent value as the text "(null value)"',
    apply: (api: Json) => {
      const node = schemaProperty(api, schema, property)
      node['enum'] = (node['enum'] as string[]).filter((value) => value !== '(null value)')
      node['nullable'] = true
    },
  })),
  {
    what: 'a Sim says null for what it does not have',
    reason:
      'its own text says so of lastPortMappingCreatedTime; recorded answers do so for all of these, and for the whole session of a SIM that never had one',
    apply: (api) => {
      for (const property of [
        'expiryTime',
        'groupId',
        'imeiLock',
        'lastPortMappingCreatedTime',
        'pcapEndTime',
        'pcapStartTime',
        'serialNumber',
        'sessionStatus',
      ]) {
        makeNullable(api, 'Sim', property)
      }
    },
  },
  {
    what: 'a Subscriber says null for what it does not have',
    reason: 'every recorded answer does so for all of these',
    apply: (api) => {
      for (const property of [
        'expiredAt',
        'expiryTime',
        'groupId',
        'imeiLock',
        'ipAddress',
        'lastPortMappingCreatedTime',
        'msisdn',
        'packetCaptureSessions',
        'registeredTime',
        'serialNumber',
        'sessionStatus',
      ]) {
        makeNullable(api, 'Subscriber', property)
      }
    },
  },
  {
    what: 'Sim.localInfo holds more than texts',
    reason: 'recorded answers of a subscription have a cell and times in theirs',
    apply: (api) => {
      const properties = at(api, 'components', 'schemas', 'Sim', 'properties')
      properties['localInfo'] = { type: 'object', additionalProperties: true }
    },
  },
  {
    what: 'SessionStatus says null for the address, the DNS servers and the place of a SIM offline',
    reason: 'every recorded answer of a SIM that is offline does',
    apply: (api) => {
      for (const property of ['ueIpAddress', 'dnsServers', 'location']) {
        makeNullable(api, 'SessionStatus', property)
      }
    },
  },
  {
    what: 'Group also has createdAt and lastModifiedAt, beside the times of the newer names',
    reason: 'every recorded answer has both pairs with equal values',
    apply: (api) => {
      const properties = at(api, 'components', 'schemas', 'Group', 'properties')
      properties['createdAt'] = { ...(properties['createdTime'] as Json) }
      properties['lastModifiedAt'] = { ...(properties['lastModifiedTime'] as Json) }
    },
  },
  {
    what: 'SessionEvent.imei and SessionStatus.imei are nullable',
    reason: 'both descriptions say the value is null for virtual SIMs',
    apply: (api) => {
      for (const schema of ['SessionEvent', 'SessionStatus', 'PreviousSessionStatus']) {
        schemaProperty(api, schema, 'imei')['nullable'] = true
      }
    },
  },
  {
    what: 'Gadget.terminatedTime is nullable',
    reason: 'both descriptions say the value is null for one that is not terminated',
    apply: (api) => makeNullable(api, 'Gadget', 'terminatedTime'),
  },
  {
    what: 'APIAuditLogEntry has a statusCode',
    reason:
      'the example of getApiAuditLogs has one, and so has each line of the CSV file of the audit log',
    apply: (api) => {
      const properties = at(api, 'components', 'schemas', 'APIAuditLogEntry', 'properties')
      properties['statusCode'] = {
        type: 'integer',
        description: 'The HTTP status that the call was answered with.',
      }
    },
  },
  {
    what: 'searchSigfoxDevices has no default for status and registration',
    reason: 'both say "and", the default of search_type, which their own enums do not contain',
    apply: (api) => {
      const get = at(api, 'paths', '/query/sigfox_devices', 'get')
      for (const parameter of get['parameters'] as Json[]) {
        if (parameter['name'] === 'status' || parameter['name'] === 'registration') {
          delete (parameter['schema'] as Json)['default']
        }
      }
    },
  },
  {
    what: 'CreateAndUpdateCredentialsModel.type takes every type that CredentialsModel.type has',
    reason:
      'its enum has four types, while the examples of createCredential itself are of fifteen more',
    apply: (api) => {
      schemaProperty(api, 'CreateAndUpdateCredentialsModel', 'type')['enum'] = [
        ...(schemaProperty(api, 'CredentialsModel', 'type')['enum'] as string[]),
      ]
    },
  },
  {
    what: 'BatchTaskApiRequest.body takes a list too',
    reason: 'createBatchJob supports putSimTags, whose body is a list of tags',
    apply: (api) => {
      delete schemaProperty(api, 'BatchTaskApiRequest', 'body')['type']
    },
  },
  {
    what: 'OperatorConfigurationModel.namespace takes UserConsole too',
    reason:
      'its configuration has a third shape, OperatorConfigurationOfUserConsole, of which the enum has no name',
    apply: (api) => {
      const { enum: names } = schemaProperty(api, 'OperatorConfigurationModel', 'namespace')
      ;(names as string[]).push('UserConsole')
    },
  },
  {
    what: 'OperatorConfigurationOfSupport.upcomingTier is nullable',
    reason: 'its own text says that null means that the tier stays',
    apply: (api) => makeNullable(api, 'OperatorConfigurationOfSupport', 'upcomingTier'),
  },
  ...(
    [
      ['SetOperatorConfigurationNamespaceRequest', 'configuration'],
      ['ContractUpdatingRequest', 'contractDetail'],
    ] as const
  ).map(([schema, property]) => ({
    what: `${schema}.${property} is one object with the members of all its alternatives`,
    reason:
      'exactly one of them must fit (oneOf), but all their members are optional, so any object fits all; what it is follows from the namespace or the name of the contract',
    apply: (api: Json) => {
      const node = schemaProperty(api, schema, property)
      at(api, 'components', 'schemas', schema, 'properties')[property] = merged(api, node)
    },
  })),
  {
    what: 'cancelOrder and registerOrderedSim answer without a body',
    reason: 'they describe a text with status 204, for which HTTP has none',
    apply: (api) => {
      const ended = at(api, 'paths', '/orders/{order_id}/cancel', 'put', 'responses', '204')
      const path = '/orders/{order_id}/subscribers/register'
      const registered = at(api, 'paths', path, 'post', 'responses', '204')
      for (const answer of [ended, registered]) delete answer['content']
    },
  },
  {
    what: 'CreateEstimatedOrderRequest.shippingOptions takes objects with the members of both options',
    reason:
      'neither option has a required member, so that every object is both of them and what reads one loses the other',
    apply: (api) => {
      const options = schemaProperty(api, 'CreateEstimatedOrderRequest', 'shippingOptions')
      options['items'] = merged(api, at(options, 'items'))
    },
  },
  {
    what: 'scope and path of the files have no default',
    reason:
      'they stand in the path and are always there; a call that is generated with a default takes it after the body, out of the order of the path',
    apply: (api) => {
      for (const path of ['/files/{scope}/{path}', '/files/{scope}/{path}/']) {
        for (const operation of Object.values(at(api, 'paths', path)) as { parameters: Json[] }[]) {
          for (const parameter of operation.parameters) {
            if (parameter['in'] === 'path') delete (parameter['schema'] as Json)['default']
          }
        }
      }
    },
  },
  ...eventHandlerCorrections,
  {
    what: 'FileEntry has expiryTime and operatorId',
    reason: 'the recorded answer of findFiles has both',
    apply: (api) => {
      const properties = at(api, 'components', 'schemas', 'FileEntry', 'properties')
      properties['expiryTime'] = {
        type: 'integer',
        format: 'int64',
        description: 'When the file will be deleted.',
      }
      properties['operatorId'] = { type: 'string', description: 'Operator ID of the owner.' }
    },
  },
  ...inventoryCorrections,
  ...radioCorrections,
  ...soraletCorrections,
  ...gatewayCorrections,
  ...analysisCorrections,
]
