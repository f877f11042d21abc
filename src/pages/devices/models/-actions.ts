import { t } from '@lingui/core/macro'
import { IconPencil, IconWorld } from '@tabler/icons-react'
import type { DeviceObjectModel } from '../../../api/generated/models/deviceObjectModel.ts'
import * as op from '../../../api/generated/operations.ts'
import { defineAction, type Allowed } from '../../../components/action/action.ts'
import { back } from '../../../components/action/undo.ts'
import { choice } from '../../../components/form/fields.ts'
import { deleteAction } from '../../../components/resource/termination-actions.ts'
import { judgeModel, objectModel, scopeLabel } from './-resource.tsx'

const edit = defineAction(objectModel, {
  id: 'edit',
  operation: op.updateDeviceObjectModel,
  icon: IconPencil,
  label: t`Edit definition`,
  title: (what) => t`Edit the definition of ${what}`,
  single: true,
  allowed: judgeModel,
  leads: ({ objectId = '' }) => ({
    to: '/devices/models/$modelId/edit',
    params: { modelId: objectId },
  }),
  // It is done on its page.
  call: (model) => ({ path: objectModel.path(model), body: new Blob() }),
  done: (what) => t`${what} updated`,
})

const scopes = ['private', 'public'] as const

const setScope = defineAction(objectModel, {
  id: 'set-scope',
  operation: op.setDeviceObjectModelScope,
  icon: IconWorld,
  label: t`Change scope`,
  title: (what) => t`Change the scope of ${what}`,
  consequence: () =>
    t`A private model is known to the devices of this account alone; a public one to those of every account.`,
  allowed: (model, values?: { scope: string }): Allowed => {
    const judged = judgeModel(model)
    return judged.allowed && values?.scope !== undefined && values.scope === model.scope
      ? { allowed: false, reason: t`It has that scope already.` }
      : judged
  },
  fields: {
    scope: choice<DeviceObjectModel>({
      label: t`Scope`,
      radio: true,
      required: t`Choose a scope.`,
      initial: ([model]) => (model?.scope === 'private' ? 'public' : 'private'),
      options: scopes.map((value) => ({ value, label: scopeLabel(value) })),
    }),
  },
  call: (model, { scope }) => ({ path: objectModel.path(model), body: { scope } }),
  undo: (model) =>
    model.scope
      ? back(op.setDeviceObjectModelScope, {
          path: objectModel.path(model),
          body: { scope: model.scope },
        })
      : undefined,
  done: (what) => t`Scope of ${what} changed`,
})

/** Everything one can do to an object model. */
export const modelActions = [
  edit,
  setScope,
  deleteAction(objectModel, op.deleteDeviceObjectModel, {
    allowed: judgeModel,
    consequence: () =>
      t`It is gone for good. Devices keep the object, but nothing says any more what its resources are called and may hold.`,
  }),
]
