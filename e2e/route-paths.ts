import type { World } from './support.ts'

/** Every page for who is signed in, by the path of its route, and how to find something to open it with. */
export const routes: Readonly<Record<string, (world: World) => Promise<string>>> = {
  '/': async () => '/',
  '/sims': async () => '/sims',
  '/sims/register': async () => '/sims/register',
  '/sims/register-list': async () => '/sims/register-list',
  '/sims/bulk': async () => '/sims/bulk',
  '/sims/create': async () => '/sims/create',
  '/sims/locations': async () => '/sims/locations',
  '/sims/changes': async () => '/sims/changes',
  '/sims/$simId': (world) => aSim(world, ''),
  '/sims/$simId/activity': (world) => aSim(world, '/activity'),
  '/sims/$simId/traffic': (world) => aSim(world, '/traffic'),
  '/sims/$simId/tools': (world) => aSim(world, '/tools'),
  '/sims/$simId/tools/data': (world) => aSim(world, '/tools/data'),
  '/sims/$simId/tools/ping': (world) => aSim(world, '/tools/ping'),
  '/sims/$simId/tools/sms': (world) => aSim(world, '/tools/sms'),
  '/sims/$simId/tools/send': (world) => aSim(world, '/tools/send?kind=ssh'),
  '/sims/$simId/tools/local-info': (world) => aSim(world, '/tools/local-info'),
  '/sims/$simId/tools/remote-access': anAccessedSim,
  '/sims/$simId/tools/capture': (world) => aSim(world, '/tools/capture'),
  '/sims/$simId/settings': (world) => aSim(world, '/settings'),
  '/sims/$simId/$tab': (world) => aSim(world, '/history'),
  '/data': async () => '/data',
  // A LoRaWAN device and a camera together.
  '/data/view': async (world) => {
    const all = await world.api<{ resourceType: string; resourceId: string }[]>(
      'GET',
      '/data/metadata/resources?limit=100',
    )
    const of = (type: string) => {
      const found = all.find(({ resourceType }) => resourceType === type)
      return `${type}_${found?.resourceId}`
    }
    const source = JSON.stringify([of('LoraDevice'), of('SoraCam')])
    return `/data/view?source=${encodeURIComponent(source)}`
  },
  '/orders': async () => '/orders',
  '/orders/new': async () => '/orders/new',
  '/orders/$orderId': async (world) => {
    const { orderList } = await world.api<{ orderList: { orderId: string }[] }>('GET', '/orders')
    return `/orders/${orderList[0]?.orderId}`
  },
  '/orders/addresses': async () => '/orders/addresses',
  '/orders/addresses/new': async () => '/orders/addresses/new',
  '/orders/addresses/$addressId': async (world) => {
    const { shippingAddresses } = await world.api<{
      shippingAddresses: { shippingAddressId: string }[]
    }>('GET', `/operators/${world.operatorId}/shipping_addresses`)
    return `/orders/addresses/${shippingAddresses[0]?.shippingAddressId}`
  },
  '/discounts': async () => '/discounts',
  '/discounts/new': async () => '/discounts/new',
  '/discounts/$contractId': async (world) => {
    const { volumeDiscountList: list } = await world.api<{
      volumeDiscountList: { contractId: string }[]
    }>('GET', '/volume_discounts')
    return `/discounts/${list[0]?.contractId}`
  },
  // Of Global coverage: e2e/esim-orders looks at them there.
  '/esim-orders': async () => '/esim-orders',
  '/esim-orders/new': async () => '/esim-orders/new',
  '/esim-orders/$orderId': async () => '/esim-orders/none',
  '/queries': async () => '/queries',
  '/files': async () => '/files',
  '/files/$': async () => '/files/firmware/v1.2?file=%2Ffirmware%2Fv1.2%2Fmanifest.json',
  '/batches': async () => '/batches',
  '/batches/new': async () => '/batches/new',
  '/batches/$groupId': (world) => aBatch(world, ''),
  '/batches/$groupId/jobs/new': (world) => aBatch(world, '/jobs/new'),
  '/batches/$groupId/jobs/$jobId': aBatchJob,
  '/subscribers': async () => '/subscribers',
  '/subscribers/register': async () => '/subscribers/register',
  '/subscribers/$imsi': (world) => aSubscriber(world, ''),
  '/subscribers/$imsi/data': (world) => aSubscriber(world, '/data'),
  '/transfers': async () => '/transfers',
  '/sims/$simId/tools/diagnostics': (world) => aSim(world, '/tools/diagnostics'),
  '/soralets': async () => '/soralets',
  '/soralets/new': async () => '/soralets/new',
  '/soralets/$soraletId': async () => '/soralets/decode-sensor',
  '/lagoon': aLagoon,
  '/logs': async () => '/logs',
  '/event-handlers': async () => '/event-handlers',
  '/event-handlers/new': async () => '/event-handlers/new?template=chat',
  '/event-handlers/$handlerId': async (world) => {
    const handlers = await world.api<{ handlerId: string; name: string }[]>(
      'GET',
      '/event_handlers',
    )
    // Of an old kind, with everything that a page can have to show.
    const one = handlers.find(({ name }) => name === 'Prefixed event handler')
    return `/event-handlers/${one?.handlerId}`
  },
  '/audit': async () => '/audit',
  '/billing': async () => '/billing',
  '/billing/$month': async () =>
    `/billing/${new Date().toISOString().slice(0, 7).replace('-', '')}`,
  '/payment': async () => '/payment',
  '/stats': async () => '/stats',
  '/stats/report': async () => '/stats/report',
  '/stats/groups': async () => '/stats/groups',
  '/stats/ranking': async () => '/stats/ranking',
  '/stats/compare': async (world) => `/stats/compare?sims=${await someSims(world)}`,
  '/stats/services': async (world) => `/stats/services?sim=${await aSimId(world)}`,
  '/groups': async () => '/groups',
  '/groups/new': async () => '/groups/new',
  '/groups/$groupId': (world) => aGroup(world, ''),
  '/groups/$groupId/sims': (world) => aGroup(world, '/sims'),
  '/groups/$groupId/tags': (world) => aGroup(world, '/tags'),
  '/users': async () => '/users',
  '/users/new': async () => '/users/new',
  '/users/$userName': async () => '/users/viewer',
  '/users/$userName/trust': async () => '/users/viewer/trust',
  '/users/$userName/permissions': async () => '/users/viewer/permissions',
  '/sandbox': async () => '/sandbox',
  '/switch-user': async () => '/switch-user',
  '/account': async () => '/account',
  '/account/information': async () => '/account/information',
  '/account/security': async () => '/account/security',
  '/account/contracts': async () => '/account/contracts',
  '/account/email': async () => '/account/email',
  '/account/email/new': async () => '/account/email/new',
  '/account/settings': async () => '/account/settings',
  '/account/settings/$namespace': async () => '/account/settings/Email',
  '/credentials': async () => '/credentials',
  '/credentials/new': async () => '/credentials/new?type=x509',
  // Its ID is full of what a path must encode.
  '/credentials/$credentialsId': async () =>
    `/credentials/${encodeURIComponent('a/b #1 50% <img src=x onerror=alert(1)>')}`,
  '/groups/$groupId/configuration': (world) => aGroup(world, '/configuration'),
  '/groups/$groupId/configuration/$namespace': (world) =>
    aGroup(world, '/configuration/SoracomAir'),
  '/devices': async () => '/devices',
  '/devices/new': async () => '/devices/new',
  '/devices/$deviceId': async () => `/devices/${inventoryDevice}`,
  '/devices/$deviceId/objects': async () => `/devices/${inventoryDevice}/objects`,
  '/devices/$deviceId/data': async () => `/devices/${inventoryDevice}/data`,
  '/devices/$deviceId/settings': async () => `/devices/${inventoryDevice}/settings`,
  '/devices/models': async () => '/devices/models',
  '/devices/models/new': async () => '/devices/models/new',
  '/devices/models/$modelId': async () => '/devices/models/26241',
  '/devices/models/$modelId/edit': async () => '/devices/models/26241/edit',
  '/gateways': async () => '/gateways',
  '/gateways/$vpgId': (world) => aGateway(world, ''),
  '/gateways/$vpgId/connections': (world) => aGateway(world, '/connections'),
  '/gateways/$vpgId/devices': (world) => aGateway(world, '/devices'),
  '/gateways/$vpgId/devices/addresses': (world) => aGateway(world, '/devices/addresses'),
  '/gateways/$vpgId/devices/import': (world) => aGateway(world, '/devices/import'),
  '/gateways/new': async () => '/gateways/new',
  '/gateways/$vpgId/internet': (world) => aGateway(world, '/internet'),
  '/gateways/$vpgId/inspection': (world) => aGateway(world, '/inspection'),
  '/lora': async () => '/lora',
  '/lora/register': async () => '/lora/register',
  '/lora/$deviceId': async () => `/lora/${loraDevice}`,
  '/lora/$deviceId/data': async () => `/lora/${loraDevice}/data`,
  '/lora/gateways': async () => '/lora/gateways',
  '/lora/gateways/$gatewayId': async () => '/lora/gateways/02005e2000000001',
  '/lora/network-sets': async () => '/lora/network-sets',
  '/lora/network-sets/new': async () => '/lora/network-sets/new',
  '/lora/network-sets/$networkSetId': aNetworkSet,
  '/sigfox': async () => '/sigfox?registration=%5B%22failed%22%5D',
  '/sigfox/register': async () => '/sigfox/register',
  '/sigfox/$deviceId': async () => '/sigfox/5E0004',
  '/sigfox/$deviceId/data': async () => '/sigfox/5E0001/data',
  '/gadgets': async () => '/gadgets',
  '/gadgets/register': async () => '/gadgets/register',
  '/gadgets/$productId/$serialNumber': async () => '/gadgets/wimax/SBPACK000001',
  '/permissions/check': async () => '/permissions/check?user=field',
  '/permissions/used': async () => '/permissions/used',
  '/operations': async () => '/operations',
  '/operations/calls': async () => '/operations/calls',
  '/operations/$operationId': async () => '/operations/putConfigurationParameters',
  '/remote-access': async () => '/remote-access',
  '/remote-access/new': async () => '/remote-access/new',
  '/remote-access/log': async () => '/remote-access/log',
  '/remote-access/$endpoint': async (world) =>
    `/remote-access/${encodeURIComponent((await accesses(world))[0]?.endpoint ?? '')}`,
  '/roles': async () => '/roles',
  '/roles/new': async () => '/roles/new?from=installers',
  '/roles/$roleId': async () =>
    `/roles/${encodeURIComponent('srn:soracom:::Role:SandboxSimOperator')}?version=3`,
  '/permissions/default': async () => '/permissions/default',
  '/soracam': async () => '/soracam',
  '/soracam/events': async () => '/soracam/events',
  '/soracam/exports': async () => '/soracam/exports',
  '/soracam/licenses': async () => '/soracam/licenses',
  '/soracam/$deviceId': (world) => aCamera(world, ''),
  '/soracam/$deviceId/events': (world) => aCamera(world, '/events'),
  '/soracam/$deviceId/events/data': (world) => aCamera(world, '/events/data'),
  '/soracam/$deviceId/exports': (world) => aCamera(world, '/exports'),
  '/soracam/$deviceId/stills': (world) => aCamera(world, '/stills'),
  '/soracam/$deviceId/settings': (world) => aCamera(world, '/settings'),
  '/soracam/$deviceId/recordings': (world) => aCamera(world, '/recordings'),
  '/soracam/$deviceId/overview': (world) => aCamera(world, '/overview'),
}

