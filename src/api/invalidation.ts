import type { Query, QueryClient } from '@tanstack/react-query'
import type { OperationId } from './generated/contract.ts'
import { replaceSims } from './sim-cache.ts'

/** What is told of a SIM elsewhere. The SIM itself comes with the answer. */
const simFacts = ['listSimStatusHistory', 'getResourceSummary'] as const
const simLists = ['listSims', 'searchSims'] as const
const groupQueries = ['listGroups', 'getGroup'] as const
const memberQueries = ['listSubscribersInGroup'] as const
const billQueries = ['getBillingHistory', 'getBilling', 'getLatestBilling'] as const
const cameraQueries = ['listSoraCamDevices', 'getSoraCamDevice'] as const
const cameraSettings = ['getSoraCamDeviceAtomCamSettings'] as const

/**
 * Mutation -> the queries it makes stale. An operation that changes nothing the console shows is
 * listed with none; a test fails for an implemented mutation that is missing here.
 */
export const invalidation: Partial<Record<OperationId, readonly OperationId[]>> = {
  auth: [],
  logout: [],
  generateAuthToken: [],
  createSim: [...simFacts, ...simLists],
  registerSim: [...simFacts, ...simLists],
  activateSim: simFacts,
  deactivateSim: [...simFacts, 'listSimSessionEvents'],
  setSimToStandby: simFacts,
  suspendSim: [...simFacts, 'listSimSessionEvents'],
  terminateSim: [...simFacts, 'listSimSessionEvents'],
  enableSimTermination: [],
  disableSimTermination: [],
  setSimGroup: memberQueries,
  unsetSimGroup: memberQueries,
  putSimTags: [],
  deleteSimTag: ['getSim', ...simLists],
  updateSimSpeedClass: simFacts,
  setSimExpiryTime: [],
  unsetSimExpiryTime: ['getSim', ...simLists],
  setSimImeiLock: [],
  unsetSimImeiLock: [],
  deleteSimSession: ['listSimSessionEvents', 'getSim'],
  createGroup: groupQueries,
  deleteGroup: [
    ...groupQueries,
    ...memberQueries,
    'getSim',
    ...simLists,
    'getLoraDevice',
    'listLoraDevices',
  ],
  putGroupTags: groupQueries,
  deleteGroupTag: groupQueries,
  createCredential: ['listCredentials'],
  updateCredential: ['listCredentials'],
  deleteCredential: ['listCredentials'],
  putConfigurationParameters: groupQueries,
  deleteConfigurationParameter: groupQueries,
  deleteConfigurationNamespace: groupQueries,
  // Exports make a file beside everything that is on screen.
  exportAirStats: [],
  exportBilling: [],
  exportLatestBilling: [],
  exportPaymentStatement: [],
  // A coupon comes off the bill that is not final yet.
  registerCoupon: ['listCoupons', ...billQueries],
  registerPayerInformation: ['getPayerInformation'],
  // What was declined is paid then.
  activatePaymentMethod: [
    'getPaymentMethod',
    'listPaymentStatements',
    'getPaymentTransaction',
    ...billQueries,
  ],
  exportBeamStats: [],
  exportFunnelStats: [],
  exportFunkStats: [],
  exportHarvestStats: [],
  setSoraCamDeviceName: [...cameraQueries, 'getSoraCamDeviceName'],
  setSoraCamDevicePowerState: [
    ...cameraQueries,
    'getSoraCamDevicePowerState',
    'listSoraCamDeviceRecordingsAndEvents',
  ],
  rebootSoraCamDevice: [...cameraQueries, 'listSoraCamDeviceRecordingsAndEvents'],
  updateSoraCamDeviceExportUsageLimitOverride: ['getSoraCamDeviceExportUsage'],
  deleteSoraCamDeviceExportUsageLimitOverride: ['getSoraCamDeviceExportUsage'],
  exportSoraCamDeviceRecordedImage: [
    'listSoraCamDeviceImageExports',
    'listSoraCamDeviceImageExportsForDevice',
    'getSoraCamDeviceExportUsage',
  ],
  setSoraCamDeviceAtomCamSettingsLogo: [...cameraSettings, 'getSoraCamDeviceAtomCamSettingsLogo'],
  setSoraCamDeviceAtomCamSettingsMotion: [
    ...cameraSettings,
    ...cameraQueries,
    'getSoraCamDeviceAtomCamSettingsMotion',
  ],
  setSoraCamDeviceAtomCamSettingsMotionSensitivity: [
    ...cameraSettings,
    'getSoraCamDeviceAtomCamSettingsMotionSensitivity',
  ],
  setSoraCamDeviceAtomCamSettingsMotionTagging: [
    ...cameraSettings,
    'getSoraCamDeviceAtomCamSettingsMotionTagging',
  ],
  setSoraCamDeviceAtomCamSettingsNightVision: [
    ...cameraSettings,
    'getSoraCamDeviceAtomCamSettingsNightVision',
  ],
  setSoraCamDeviceAtomCamSettingsQuality: [
    ...cameraSettings,
    'getSoraCamDeviceAtomCamSettingsQuality',
  ],
  setSoraCamDeviceAtomCamSettingsRotation: [
    ...cameraSettings,
    'getSoraCamDeviceAtomCamSettingsRotation',
  ],
  setSoraCamDeviceAtomCamSettingsSound: [
    ...cameraSettings,
    ...cameraQueries,
    'getSoraCamDeviceAtomCamSettingsSound',
  ],
  setSoraCamDeviceAtomCamSettingsSoundSensitivity: [
    ...cameraSettings,
    'getSoraCamDeviceAtomCamSettingsSoundSensitivity',
  ],
  setSoraCamDeviceAtomCamSettingsStatusLight: [
    ...cameraSettings,
    'getSoraCamDeviceAtomCamSettingsStatusLight',
  ],
  setSoraCamDeviceAtomCamSettingsTimestamp: [
    ...cameraSettings,
    'getSoraCamDeviceAtomCamSettingsTimestamp',
  ],
  putLoraDeviceTags: ['getLoraDevice', 'listLoraDevices'],
  deleteLoraDeviceTag: ['getLoraDevice', 'listLoraDevices'],
  setLoraDeviceGroup: ['getLoraDevice', 'listLoraDevices'],
  unsetLoraDeviceGroup: ['getLoraDevice', 'listLoraDevices'],
  enableTerminationOnLoraDevice: ['getLoraDevice', 'listLoraDevices'],
  disableTerminationOnLoraDevice: ['getLoraDevice', 'listLoraDevices'],
  terminateLoraDevice: ['getLoraDevice', 'listLoraDevices'],
  registerLoraDevice: ['getLoraDevice', 'listLoraDevices'],
  sendDataToLoraDevice: [],
  putLoraGatewayTags: ['getLoraGateway', 'listLoraGateways'],
  deleteLoraGatewayTag: ['getLoraGateway', 'listLoraGateways'],
  enableTerminationOnLoraGateway: ['getLoraGateway', 'listLoraGateways'],
  disableTerminationOnLoraGateway: ['getLoraGateway', 'listLoraGateways'],
  terminateLoraGateway: ['getLoraGateway', 'listLoraGateways', 'listGatewaysInLoraNetworkSet'],
  setLoraNetworkSet: ['getLoraGateway', 'listLoraGateways', 'listGatewaysInLoraNetworkSet'],
  unsetLoraNetworkSet: ['getLoraGateway', 'listLoraGateways', 'listGatewaysInLoraNetworkSet'],
  putLoraNetworkSetTags: ['getLoraNetworkSet', 'listLoraNetworkSets'],
  deleteLoraNetworkSetTag: ['getLoraNetworkSet', 'listLoraNetworkSets'],
  createLoraNetworkSet: ['listLoraNetworkSets'],
  deleteLoraNetworkSet: ['getLoraNetworkSet', 'listLoraNetworkSets'],
  addPermissionToLoraNetworkSet: ['getLoraNetworkSet', 'listLoraNetworkSets'],
  revokePermissionFromLoraNetworkSet: ['getLoraNetworkSet', 'listLoraNetworkSets'],
}

