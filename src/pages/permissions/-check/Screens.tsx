import { t } from '@lingui/core/macro'
import type { OperationAccess } from '../../../api/operation.ts'
import { listText } from '../../../components/detail/locale.ts'
import { Dash } from '../../../components/detail/Mono.tsx'
import { Quiet } from '../../../components/detail/Quiet.tsx'
import { PageBody, Section } from '../../../components/detail/Section.tsx'
import { StaticTable, type StaticColumn } from '../../../components/detail/StaticTable.tsx'
import { StatusBadge } from '../../../components/detail/StatusBadge.tsx'
import {
  home,
  navigation,
  type NavigationPage,
  type NavigationTab,
} from '../../../components/shell/navigation.ts'
import { actionsByKind, type ActionsOn } from './actions.ts'
import type { Check, Outcome } from './outcome.ts'

interface Screen {
  readonly key: string
  readonly area: string
  readonly label: string
  readonly seen: Outcome
  readonly missing: string
}

/** The best of what a page needs any of: enough for it to be there. */
function best(needs: readonly OperationAccess[], check: Check): Outcome {
  const outcomes = new Set(needs.map((one) => check(one).outcome))
  if (needs.length === 0 || outcomes.has('allowed')) return 'allowed'
  return outcomes.has('unknown') ? 'unknown' : 'denied'
}

function screenOf(area: string, page: NavigationPage | NavigationTab, check: Check): Screen {
  const { path, needs = [], unless = [] } = page
  const replaced = unless.length > 0 && best(unless, check) === 'allowed'
  const seen = best(needs, check)
  return {
    key: `${area} ${path}`,
    area,
    label: 'title' in page ? page.title : page.label,
    seen: replaced ? 'denied' : seen,
    missing: replaced
      ? t`A newer page stands in its place`
      : seen === 'allowed'
        ? ''
        : listText(
            needs.flatMap(({ permissions }) => permissions[0] ?? []),
            'disjunction',
          ),
  }
}

const seenWords = {
  allowed: { tone: 'active', label: t`Shown` },
  denied: { tone: 'terminated', label: t`Not shown` },
  unknown: { tone: 'unknown', label: t`Depends` },
} as const

const screenColumns: readonly StaticColumn<Screen>[] = [
  { header: t`Page`, cell: ({ label }) => label },
  { header: t`Area`, cell: ({ area }) => area },
  { header: t`In the menus`, cell: ({ seen }) => <StatusBadge {...seenWords[seen]} /> },
  { header: t`Needs one of`, cell: ({ missing }) => <Quiet inline>{missing}</Quiet> },
]

/** The actions on one kind of thing by what becomes of them. */
interface Offered extends Readonly<Record<Outcome, string>> {
  readonly title: string
}

function offered({ title, actions }: ActionsOn, check: Check): Offered {
  const labels = (outcome: Outcome) =>
    listText(
      actions
        .filter(({ operation }) => check(operation).outcome === outcome)
        .map(({ label }) => label),
    )
  return {
    title,
    allowed: labels('allowed'),
    unknown: labels('unknown'),
    denied: labels('denied'),
  }
}

const actionColumns: readonly StaticColumn<Offered>[] = [
  { header: t`On`, cell: ({ title }) => title },
  { header: t`Offered`, cell: ({ allowed }) => allowed || <Dash /> },
  { header: t`Depends`, cell: ({ unknown }) => unknown || <Dash /> },
  {
    header: t`Not offered`,
    cell: ({ denied }) => (denied ? <Quiet inline>{denied}</Quiet> : <Dash />),
  },
]

/** The pages and actions of this console that a person gets. */
export function Screens({ check }: { readonly check: Check }) {
  const screens = [
    screenOf(home.label, home, check),
    ...navigation.flatMap(({ label, entries }) =>
      entries.flatMap((entry) =>
        (entry.tabs ?? [entry]).map((page) => screenOf(label, page, check)),
      ),
    ),
  ]
  return (
    <PageBody wide>
      <Section title={t`Pages`}>
        <StaticTable
          label={t`Pages`}
          rows={screens}
          rowKey={({ key }) => key}
          columns={screenColumns}
        />
      </Section>
      <Section title={t`Actions`}>
        <StaticTable
          label={t`Actions`}
          rows={actionsByKind.map((kind) => offered(kind, check))}
          rowKey={({ title }) => title}
          columns={actionColumns}
        />
      </Section>
    </PageBody>
  )
}
