import { IconPencil, IconTag, IconTagOff } from '@tabler/icons-react'
import * as api from '../../../api/generated/client/sim/sim.ts'
import type { Sim } from '../../../api/generated/models/sim.ts'
import * as operations from '../../../api/generated/operations.ts'
import { defineAction } from '../../../components/action/action.ts'
import { late } from '../../../components/feedback/late.tsx'
import { allowed } from '../../../words/sim.ts'
import { tagKeyProblem } from '../../../words/tags.ts'
import type { NameFields, TagFields, TagNameFields } from './fields.ts'
import { simKind, simPath, sims, simsAre } from './kind.ts'

const put = (sim: Sim, { tagName, tagValue }: TagFields) => ({
  path: simPath(sim),
  body: [{ tagName: tagName.trim(), tagValue }],
})

const TagInputs = late(() => import('./inputs.tsx').then((all) => all.TagInputs))

export const putTag = defineAction<Sim, TagFields>({
  kind: simKind,
  id: 'put-tag',
  operation: operations.putSimTags,
  icon: IconTag,
  label: 'Set a tag',
  title: (count) => `Set a tag on ${sims(count)}`,
  confirm: 'ask',
  allowed: (sim) => allowed(sim, 'putTags'),
  fields: {
    initial: () => ({ tagName: '', tagValue: '' }),
    validate: ({ tagName }): { tagName?: string } => {
      const problem = tagKeyProblem(tagName.trim())
      return problem === undefined ? {} : { tagName: problem }
    },
    Inputs: TagInputs,
  },
  call: put,
  run: (sim, values, options) => api.putSimTags(sim.simId ?? '', put(sim, values).body, options),
  done: (count) => (count === 1 ? 'The tag is set.' : `The tag is set on ${sims(count)}.`),
})

const rename = (sim: Sim, { name }: NameFields) => ({
  path: simPath(sim),
  body: [{ tagName: 'name', tagValue: name }],
})

const NameInputs = late(() => import('./inputs.tsx').then((all) => all.NameInputs))

export const renameSim = defineAction<Sim, NameFields>({
  kind: simKind,
  id: 'rename',
  operation: operations.putSimTags,
  icon: IconPencil,
  label: 'Rename',
  title: (count) => `Rename ${sims(count)}`,
  confirm: 'ask',
  allowed: (sim) => allowed(sim, 'putTags'),
  fields: {
    initial: ([first, second]) => ({ name: second ? '' : (first?.tags?.['name'] ?? '') }),
    validate: () => ({}),
    Inputs: NameInputs,
  },
  call: rename,
  run: (sim, values, options) => api.putSimTags(sim.simId ?? '', rename(sim, values).body, options),
  done: (count) => `${simsAre(count)} renamed.`,
})

const DeleteTagInputs = late(() => import('./inputs.tsx').then((all) => all.DeleteTagInputs))

export const deleteTag = defineAction<Sim, TagNameFields>({
  kind: simKind,
  id: 'delete-tag',
  operation: operations.deleteSimTag,
  icon: IconTagOff,
  label: 'Delete a tag',
  title: (count) => `Delete a tag of ${sims(count)}`,
  confirm: 'ask',
  allowed: (sim, values) =>
    allowed(sim, 'deleteTag', values?.tagName ? { tagName: values.tagName } : undefined),
  fields: {
    initial: () => ({ tagName: '' }),
    validate: ({ tagName }): { tagName?: string } =>
      tagName ? {} : { tagName: 'Choose the tag to delete.' },
    Inputs: DeleteTagInputs,
  },
  call: (sim, { tagName }) => ({ path: { ...simPath(sim), tag_name: tagName } }),
  run: (sim, { tagName }, options) => api.deleteSimTag(sim.simId ?? '', tagName, options),
  done: (count) =>
    count === 1 ? 'The tag is deleted.' : `The tag is deleted from ${sims(count)}.`,
})
