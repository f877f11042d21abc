import { t } from '@lingui/core/macro'
import { IconRestore } from '@tabler/icons-react'
import * as op from '../../../api/generated/operations.ts'
import { ownOperator } from '../../../api/own-operator.ts'
import { defineAction, type Kind } from '../../../components/action/action.ts'
import type { Namespace } from './namespaces.ts'

const kind: Kind<Namespace> = {
  key: ({ id }) => id,
  name: ({ label }) => label,
  noun: {
    title: t`Account settings`,
    one: t`settings`,
    many: t`settings`,
    counted: () => t`Account settings`,
  },
}

/** Takes all settings of a namespace away. */
export const resetNamespace = defineAction(kind, {
  id: 'reset',
  operation: op.deleteOperatorConfigurationNamespace,
  icon: IconRestore,
  label: t`Reset`,
  title: (what) => t`Reset ${what}`,
  consequence: () =>
    t`The platform’s defaults hold then. What you changed here and did not save goes with them.`,
  single: true,
  danger: true,
  confirm: 'ask',
  call: ({ id }) => ({ path: { ...ownOperator(), namespace: id } }),
  done: (what) => t`${what} reset`,
})
