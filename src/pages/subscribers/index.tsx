import { Anchor } from '@mantine/core'
import { t } from '@lingui/core/macro'
import { keepPreviousData } from '@tanstack/react-query'
import { createFileRoute, Link } from '@tanstack/react-router'
import type { Subscriber } from '../../api/generated/models/subscriber.ts'
import * as op from '../../api/generated/operations.ts'
import { paged } from '../../api/lists.ts'
import { usePermissions } from '../../api/permissions.ts'
import { prefetchRows, type Rows } from '../../api/reading.ts'
import { late } from '../../components/feedback/late.tsx'
import { useLate } from '../../components/feedback/useLate.ts'
import { ResourceList } from '../../components/resource/ResourceList.tsx'
import { listRoute } from '../../components/resource/routes.ts'
import { longestWord } from '../../domain/sought-words.ts'
import { Rich } from '../../words/Rich.tsx'
import { subscriber } from './-resource.tsx'

export const Route = createFileRoute('/subscribers/')({
  ...listRoute(t`Subscribers`),
  loader: ({ context }) => prefetchRows(context.queryClient, subscriber.rows),
  component: Subscribers,
})

// The list is there before anything can be done with it.
const loadActions = () => import('./-actions.ts').then((all) => all.subscriberActions)
const ExportButton = late(() =>
  import('../../components/export/ExportButton.tsx').then((all) => all.ExportButton),
)

/** The subscribers that the API finds by any of what it searches in; the list narrows them further. */
function foundBy(words: string): Rows<Subscriber> {
  const value = longestWord(words)
  const pages = paged(op.searchSubscribers, {
    query: {
      name: value,
      imsi: value,
      msisdn: value,
      iccid: value,
      serial_number: value,
      tag: value,
      search_type: 'or',
      limit: 100,
    },
  })
  return { pages: { ...pages, placeholderData: keepPreviousData } }
}

function Subscribers() {
  const { q = '' } = Route.useSearch()
  const { may } = usePermissions()
  const searches = may(op.searchSubscribers).allowed
  const lists = may(op.listSubscribers).allowed
  const actions = useLate(loadActions, true)
  const rows = searches && (q !== '' || !lists) ? foundBy(q) : subscriber.rows
  return (
    <ResourceList
      resource={{ ...subscriber, rows }}
      actions={actions}
      defaultSort="imsi"
      create={{
        operation: op.registerSubscriber,
        label: t`Register by IMSI`,
        to: '/subscribers/register',
      }}
      note={
        <Rich
          text={t`This is the older API, a row for each IMSI. <sims>SIMs</sims> has replaced it: the same SIMs by their ID, with more to see and to do.`}
          parts={{
            sims: (
              <Anchor
                inherit
                underline="always"
                renderRoot={(props) => <Link to="/sims" {...props} />}
              />
            ),
          }}
        />
      }
      controls={
        may(op.exportSubscribers).allowed &&
        may(op.getExportedFile).allowed && (
          <ExportButton
            exportKey="subscribers"
            subject={t`The file of all subscribers`}
            label={t`Export all`}
            start={(options) =>
              op.exportSubscribers.call({ query: { export_mode: 'async' } }, options)
            }
          />
        )
      }
      empty={{
        title: t`There is no subscriber yet`,
        text: t`A subscriber is a subscription of a SIM. Register a SIM with the secret that came with it.`,
      }}
    />
  )
}