/** Where every page is: found while the API answers as it should. */
export function pathsOf(world: World): Promise<(readonly [route: string, path: string])[]> {
  return Promise.all(
    Object.entries(routes).map(async ([route, find]) => [route, await find(world)] as const),
  )
}

const inventoryDevice = 'd-sandbox0000000000002'
const loraDevice = '02005e1000000001'

async function aBatchId(world: World): Promise<string> {
  const groups = await world.api<{ batchGroupId: string; batchGroupName: string }[]>(
    'GET',
    '/batch_groups',
  )
  return groups.find(({ batchGroupName }) => batchGroupName === 'Rollout')?.batchGroupId ?? ''
}

async function aBatch(world: World, rest: string): Promise<string> {
  return `/batches/${await aBatchId(world)}${rest}`
}

async function aBatchJob(world: World): Promise<string> {
  const id = await aBatchId(world)
  const jobs = await world.api<{ jobId: string; status: string }[]>(
    'GET',
    `/batch_groups/${id}/jobs`,
  )
  return `/batches/${id}/jobs/${jobs.find(({ status }) => status === 'failed')?.jobId}`
}

async function aNetworkSet(world: World): Promise<string> {
  const [set] = await world.api<{ networkSetId: string }[]>('GET', '/lora_network_sets')
  return `/lora/network-sets/${set?.networkSetId}`
}

