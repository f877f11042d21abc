import { t } from '@lingui/core/macro'
import * as op from '../../api/generated/operations.ts'
import { tagActions } from '../../components/resource/tag-actions.ts'
import { terminationActions } from '../../components/resource/termination-actions.ts'
import { gadget } from './-resource.tsx'

/** Everything one can do to a gadget. */
export const gadgetActions = [
  ...tagActions(gadget, { put: op.putGadgetTags, remove: op.deleteGadgetTag }),
  ...terminationActions(
    gadget,
    {
      on: op.enableTerminationOnGadget,
      off: op.disableTerminationOnGadget,
      terminate: op.terminateGadget,
    },
    t`A terminated gadget can never be used again.`,
  ),
]
