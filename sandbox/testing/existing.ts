import { contracts, type OperationId } from '../../src/api/generated/contract.ts'
import { msisdns, type SimLike } from '../../src/domain/sim/sim.ts'
import type { Sandbox } from '../app.ts'
import { sandboxAuthKeys } from '../auth/accounts.ts'
import type { TestClient } from './client.ts'

/**
 * What exists in a sandbox, by the variables of paths: one that means different things is named
 * with its tag or its operation in front.
 */
export type Existing = Readonly<Record<string, string>>

/** The variables in an operation's path. */
export function variablesOf(id: OperationId): string[] {
  return [...contracts[id].operation.path.matchAll(/\{([^}]+)\}/g)].map(([, name = '']) => name)
}

/** The path of an operation on things that exist. Throws for a variable that nobody knows. */
export function pathTo(id: OperationId, known: Existing): Record<string, string> {
  const { tag } = contracts[id].operation
  const entries = variablesOf(id).map((name) => {
    const value = known[`${id}.${name}`] ?? known[`${tag}.${name}`] ?? known[name]
    if (!value) throw new Error(`sandbox/testing/existing.ts knows no ${name} for ${id}`)
    return [name, value]
  })
  return Object.fromEntries(entries) as Record<string, string>
}

/** Finds or makes one of each thing that a path can name, in the world of the default operator. */
export async function existingThings(sandbox: Sandbox, root: TestClient): Promise<Existing> {
  const own = { operator_id: 'OP0000000001' }
  const now = sandbox.worlds.now(own.operator_id)
  const active = (await root.call('searchSims', { query: 'status=active&limit=100' })).data
  const sim = active.find(({ sessionStatus }) => sessionStatus?.online)
  const sim_id = sim?.simId ?? ''
  const tags = [{ tagName: 'name', tagValue: 'known' }]
  await root.call('putSimTags', { path: { sim_id }, body: tags })
  const body = { expiryTime: now + 1e9, expiryAction: 'doNothing' }
  await root.call('setSimExpiryTime', { path: { sim_id }, body })
  const shipped = await root.request('POST', '/v1/sandbox/subscribers/create', {
    body: { subscription: 'plan-D' },
  })
  // Another SIM than that of `sim_id`: what is taken from one must still be there on the other.
  const other = active.findLast(({ groupId }) => groupId)
  const path = { imsi: other?.profiles?.[other.activeProfileId ?? '']?.primaryImsi ?? '' }
  await root.call('putSubscriberTags', { path, body: tags })
  await root.call('setExpiryTime', { path, body })
  await root.call('putFile', { path: { scope: 'private', path: '/known/' } })
  const [group] = (await root.call('listGroups')).data
  const [camera] = (await root.call('listSoraCamDevices')).data
  const device_id = camera?.deviceId ?? ''
  const still = await root.call('exportSoraCamDeviceRecordedImage', {
    path: { device_id },
    body: { time: now - 1e5 },
  })
  const video = await root.call('exportSoraCamDeviceRecordedVideo', {
    path: { device_id },
    body: { from: now - 2e5, to: now - 1e5 },
  })
  const { billList: [bill] = [] } = (await root.call('getBillingHistory')).data
  const statements = (await root.call('listPaymentStatements')).data.paymentStatementsList
  const file = await root.call('exportLatestBilling', { query: 'export_mode=async' })
  const ready = (await root.call('searchSims', { query: 'status=ready&limit=1' })).data[0]
  const transfer = await root.call('issueSubscriberTransferToken', {
    body: {
      transferDestinationOperatorEmail: 'partner@example.com',
      transferDestinationOperatorId: 'OP0000000002',
      transferImsi: Object.keys(Object.values(ready?.profiles ?? {})[0]?.subscribers ?? {}),
    },
  })
  const [device] = (await root.call('listLoraDevices')).data
  const sims = (await root.call('listSims')).data
  const lora = { device_id: device?.device_id ?? '' }
  const [sent] = (await root.call('getDataFromLoraDevice', { path: lora })).data
  const [gateway] = (await root.call('listLoraGateways')).data
  const lagoonUsers = (await root.call('listLagoonUsers')).data
  const diagnostic = await root.call('sendDiagnosticRequest', {
    body: { service: 'Air', resourceType: 'sim', resourceId: sim_id },
  })
  const imsi = sim?.sessionStatus?.imsi ?? ''
  const access = { port: 22, imsi, service: 'air' }
  await root.call('createPortMapping', { body: { destination: access } })
  const opened = await root.call('createPortMappingForSim', {
    path: { sim_id },
    body: { destination: access },
  })
  const captured = await root.call('createSimPacketCaptureSession', {
    path: { sim_id },
    body: { duration: 60 },
  })
  await root.call('attachRole', {
    path: { ...own, user_name: 'viewer' },
    body: { roleId: 'own-password' },
  })
  const [batch] = (await root.call('listBatchGroups')).data
  const batch_group_id = batch?.batchGroupId ?? ''
  const [email] = (await root.call('listEmails', { path: own })).data
  await root.call('addOperatorContract', { path: own, body: { contractName: 'napter' } })
  await root.call('setOperatorConfigurationNamespace', {
    path: { ...own, namespace: 'Email' },
    body: { configuration: {} },
  })
  const [job] = (await root.call('listBatchJobs', { path: { batch_group_id } })).data
  const [address] =
    (await root.call('listShippingAddresses', { path: own })).data.shippingAddresses ?? []
  const shipping_address_id = address?.shippingAddressId ?? ''
  const orders = (await root.call('listOrders')).data.orderList ?? []
  const orderIn = (status: string) =>
    orders.find(({ orderStatus }) => orderStatus === status)?.orderId ?? ''
  const quote = async () =>
    (
      await root.call('createQuotation', {
        body: {
          shippingAddressId: shipping_address_id,
          orderItemList: [{ productCode: '2000000000015', quantity: 1 }],
        },
      })
    ).data.orderId ?? ''
  const cancelled = await quote()
  await root.call('confirmOrder', { path: { order_id: cancelled } })
  const coupon = await root.call('createCouponQuotation', { body: { amount: 1000 } })
  const discount = await root.call('createVolumeDiscountQuotation', {
    body: {
      volumeDiscountType: 'SORACOM_AIR_BASIC_CHARGE_V2',
      volumeDiscountPaymentType: 'MONTHLY',
      contractTermMonth: 12,
      quantity: 1,
    },
  })
  const query = await root.call('startAnalysisQueries', { body: { sql: 'SELECT 1' } })
  const [handler] = (await root.call('listEventHandlers')).data
  const handler_id = handler?.handlerId ?? ''
  await root.call('setIgnoreEventHandler', { path: { handler_id, imsi } })
  const vpg_id =
    (await root.call('listVirtualPrivateGateways')).data.find(({ gateOpened }) => gateOpened)
      ?.vpgId ?? ''
  const [entry] = (
    await root.call('listVirtualPrivateGatewayIpAddressMapEntries', { path: { vpg_id } })
  ).data
  const { vpcPeeringConnections, mirroring } = (
    await root.call('getVirtualPrivateGateway', { path: { vpg_id } })
  ).data
  const gatewayCapture = await root.call('createPacketCaptureSession', {
    path: { vpg_id },
    body: { duration: 60 },
  })
  const contracts = (await root.call('listVolumeDiscounts')).data.volumeDiscountList
  return {
    ...own,
    query_id: query.data.queryId ?? '',
    resource_type: 'LoraDevice',
    resource_id: lora.device_id,
    'DataEntry.time': String(sent?.time),
    category: 'alerts',
    email_id: email?.emailId ?? '',
    type: 'billing',
    contract_name: 'napter',
    coverage_type: 'g',
    'Operator.namespace': 'Email',
    shipping_address_id,
    order_id: orderIn('shipped'),
    'confirmOrder.order_id': await quote(),
    'cancelOrder.order_id': cancelled,
    'confirmCouponOrder.order_id': coupon.data.orderId ?? '',
    'confirmVolumeDiscountOrder.order_id': discount.data.orderId ?? '',
    contract_id: contracts?.[0]?.contractId ?? '',
    batch_group_id,
    lagoon_user_id: String(lagoonUsers.at(-1)?.id ?? ''),
    job_id: job?.jobId ?? '',
    user_name: 'viewer',
    role_id: 'installers',
    'createRole.role_id': 'new-role',
    'detachRole.role_id': 'own-password',
    'listRoleVersions.role_id': 'srn:soracom:::Role:SandboxReadOnlyAccess',
    auth_key_id: sandboxAuthKeys[0].authKeyId,
    'User.auth_key_id': sandboxAuthKeys[1].authKeyId,
    sim_id,
    'registerSim.sim_id': (shipped.data as { simId: string }).simId,
    'Subscriber.imsi': path.imsi,
    'registerSubscriber.imsi': (shipped.data as { imsi: string }).imsi,
    token: transfer.data.token,
    iccid: sim?.activeProfileId ?? '',
    'getTestingUsage.sim_id':
      sims.find(({ status }) => (status as string) === 'testing')?.simId ?? '',
    profile_order_id: 'of Global coverage',
    msisdn: msisdnOf(sim),
    imsi,
    handler_id,
    ip_address: opened.data.ipAddress ?? '',
    port: String(opened.data.port),
    session_id: captured.data.sessionId ?? '',
    group_id: group?.groupId ?? '',
    credentials_id: 'partner-ftp',
    tag_name: 'name',
    namespace: 'SoracomAir',
    name: 'metadata',
    resource_summary_type: 'simsPerStatus',
    'SoraCam.device_id': device_id,
    export_id: still.data.exportId ?? '',
    'getSoraCamDeviceExportedVideo.export_id': video.data.exportId ?? '',
    license_pack_id: 'CR7-SC',
    time: String(now - 1e5),
    yyyyMM: bill?.yearMonth ?? '',
    payment_transaction_id: bill?.paymentTransactionId ?? '',
    payment_statement_id: statements?.[0]?.paymentStatementId ?? '',
    coupon_code: 'SANDBOX-WELCOME',
    exported_file_id: file.data.exportedFileId ?? '',
    'SigfoxDevice.device_id': '5E0001',
    'registerSigfoxDevice.device_id': '5E0006',
    'LoraDevice.device_id': device?.device_id ?? '',
    'registerLoraDevice.device_id': '02005e1000000007',
    'Device.device_id': 'd-sandbox0000000000002',
    product_id: 'button',
    serial_number: 'SANDBOX000000001',
    'registerGadget.serial_number': 'SANDBOX000000003',
    object: '26241',
    instance: '0',
    resource: '1',
    'executeDeviceResource.resource': '4',
    'unobserveDeviceResource.resource': '0',
    model_id: '26241',
    gateway_id: gateway?.gatewayId ?? '',
    diagnostic_id: diagnostic.data.diagnosticId ?? '',
    ns_id: gateway?.networkSetId ?? '',
    scope: 'private',
    path: '/firmware/v1.2/app.bin',
    'listFiles.path': '/logs',
    'putFile.path': '/known.txt',
    'deleteDirectory.path': '/known',
    vpg_id,
    pcx_id: Object.keys(vpcPeeringConnections ?? {})[0] ?? '',
    ipaddr: Object.keys(mirroring?.peers ?? {})[0] ?? '',
    'VirtualPrivateGateway.session_id': gatewayCapture.data.sessionId ?? '',
    customer_tgw_vpc_attachment_id: 'of a Type-F2',
    soracom_tgw_peering_attachment_id: 'of a Type-F2',
    route_id: 'of a Type-F2',
    outer_ip_address: '10.21.8.5',
    key: entry?.key ?? '',
    soralet_id: 'strict-json',
    'Soralet.version': '1',
  }
}

function msisdnOf(sim: SimLike | undefined): string {
  return (sim && msisdns(sim)[0]) ?? ''
}