async function aSim(world: World, tab: string): Promise<string> {
  return `/sims/${await aSimId(world)}${tab}`
}

async function aSimId(world: World): Promise<string> {
  const [sim] = await world.api<{ simId: string }[]>('GET', '/sims?status=active&limit=1')
  return sim?.simId ?? ''
}

async function aSubscriber(world: World, tab: string): Promise<string> {
  const active = '/subscribers?status_filter=active&limit=1'
  const [one] = await world.api<{ imsi: string }[]>('GET', active)
  return `/subscribers/${one?.imsi}${tab}`
}

const accesses = (world: World) =>
  world.api<{ endpoint: string; simId?: string }[]>('GET', '/port_mappings')

/** One with accesses by its id and by its IMSI: where there are none, the API answers 404. */
async function anAccessedSim(world: World): Promise<string> {
  const { simId } = (await accesses(world)).find((one) => one.simId) ?? {}
  return `/sims/${simId}/tools/remote-access`
}

async function someSims(world: World): Promise<string> {
  const sims = await world.api<{ simId: string }[]>('GET', '/sims?limit=3')
  return encodeURIComponent(JSON.stringify(sims.map(({ simId }) => simId)))
}

async function aGroup(world: World, tab: string): Promise<string> {
  const groups = await world.api<{ groupId: string; configuration: object }[]>('GET', '/groups')
  const rich = groups.find(({ configuration }) => Object.keys(configuration).length > 1)
  return `/groups/${rich?.groupId}${tab}`
}

/** One with a user of each role, registered where it is not yet. */
async function aLagoon(world: World): Promise<string> {
  const userPassword = 'long enough'
  const userEmail = `viewer-of-${world.operatorId}@example.com`.toLowerCase()
  const user = { userEmail, userPassword, role: 'Viewer' }
  await world
    .api('POST', '/lagoon/register', { plan: 'maker', userPassword })
    .then(() => world.api('POST', '/lagoon/users', user))
    .catch(() => undefined)
  return '/lagoon'
}

async function aCamera(world: World, tab: string): Promise<string> {
  const [camera] = await world.api<{ deviceId: string }[]>('GET', '/sora_cam/devices')
  return `/soracam/${camera?.deviceId}${tab}`
}

/** A page of the gateway that has the most on it. */
async function aGateway(world: World, tab: string): Promise<string> {
  const all = await world.api<{ vpgId: string; type: number }[]>('GET', '/virtual_private_gateways')
  return `/gateways/${all.find(({ type }) => type === 15)?.vpgId}${tab}`
}
