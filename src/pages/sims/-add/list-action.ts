import { t } from '@lingui/core/macro'
import { IconPlus } from '@tabler/icons-react'
import { registerSim } from '../../../api/generated/operations.ts'
import { defineAction } from '../../../components/action/action.ts'
import type { TagRow } from '../../../components/form/tag-rows.ts'
import type { LineFlaw, RegistrationLine } from '../../../domain/sim/registration-list.ts'
import { simNoun } from '../-noun.ts'
import { registrationCall } from './registration.ts'

/** What all SIMs of a list are given. */
export interface ListValues extends Record<string, unknown> {
  groupId: string
  tags: readonly TagRow[]
}

const flaws: Readonly<Record<LineFlaw, string>> = {
  simId: t`There is no SIM ID: a number of 19, 20 or 32 digits.`,
  rounded: t`A spreadsheet has rounded a number. Make its column text, and enter it anew.`,
  secret: t`The PUK or passcode is missing.`,
  twice: t`This SIM stands in a line before.`,
}

/** Why a line is left out. */
export const flawText = (flaw: LineFlaw): string => flaws[flaw]

/** Registers the SIM of a line. */
export const listAction = defineAction<
  RegistrationLine,
  Parameters<typeof registerSim.call>[0],
  ListValues
>(
  {
    key: ({ simId, line }) => simId || t`Line ${line}`,
    name: ({ name, simId }) => name || simId,
    noun: simNoun,
  },
  {
    id: 'register',
    operation: registerSim,
    icon: IconPlus,
    label: t`Register`,
    title: (what) => t`Register ${what}`,
    call: (line, values) => registrationCall({ ...line, ...values }),
    done: (what) => t`${what} registered`,
  },
)
