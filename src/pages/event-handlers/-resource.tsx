import { plural, t } from '@lingui/core/macro'
import type { EventHandlerModel } from '../../api/generated/models/eventHandlerModel.ts'
import * as op from '../../api/generated/operations.ts'
import { atOnce, single } from '../../api/reading.ts'
import * as fact from '../../components/list/facts.tsx'
import type { Resource } from '../../components/resource/resource.ts'
import { targetOf } from '../../domain/event-handler/check.ts'
import { actionText } from '../../words/event-handler/actions.ts'
import { ruleText } from '../../words/event-handler/rules.ts'
import { targetKindLabel } from '../../words/event-handler/subject.ts'
import { StatusSwitch } from './-StatusSwitch.tsx'
import { TargetLink } from './-TargetLink.tsx'
import { accountMoney } from './-names.ts'

/** A handler with the name of what it watches, where the page has looked it up. */
export interface Handler extends EventHandlerModel {
  readonly targetName?: string | undefined
}

const name = (one: Handler) => one.name || one.handlerId
const actionsOf = ({ actionConfigList }: Handler) => (actionConfigList ?? []).map(actionText)

export const eventHandler: Resource<Handler, { readonly handler_id: string }> = {
  noun: {
    title: t`Event handlers`,
    one: t`event handler`,
    many: t`event handlers`,
    counted: (count) => plural(count, { one: '# event handler', other: '# event handlers' }),
  },
  keyLabel: t`Event handler ID`,
  to: '/event-handlers',
  page: ({ handlerId }) => ({ to: '/event-handlers/$handlerId', params: { handlerId } }),
  key: ({ handlerId }) => handlerId,
  name,
  path: ({ handlerId }) => ({ handler_id: handlerId }),
  rows: atOnce(op.listEventHandlers),
  one: single(op.getEventHandler, (key) => ({ path: { handler_id: key } })),
  facts: [
    fact.name(name),
    fact.custom('status', t`Status`, {
      width: 100,
      cell: (one) => <StatusSwitch handler={one} />,
      text: ({ status }) => (status === 'active' ? t`On` : t`Off`),
      filter: ({ status }) => status,
    }),
    fact.custom('target', t`Watches`, {
      width: 200,
      cell: (one) => <TargetLink handler={one} name={one.targetName} />,
      text: (one) => one.targetName ?? targetOf(one)?.id ?? '',
    }),
    fact.text('kind', t`Kind`, (one) => targetKindLabel(targetOf(one)?.kind), {
      width: 100,
      hidden: true,
      filter: (one) => targetOf(one)?.kind,
    }),
    fact.text('rule', t`Rule`, ({ ruleConfig }) => ruleText(ruleConfig, { money: accountMoney }), {
      width: 230,
    }),
    fact.custom('actions', t`Actions`, {
      width: 280,
      cell: (one) => <bdi title={actionsOf(one).join('\n')}>{actionsOf(one).join(' · ')}</bdi>,
      text: (one) => actionsOf(one).join('; '),
    }),
    fact.text('description', t`Description`, ({ description }) => description, {
      width: 240,
      hidden: true,
    }),
    fact.identifier('id', t`Event handler ID`, ({ handlerId }) => handlerId, { hidden: true }),
  ],
}