/** Queries over many resources: while a bulk run goes on they are asked again once per `gap`. */
const costly = new Set<string>([...simLists, 'listGroups', 'getResourceSummary'])
const gap = 2000

/** Milliseconds a caller waits for the screen; what it did has happened, however long that takes. */
const patience = 2000

/**
 * Brings the cache up to date after an operation succeeded. SIMs in the answers replace the ones on
 * screen at once; the lists they stand in are asked for again when they are shown next, since the
 * search index of the platform lags behind. The table's queries are asked again now where they are
 * on screen. Resolves when those have answered, after two seconds at most; never rejects.
 */
export async function invalidateAfter(
  client: QueryClient,
  operation: string,
  answers: readonly unknown[] = [],
): Promise<void> {
  const later = replaceSims(client, answers) ? simLists : []
  const stale: readonly string[] = invalidation[operation as OperationId] ?? []
  await client.invalidateQueries({ predicate: isOf([...stale, ...later]), refetchType: 'none' })
  const cheap = stale.filter((name) => !costly.has(name))
  const refetched = Promise.all([
    client.refetchQueries({ predicate: isOf(cheap), type: 'active' }),
    refetchNow(
      client,
      stale.filter((name) => costly.has(name)),
    ),
  ])
  await Promise.race([refetched, new Promise((resolve) => setTimeout(resolve, patience))])
}

/** What waits for the gap of a client to end; absent where nothing was asked for lately. */
const waiting = new WeakMap<QueryClient, Set<string>>()

async function refetchNow(client: QueryClient, names: readonly string[]): Promise<void> {
  if (names.length === 0) return
  const next = waiting.get(client)
  if (next) {
    for (const name of names) next.add(name)
    return
  }
  const collected = new Set<string>()
  waiting.set(client, collected)
  setTimeout(() => {
    waiting.delete(client)
    void refetchNow(client, [...collected])
  }, gap)
  await client.refetchQueries({ predicate: isOf(names), type: 'active' })
}

function isOf(names: readonly string[]) {
  return ({ queryKey }: Query) => names.includes(String(queryKey[0]))
}
