import { plural, t } from '@lingui/core/macro'
import { IconShoppingCart } from '@tabler/icons-react'
import type { SoraCamLicensePackResponse } from '../../../api/generated/models/soraCamLicensePackResponse.ts'

import * as op from '../../../api/generated/operations.ts'
import { queryClient } from '../../../api/query-client.ts'
import { defineAction, type Kind } from '../../../components/action/action.ts'
import { number } from '../../../components/form/fields.ts'
import { mostLicenses, type LicenseType } from '../../../domain/soracam/license.ts'
import { quantityProblem } from '../../../words/soracam.ts'
import { PackFigures } from './PackFigures.tsx'
import { packLabel } from './words.ts'

type Pack = SoraCamLicensePackResponse

/** Licenses of one kind. */
export const licensePack: Kind<Pack> = {
  noun: {
    title: t`Licenses`,
    one: t`licenses`,
    many: t`licenses`,
    counted: (count) => plural(count, { one: '# kind of license', other: '# kinds of licenses' }),
  },
  key: ({ id }) => id ?? '',
  name: packLabel,
}

/** Where somebody else was faster, what is owned by now stands in the dialog when it says so. */
const update: typeof op.updateSoraCamLicensePackQuantity = {
  ...op.updateSoraCamLicensePackQuantity,
  call: async (call, options) => {
    try {
      return await op.updateSoraCamLicensePackQuantity.call(call, options)
    } catch (error) {
      await queryClient.invalidateQueries({ queryKey: [op.listSoraCamLicensePacks.id] })
      throw error
    }
  },
}

/** Buys licenses, or gives some back. */
export const changeQuantity = defineAction(licensePack, {
  id: 'quantity',
  operation: update,
  icon: IconShoppingCart,
  label: t`Change the number`,
  title: () => t`Change the number of licenses`,
  single: true,
  consequence: () =>
    t`Licenses are charged by the month for as long as they are owned, whether or not a camera has them. What is paid for one that is given back is not refunded.`,
  Details: PackFigures,
  fields: {
    quantity: number<Pack>({
      label: t`Licenses owned`,
      api: 'desiredQuantity',
      initial: ([pack]) => pack?.quantity ?? 0,
      min: 0,
      max: mostLicenses,
      required: t`Enter a number.`,
      problem: (value, [pack = {}]) => quantityProblem(pack, Number(value)),
    }),
  },
  call: (pack, { quantity }) => ({
    path: { license_pack_id: (pack.id ?? '') as LicenseType },
    body: { currentQuantity: pack.quantity ?? 0, desiredQuantity: Number(quantity) },
  }),
  done: (what) => t`Number of licenses changed: ${what}`,
})
