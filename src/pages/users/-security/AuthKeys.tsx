import { Button, Group, Tooltip } from '@mantine/core'
import { t } from '@lingui/core/macro'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { getListOperatorAuthKeysQueryOptions } from '../../../api/generated/client/operator/operator.ts'
import { getListUserAuthKeysQueryOptions } from '../../../api/generated/client/user/user.ts'
import type { AuthKeyResponse } from '../../../api/generated/models/authKeyResponse.ts'
import { ownOperator } from '../../../api/own-operator.ts'
import { usePermissions } from '../../../api/permissions.ts'
import { ActionButton } from '../../../components/action/ActionButton.tsx'
import { ActionProvider, useActions } from '../../../components/action/ActionProvider.tsx'
import { Mono } from '../../../components/detail/Mono.tsx'
import { PanelState } from '../../../components/detail/Panel.tsx'
import { Quiet } from '../../../components/detail/Quiet.tsx'
import { Section } from '../../../components/detail/Section.tsx'
import { StaticTable, type StaticColumn } from '../../../components/detail/StaticTable.tsx'
import { StatusBadge } from '../../../components/detail/StatusBadge.tsx'
import { Hint } from '../../../components/detail/Hint.tsx'
import { Time } from '../../../components/detail/Time.tsx'
import { useNow } from '../../../components/detail/useNow.ts'
import { late } from '../../../components/feedback/late.tsx'
import { useOverlay } from '../../../components/list/useOverlay.ts'
import { LateDialog } from '../../../components/shell/LateDialog.tsx'
import { keyConcern, lastUse } from '../../../domain/access/keys.ts'
import { mostAuthKeys } from '../../../domain/access/user.ts'
import { fromSeconds } from '../../../domain/time.ts'
import { keyConcernLabels, keyConcernTexts } from '../../../words/access.ts'
import type { Account } from './account.ts'
import { isOwnKey, keyActions } from './key-actions.tsx'

const KeyDialog = late(() => import('./KeyDialog.tsx').then((all) => all.KeyDialog))

const keyOf = ({ authKeyId }: AuthKeyResponse) => authKeyId

const columns: readonly StaticColumn<AuthKeyResponse>[] = [
  {
    header: t`AuthKey ID`,
    cell: (key) => (
      <Mono cut copy={t`AuthKey ID`}>
        {key.authKeyId}
      </Mono>
    ),
  },
  {
    header: t`Created`,
    cell: ({ createDateTime }) => <Time at={fromSeconds(createDateTime)} focusable />,
  },
  {
    header: t`Last used`,
    cell: (key) => {
      const used = lastUse(key)
      return used === undefined ? t`Never` : <Time at={used} focusable />
    },
  },
  { header: t`Needs attention`, cell: (key) => <Concern of={key} /> },
  { header: t`Actions`, cell: (key) => <Actions of={key} /> },
]

/** The AuthKeys of a SAM user or of the root user: how old, when used last, one more, one less. */
export function AuthKeys({ account }: { readonly account: Account }) {
  const { userName } = account
  const { operator_id } = ownOperator()
  const own = useQuery({
    ...getListOperatorAuthKeysQueryOptions(operator_id),
    enabled: userName === undefined,
  })
  const others = useQuery({
    ...getListUserAuthKeysQueryOptions(operator_id, userName ?? ''),
    enabled: userName !== undefined,
  })
  const { data, error, refetch } = userName === undefined ? own : others
  const keys = data?.data
  return (
    <Section title={t`AuthKeys`} actions={<Create account={account} count={keys?.length ?? 0} />}>
      {!keys ? (
        <PanelState error={error} onRetry={() => void refetch()} />
      ) : keys.length === 0 ? (
        <Quiet>{t`There is no AuthKey. Programs sign in with one, without a password.`}</Quiet>
      ) : (
        <ActionProvider
          actions={keyActions(userName)}
          find={(id) => keys.find((one) => keyOf(one) === id) ?? null}
        >
          <StaticTable label={t`AuthKeys`} columns={columns} rows={keys} rowKey={keyOf} />
        </ActionProvider>
      )}
    </Section>
  )
}

function Create({ account, count }: { readonly account: Account; readonly count: number }) {
  const overlay = useOverlay('setup')
  const { may } = usePermissions()
  const { operation, call } = account.makeKey
  if (!may(operation, call.path).allowed) return null
  const full = count >= mostAuthKeys
  const reason = t`There are ${mostAuthKeys} AuthKeys already. Delete one first.`
  return (
    <>
      <Tooltip label={reason} disabled={!full} multiline maw={320}>
        <Button
          variant="default"
          leftSection={<IconPlus size={16} />}
          aria-disabled={full}
          data-disabled={full || undefined}
          onPointerEnter={() => void KeyDialog.preload()}
          onClick={(event) => (full ? event.preventDefault() : overlay.open('key'))}
        >
          {t`Create an AuthKey`}
        </Button>
      </Tooltip>
      <LateDialog opened={overlay.value === 'key'} part={KeyDialog}>
        {(opened) => <KeyDialog account={account} opened={opened} onClose={overlay.close} />}
      </LateDialog>
    </>
  )
}

function Concern({ of: key }: { readonly of: AuthKeyResponse }) {
  const concern = keyConcern(key, useNow())
  if (isOwnKey(key)) return t`This session began with it`
  if (!concern) return null
  return (
    <Hint label={keyConcernTexts[concern]} focusable>
      <StatusBadge tone="suspended" label={keyConcernLabels[concern]} />
    </Hint>
  )
}

function Actions({ of: key }: { readonly of: AuthKeyResponse }) {
  const { actions } = useActions<AuthKeyResponse>()
  return (
    <Group gap={8} wrap="nowrap">
      {actions.map((action) => (
        <ActionButton key={action.id} action={action} resources={[key]} />
      ))}
    </Group>
  )
}
