/** What applies to a user, by the documents' JSON text: inline, of a role, of all users. */
export interface Documents {
  readonly name: string
  readonly texts: readonly string[]
}

/** The SIM that the documents below are about. */
export const sim = '8981100000000000001'

interface Statement {
  readonly effect: string
  readonly api: unknown
  readonly condition?: unknown
}

const allow = (api: unknown, condition?: unknown): Statement => ({
  effect: 'allow',
  api,
  ...(condition === undefined ? {} : { condition }),
})
const deny = (api: unknown, condition?: unknown): Statement => ({
  ...allow(api, condition),
  effect: 'deny',
})
const document = (...statements: unknown[]) => JSON.stringify({ statements })
const one = (name: string, ...statements: unknown[]): Documents => ({
  name,
  texts: [document(...statements)],
})

const oneSim = `pathVariable('sim_id') == '${sim}'`
const ownRecord = "pathVariable('user_name') == samUserName"
const lagoon = 'Auth:auth Auth:logout DataEntry:listDataSourceResources DataEntry:getDataEntries '
const files = 'FileEntry:getFile FileEntry:getFileMetadata FileEntry:putFile FileEntry:listFiles'
const harvest =
  'Sim:getDataFromSim Subscriber:getDataFromSubscriber LoraDevice:getDataFromLoraDevice ' +
  'SigfoxDevice:getDataFromSigfoxDevice DataEntry:getDataEntries DataEntry:getDataEntry'
const billing =
  'Subscriber:list* Billing:* Payment:get* Payment:list* Payment:exportPaymentStatement Stats:* ' +
  'Files:* Query:searchSubscribers'
const monitoring =
  'EventHandler:* Sim:listSims Subscriber:listSubscribers Query:searchSims ' +
  'Query:searchSubscribers Group:listGroups CellLocation:*'

/** The examples of the official documentation. */
const examples: readonly Documents[] = [
  one('1 reads SIMs and bills', allow(billing.split(' '))),
  one('2 reads SIMs, manages monitoring', allow(monitoring.split(' '))),
  one('3 reads Harvest Data', allow(harvest.split(' '))),
  one('4 all but support tickets', allow('*'), deny(['Operator:generateSupportToken'])),
  one('5 full', allow('*')),
  one('6 own password', allow(['User:updateUserPassword'], ownRecord)),
  one(
    '7 one SIM',
    allow(['Sim:activateSim', 'Sim:deactivateSim', 'Sim:deleteSimSession', 'Sim:getSim'], oneSim),
    allow(['Sim:listSims', 'Query:searchSims']),
  ),
  one(
    '8 date and address',
    allow(
      ['Sim:listSims', 'Group:*'],
      "currentDate >= date(2023, 02, 01) and ipAddress('10.0.0.0/24')",
    ),
  ),
  {
    name: '9 no billing for anybody',
    texts: [document(allow('Billing:getBilling')), document(deny('Billing:*'))],
  },
  one('10 no audit log', allow('*'), deny(['AuditLog:getApiAuditLogs'])),
  one('11 Lagoon', allow(`${lagoon}${files}`.split(' ')), deny(['Sim:*', 'User:*', 'Group:put*'])),
  one('12 sandbox guard', deny('*')),
  one('13 Napter by SIM', allow('PortMapping:createPortMappingForSim', oneSim)),
]

/** Narrow ones: names of two kinds, roles that contradict, cameras, nothing at all. */
const narrow: readonly Documents[] = [
  { name: 'none', texts: [] },
  { name: 'nothing set', texts: ['', ' '] },
  one('no statement'),
  one(
    'names of the extension',
    allow(['Sim:putTags', 'Group:listSubscribers', 'Gadget:deleteTag']),
  ),
  one('names of the operations', allow(['Sim:putSimTags', 'Group:listSubscribersInGroup'])),
  one('denied by either name', allow('*'), deny(['Subscriber:putBundles', 'Sim:deleteSimTag'])),
  one('cameras without OAuth2', allow('SoraCam:*')),
  one('cameras with OAuth2', allow(['SoraCam:*', 'OAuth2:authorize'])),
  one('cameras, OAuth2 denied', allow('*'), deny('OAuth2:*')),
  one('wildcards within', allow(['*:list*', 'Sim:*Tag*', '*Sim*s', 'S*:g*t*'])),
  one('another case', allow(['sim:listSims', 'SIM:*', 'Sim:ListSims'])),
  one('unknown names', allow(['Sim:renamedLongAgo', 'Nothing:*', '', ' Sim:listSims'])),
  {
    name: 'roles that contradict',
    texts: [document(allow('Sim:*')), document(deny('Sim:terminate*')), document(allow('Group:*'))],
  },
  { name: 'an empty role beside', texts: [document(allow('Query:*')), ''] },
]

