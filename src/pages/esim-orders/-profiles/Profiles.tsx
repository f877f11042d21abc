import { Button, Group } from '@mantine/core'
import { t } from '@lingui/core/macro'
import { IconDownload, IconQrcode } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useListOrderedProfiles } from '../../../api/generated/client/sim-profile-order/sim-profile-order.ts'
import type { OrderedSimProfileResponse as Profile } from '../../../api/generated/models/orderedSimProfileResponse.ts'
import type { SimProfileOrderResponse as ProfileOrder } from '../../../api/generated/models/simProfileOrderResponse.ts'
import { Dash, Mono } from '../../../components/detail/Mono.tsx'
import { PanelState } from '../../../components/detail/Panel.tsx'
import { Quiet } from '../../../components/detail/Quiet.tsx'
import { StaticTable, type StaticColumn } from '../../../components/detail/StaticTable.tsx'
import { StatusBadge } from '../../../components/detail/StatusBadge.tsx'
import { Time } from '../../../components/detail/Time.tsx'
import { late } from '../../../components/feedback/late.tsx'
import { downloadCsv } from '../../../components/list/download.ts'
import { useOverlay } from '../../../components/list/useOverlay.ts'
import { LateDialog } from '../../../components/shell/LateDialog.tsx'
import { isoTime } from '../../../domain/time.ts'
import { profileBadge } from '../-words.ts'
import classes from './Profiles.module.css'
import { noteViewed, useViewed } from './viewed.ts'

const CodeDialog = late(() => import('./CodeDialog.tsx').then((all) => all.CodeDialog))

const columns: readonly StaticColumn<Profile>[] = [
  {
    header: t`ICCID`,
    cell: ({ iccid }) => (
      <Link to="/sims" search={{ q: iccid }} className={classes.number}>
        <Mono>{String(iccid)}</Mono>
      </Link>
    ),
  },
  {
    header: t`IMSI`,
    cell: ({ imsi }) => (
      <span className={classes.number}>
        <Mono copy="IMSI">{String(imsi)}</Mono>
      </span>
    ),
  },
  {
    header: t`Status`,
    cell: ({ profileStatus }) => <StatusBadge {...profileBadge(profileStatus)} />,
  },
  {
    header: t`Installed`,
    cell: ({ installedTime }) =>
      installedTime === undefined ? <Dash /> : <Time at={installedTime} />,
  },
  { header: t`Activation code`, cell: (profile) => <Code of={profile} /> },
]

/** The way to a profile's code, which is not on the page before it is asked for. */
function Code({ of: { iccid } }: { readonly of: Profile }) {
  const code = useOverlay('code')
  const viewed = useViewed().includes(iccid)
  return (
    <Group gap={8} wrap="nowrap">
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconQrcode size={14} />}
        aria-label={t`Show the activation code of ${iccid}`}
        onPointerEnter={() => void CodeDialog.preload()}
        onFocus={() => void CodeDialog.preload()}
        onClick={() => code.open(iccid)}
      >
        {t`Show`}
      </Button>
      {viewed && <Quiet inline>{t`Viewed here`}</Quiet>}
    </Group>
  )
}

/** The profiles of an order that is done, with what a device needs to install each. */
export function Profiles({ order }: { readonly order: ProfileOrder }) {
  const { profileOrderId } = order
  const { data, error, refetch } = useListOrderedProfiles(profileOrderId)
  const code = useOverlay('code')
  if (!data) return <PanelState error={error} onRetry={() => void refetch()} height={160} />
  const profiles = data.data
  if (profiles.length === 0) return <Quiet>{t`The API answered no profiles of this order.`}</Quiet>
  return (
    <>
      <Group justify="space-between" mb="sm">
        <Quiet>
          {t`Whoever has an activation code can install the profile, once. Hand each out like a password.`}
        </Quiet>
        <Button
          variant="default"
          leftSection={<IconDownload size={16} />}
          onClick={() => {
            downloadCsv(`esim-${profileOrderId}.csv`, csvOf(profiles))
            noteViewed(profiles.map(({ iccid }) => iccid))
          }}
        >
          {t`Download all as CSV`}
        </Button>
      </Group>
      <StaticTable
        label={t`Profiles`}
        columns={columns}
        rows={profiles}
        rowKey={({ iccid }) => iccid}
      />
      <LateDialog opened={code.value !== undefined} part={CodeDialog}>
        {(opened) => <CodeDialog profiles={profiles} overlay={code} opened={opened} />}
      </LateDialog>
    </>
  )
}

/** What whoever installs the profiles needs of them. */
function csvOf(profiles: readonly Profile[]) {
  return [
    [
      t`ICCID`,
      t`IMSI`,
      t`Status`,
      t`Installed`,
      t`SM-DP+ address`,
      t`Matching ID`,
      t`Activation code`,
    ],
    ...profiles.map((one) => [
      one.iccid,
      one.imsi,
      profileBadge(one.profileStatus).label,
      isoTime(one.installedTime),
      one.smdpAddress,
      one.matchingId,
      one.activationCode,
    ]),
  ]
}
