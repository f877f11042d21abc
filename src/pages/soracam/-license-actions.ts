import { plural, t } from '@lingui/core/macro'
import { IconLicense, IconLicenseOff } from '@tabler/icons-react'
import * as op from '../../api/generated/operations.ts'
import { allowedUnless, defineAction, type Action } from '../../components/action/action.ts'
import { back } from '../../components/action/undo.ts'
import { custom } from '../../components/form/fields.ts'
import { late } from '../../components/feedback/late.tsx'
import {
  isLicenseType,
  licenseTypeOf,
  recordingLicense,
  type LicenseType,
} from '../../domain/soracam/license.ts'
import { licenseProblem } from '../../words/soracam.ts'
import type { Camera } from './-camera/camera.ts'
import { camera } from './-resource.tsx'

const LicensePicker = late(() =>
  import('./-licenses/LicensePicker.tsx').then((all) => all.LicensePicker),
)

/** The license a camera has, as far as it is known. */
function licenseOf({ appliedLicenses }: Camera): LicenseType | null | undefined {
  if (appliedLicenses === undefined) return undefined
  const license = recordingLicense(appliedLicenses)
  return license ? licenseTypeOf(license) : null
}

const giving = (one: Camera, type: LicenseType) => ({ path: camera.path(one), body: { type } })

const assign = defineAction(camera, {
  id: 'assign',
  section: 'organise',
  operation: op.assignSoraCamDeviceAtomCamLicense,
  icon: IconLicense,
  label: t`Assign a license`,
  title: (what) => t`Assign a license to ${what}`,
  consequence: ({ length }) =>
    plural(length, {
      one: 'A license that the camera has now is free afterwards. Recordings that the new one does not keep are lost.',
      other:
        'Licenses that the cameras have now are free afterwards. Recordings that the new ones do not keep are lost.',
    }),
  allowed: (one, values?: { readonly type: string }) => {
    const type = values?.type ?? ''
    // Where nothing is chosen yet, only what no choice would change.
    const asked = isLicenseType(type) ? licenseProblem(one, type) : undefined
    return allowedUnless(asked ?? (one.isShared ? licenseProblem(one, null) : undefined))
  },
  fields: {
    type: custom<string, Camera>({
      label: t`License`,
      initial: '',
      required: t`Choose a license.`,
      Input: LicensePicker,
    }),
  },
  call: (one, { type }) => giving(one, type as LicenseType),
  undo: (one) => {
    const before = licenseOf(one)
    if (before === undefined) return undefined
    return before === null
      ? back(op.unassignSoraCamDeviceAtomCamLicense, { path: camera.path(one) })
      : back(op.assignSoraCamDeviceAtomCamLicense, giving(one, before))
  },
  done: (what) => t`License assigned to ${what}`,
})

const unassign = defineAction(camera, {
  id: 'unassign',
  section: 'organise',
  operation: op.unassignSoraCamDeviceAtomCamLicense,
  icon: IconLicenseOff,
  label: t`Unassign the license`,
  short: t`Unassign`,
  title: (what) => t`Unassign the license of ${what}`,
  consequence: ({ length }) =>
    plural(length, {
      one: 'Nothing is recorded to the cloud any more, and what was recorded can be neither watched nor exported until the camera has a license again. The license stays owned and is charged: to stop that, reduce the number of licenses.',
      other:
        'Nothing is recorded to the cloud any more, and what was recorded can be neither watched nor exported until the cameras have licenses again. The licenses stay owned and are charged: to stop that, reduce the number of licenses.',
    }),
  confirm: 'ask',
  danger: true,
  allowed: (one) => allowedUnless(licenseProblem(one, null)),
  call: (one) => ({ path: camera.path(one) }),
  undo: (one) => {
    const before = licenseOf(one)
    return before ? back(op.assignSoraCamDeviceAtomCamLicense, giving(one, before)) : undefined
  },
  done: (what) => t`License of ${what} unassigned`,
})

/** What is done with the licenses of cameras. */
export const licenseActions: readonly Action<Camera>[] = [assign, unassign]