const conditions: readonly string[] = [
  'currentDate >= date(2026, 11, 26)',
  'currentDate == date(2026, 11, 26)',
  'date(2023, 02, 01) >= currentDate',
  'currentDate >= date(2023, 2, 30)',
  "currentDate >= '2023-02-01'",
  "ipAddress('10.0.0.1/24')",
  "ipAddress('10.0.0.7')",
  "ipAddress('2001:db8::/32')",
  "ipAddress('10.0.0.0/33')",
  "ipAddress('0.0.0.0/0')",
  "ipAddress('::/0')",
  "ipAddress('somewhere')",
  "samUserName == 'field'",
  "samUserName == 'Field'",
  ownRecord,
  oneSim,
  "pathVariable('sim_ids') == '1'",
  "pathVariable('sim_id') == pathVariable('sim_id')",
  "pathVariable('operator_id') == operatorId",
  // What nobody has confirmed.
  "samUserName != 'field'",
  "not samUserName == 'field'",
  "!(samUserName == 'field') || ipAddress('10.0.0.0/8')",
  "samUserName == 'field' or unheardOf == 1",
  "samUserName == 'field' and unheardOf == 1",
  "samUserName == 'other' and unheardOf == 1",
  'currentDate < date(2030, 1, 1) && currentDate > date(2026, 1, 1)',
  'currentDate <= date(2026, 11, 25)',
  "httpMethod == 'GET'",
  "path == '/sims'",
  'hasMfa()',
  "samUserName in ('field', 'other')",
  "samUserName > 'a'",
  'true',
  'false',
  'true or false and false',
  '1 < 2',
  '1.5 >= 1.25 and 1 == 1.0',
  "'yes'",
  'currentDate',
  '(((true)))',
]

/** What nobody can read. */
const unreadable: readonly string[] = [
  '',
  ' ',
  "samUserName = 'field'",
  'samUserName == "field"',
  "samUserName == 'field",
  'true and',
  'true true',
  '(true',
  '1 < 2 < 3',
  'date(2023 1, 1) == currentDate',
  'ipAddress()',
  "ipAddress('10.0.0.0/8', '10.0.0.0/8')",
  'true; false',
  '${7*7}',
  "T(java.lang.Runtime).getRuntime().exec('id')",
  '🙂',
]

const conditional: readonly Documents[] = [...conditions, ...unreadable].flatMap((condition) => [
  one(`allowed if ${condition}`, allow(['*'], condition)),
  one(`denied if ${condition}`, allow('*'), deny(['Sim:*', 'User:*', 'AuditLog:*'], condition)),
])

/** Malformed: none of them may grant what it does not say, or break anything. */
const hostile: readonly Documents[] = [
  '{"statements":',
  '[]',
  'null',
  '"*"',
  '7',
  '{}',
  '{"statements":{}}',
  '{"statements":null}',
  document(null),
  document('allow *'),
  document([]),
  document(allow('*'), 7),
  document(allow('*'), { effect: 'deny' }),
  document(allow(5)),
  document(allow(['Sim:listSims', 5, null])),
  document(allow({ 0: '*' })),
  document(allow([])),
  document(allow([['*']])),
  document(allow('*', null)),
  document(allow('*', 5)),
  document({ effect: 'Allow', api: '*' }),
  document({ effect: 'perhaps', api: '*' }, allow('Sim:*')),
  document({ Effect: 'allow', Action: '*', Resource: '*' }),
  document({ ...allow('Sim:*'), comment: 'a member that nobody knows' }),
  document(deny('Sim:*'), { effect: 'allow' }),
  `{"statements":[{"effect":"deny","effect":"allow","api":"Sim:*"}]}`,
  `{"statements":[{"effect":"allow","api":"*","__proto__":{"condition":"false"}}]}`,
  document(allow('constructor'), allow('__proto__'), allow('(.*)'), allow('[*]'), allow('.*')),
  document(allow('Sim:****************************************************x')),
].map((text) => ({ name: text, texts: [text] }))

/** The sets of documents that console, sandbox and the documentation's text must agree on. */
export const documents: readonly Documents[] = [...examples, ...narrow, ...conditional, ...hostile]
