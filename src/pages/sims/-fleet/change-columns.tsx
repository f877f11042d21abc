import { t } from '@lingui/core/macro'
import { Mono } from '../../../components/detail/Mono.tsx'
import type { Column } from '../../../components/list/column.ts'
import * as fact from '../../../components/list/facts.tsx'
import type { Difference } from '../../../domain/fleet/compare.ts'
import { SimLink } from '../-sim/SimLink.tsx'
import { fieldLabel, type GroupNames } from './labels.ts'

const fieldOf = ({ what }: Difference) => (typeof what === 'string' ? what : what.field)

/** A row for each thing that changed: a SIM may have several. */
export const changeKey = (one: Difference): string => `${one.key} ${fieldOf(one)}`

const words: Readonly<Record<string, string>> = {
  added: t`Was added`,
  gone: t`Is gone`,
  label: t`Name`,
  status: t`Status`,
  group: t`Group`,
  subscription: t`Subscription`,
  speedClass: t`Speed class`,
  bundles: t`Bundle`,
  tags: t`Tags`,
  moduleType: t`Module type`,
  expiryAction: t`At expiry`,
  protection: t`Termination protection`,
}

const whatOf = (one: Difference) => words[fieldOf(one)] ?? fieldOf(one)

/** The columns of what changed; values by what they are called. */
export function changeColumns(groups: GroupNames): readonly Column<Difference>[] {
  const said = (of: (one: Difference) => string) => (one: Difference) =>
    typeof one.what === 'string' || of(one) === ''
      ? undefined
      : fieldLabel(one.what.field, of(one), groups)
  return [
    fact.name(({ label, key }) => label || key),
    fact.custom('simId', t`SIM ID`, {
      width: 200,
      figures: true,
      cell: ({ key, what }) => (what === 'gone' ? <Mono cut>{key}</Mono> : <SimLink simId={key} />),
      text: ({ key }) => key,
    }),
    fact.text('what', t`What`, whatOf, { width: 150, filter: true }),
    fact.text(
      'before',
      t`Before`,
      said(({ before }) => before),
      { width: 200 },
    ),
    fact.text(
      'after',
      t`After`,
      said(({ after }) => after),
      { width: 200 },
    ),
  ]
}
