import { plural, t } from '@lingui/core/macro'
import type { DeviceObjectModel } from '../../../api/generated/models/deviceObjectModel.ts'
import * as op from '../../../api/generated/operations.ts'
import { inPages, single } from '../../../api/reading.ts'
import { currentSession } from '../../../api/session.ts'
import type { Allowed } from '../../../components/action/action.ts'
import * as fact from '../../../components/list/facts.tsx'
import type { Resource } from '../../../components/resource/resource.ts'
import { labels } from '../../../words/label.ts'

const formatLabel = labels({ xml: t`XML`, json: t`JSON` }, '')
export const scopeLabel = labels({ private: t`Private`, public: t`Public` }, '')

/** Only who owns a model changes it. */
export function judgeModel({ operatorId }: DeviceObjectModel): Allowed {
  const isForeign = operatorId !== undefined && operatorId !== currentSession()?.operatorId
  return isForeign
    ? { allowed: false, reason: t`It belongs to another operator, who lets everybody use it.` }
    : { allowed: true }
}

function msOf(time: string | undefined): number | undefined {
  const ms = Date.parse(time ?? '')
  return Number.isFinite(ms) ? ms : undefined
}

export const objectModel: Resource<DeviceObjectModel, { readonly model_id: string }> = {
  noun: {
    title: t`Object models`,
    one: t`object model`,
    many: t`object models`,
    counted: (count) => plural(count, { one: '# object model', other: '# object models' }),
  },
  keyLabel: t`Object ID`,
  to: '/devices/models',
  page: ({ objectId = '' }) => ({
    to: '/devices/models/$modelId',
    params: { modelId: objectId },
  }),
  key: ({ objectId }) => objectId ?? '',
  name: ({ objectName, objectId }) => objectName || (objectId ?? ''),
  path: ({ objectId = '' }) => ({ model_id: objectId }),
  rows: inPages(op.listDeviceObjectModels),
  one: single(op.getDeviceObjectModel, (key) => ({ path: { model_id: key } })),
  judge: judgeModel,
  facts: [
    fact.name(({ objectName, objectId }) => objectName || (objectId ?? '')),
    fact.identifier('id', t`Object ID`, ({ objectId }) => objectId, { only: 'list', width: 110 }),
    fact.text('format', t`Format`, ({ format }) => format && formatLabel(format), {
      filter: ({ format }) => format,
      width: 100,
    }),
    fact.text('scope', t`Scope`, ({ scope }) => scope && scopeLabel(scope), {
      filter: ({ scope }) => scope,
      edits: ['set-scope'],
      width: 110,
    }),
    fact.identifier('owner', t`Owner`, ({ operatorId }) => operatorId, { width: 160 }),
    fact.time('created', t`Created`, (one) => msOf(one.createdTime)),
    fact.time('modified', t`Last modified`, (one) => msOf(one.lastModifiedTime)),
  ],
}
