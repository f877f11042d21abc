import { describe, expect, test } from 'vitest'
import { bypassing, type Bypass } from '../words/bypass.ts'
import { catalogue, catalogueFile, messagesIn } from '../words/catalogue.ts'
import { sameEverywhere } from '../words/same-everywhere.ts'
import { filesOf, read } from './files.ts'

/** What a program reads: the API's own spelling, commands, styles; and details for a report to developers. */
const notForPeople: Readonly<Record<string, readonly string[]>> = {
  'src/api/failure.ts': ['HTTP …'],
  'src/components/action/command.ts': [
    'curl -X … …',
    '-H "X-Soracom-API-Key: $SORACOM_API_KEY" -H "X-Soracom-Token: $SORACOM_TOKEN"',
    "-H 'Content-Type: …' -d …",
  ],
  'src/components/chart/canvas.ts': ['12px …'],
  'src/components/detail/StatusBadge.tsx': ['M6 2.5a3.5 3.5 0 1 0 0 7Z M6 2.5a3.5 3.5 0 0 1 0 7'],
  'src/components/list/DataTable.tsx': ['minmax(var(--first), …fr)', 'minmax(…px, …fr)'],
  'src/components/plane/track-paint.ts': ['color-mix(in oklab, … …%, …)'],
  'src/components/shell/page-error.ts': [
    'Page: …',
    'Time: …',
    'Status: …',
    'Code: …',
    'Operation: …',
    'Message: …',
  ],
  'src/components/action/kept-runs.ts': ['x'],
  'src/components/shell/kept.ts': ['soracom-console … …'],
  'src/domain/data/keys.ts': ['Pa', 'Wh', 'Hz'],
  'src/domain/lagoon/plans.ts': ['Editor', 'Viewer'],
  'src/domain/inventory/definition-fault.ts': ['Name'],
  'src/domain/inventory/value.ts': ['… UTC'],
  'src/domain/inventory/xml-definition.ts': [
    'Object',
    'Resources',
    'Item',
    'Name',
    'Operations',
    'Type',
    'Multiple',
    'Mandatory',
    'Units',
    'Description',
  ],
  'src/pages/devices/-objects/ResourceRow.tsx': [
    'read',
    'write',
    'execute',
    'observe',
    'unobserve',
  ],
  'src/domain/event-handler/rules.ts': ['Created', 'Deleted'],
  'src/domain/permission/condition.ts': ['&& || ! != <= < > or not true false'],
  'src/domain/sim/session-event.ts': ['Created', 'Modified', 'Deleted'],
  'src/domain/soracam/license.ts': [
    'Motion Detection "Unlimited"',
    'Continuous',
    'Cloud Motion Detection "Unlimited" Recording',
    'Cloud Recording',
    '… License (… Days)',
  ],
  'src/domain/traffic/curve.ts': ['… slots'],
  'src/pages/operations/-operation/Facts.tsx': ['soracom …'],
}

/** Files and folders whose words are still to be moved. Only ever take from it. */
const notYet: readonly string[] = []

/** Files that write programs for other tools, or what made-up devices send, in the words of those. */
const programs: ReadonlySet<string> = new Set([
  'src/pages/operations/-operation/code.ts',
  'src/domain/data/device-readings.ts',
  'src/domain/data/strange-readings.ts',
  'src/domain/analysis/sql-words.ts',
  'src/domain/analysis/template-texts.ts',
])

const own = filesOf('ts', 'tsx').filter(
  (file) =>
    /^src\/(domain|words|api|components|pages)\//.test(file) &&
    !programs.has(file) &&
    !/\.test\.tsx?$|\/testing\.ts$/.test(file),
)

/** Texts of a file that no catalogue knows. */
function found(file: string): Bypass[] {
  const all = bypassing(read(file), file.endsWith('x'))
  const names = notForPeople[file] ?? []
  return all.filter(({ text }) => !sameEverywhere.has(text) && !names.includes(text))
}

describe('what a person reads passes the message library', () => {
  const counts = new Map(own.map((file) => [file, found(file)]))
  const waits = (file: string) => notYet.some((moved) => file.startsWith(moved))

  test('in every file', () => {
    const wrong = [...counts].flatMap(([file, texts]) =>
      waits(file) ? [] : texts.map(({ line, kind, text }) => `${file}:${line}: ${kind}: ${text}`),
    )
    expect(wrong).toEqual([])
  })

  test('and nothing waits that is done', () => {
    const done = notYet.filter(
      (waiting) =>
        ![...counts].some(([file, texts]) => file.startsWith(waiting) && texts.length > 0),
    )
    expect(done).toEqual([])
  })
})

describe('such a text is found', () => {
  test.each([
    ['<p>Active SIMs</p>', 'jsx text'],
    ['<Field label="name" />', 'attribute'],
    ['<Field label={wide ? "name" : short} />', 'literal'],
    ["const columns = [{ header: 'ICCID' }]", 'literal'],
    ["const notice = 'The group is renamed.'", 'literal'],
    ['const title = `${name} is online`', 'literal'],
    ["const kinds = ['Upload', 'Download']", 'literal'],
    ["fail('Try again.')", 'literal'],
    ['const noun = count === 1 ? one : `${count} SIMs`', 'literal'],
    ['const noun = count === 1 ? t`SIM` : t`SIMs`', 'counted by hand'],
  ])('%s', (code, kind) => {
    expect(bypassing(code, true).map((bypass) => bypass.kind)).toContain(kind)
  })
})

describe('such a text is none', () => {
  test.each([
    '<p className="wide note">{t`Active SIMs`}</p>',
    '<Field label={t`Name`} type="text" />',
    "import { a } from 'Some module'",
    "if (event.key === 'Enter') go('/sims')",
    'throw new Error(`There is no #root in ${place}`)',
    "const many = plural(count, { one: '# SIM', other: '# SIMs' })",
    "type Look = 'A look' | 'Another'",
    "const order = { 'Not a text': 1 }",
  ])('%s', (code) => {
    expect(bypassing(code, true)).toEqual([])
  })
})

test('the catalogue has what the code says', async () => {
  expect(await catalogue(), 'The catalogue is stale: npm run words').toBe(read(catalogueFile))
}, 60_000)

test('a message is known with its context, its comment and what stands in it', () => {
  const code = `
    import { plural, t } from '@lingui/core/macro'
    const a = t({ message: \`Open \${sim.name}\`, context: 'verb', comment: 'On a button' })
    const b = t\`\${plural(count, { one: '# SIM', other: '# SIMs' })} of \${group}\`
  `
  expect(messagesIn('a.ts', code)).toMatchObject([
    {
      message: 'Open {0}',
      context: 'verb',
      comment: 'On a button',
      placeholders: { 0: ['sim.name'] },
    },
    {
      message: '{count, plural, one {# SIM} other {# SIMs}} of {group}',
      context: undefined,
      comment: undefined,
      placeholders: { count: ['count'], group: ['group'] },
    },
  ])
})
