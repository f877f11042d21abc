import { Button } from '@mantine/core'
import { plural, t } from '@lingui/core/macro'
import { Link } from '@tanstack/react-router'
import { useListSoraCamLicensePacks } from '../../../api/generated/client/sora-cam/sora-cam.ts'
import type { SoraCamLicensePackResponse } from '../../../api/generated/models/soraCamLicensePackResponse.ts'
import * as op from '../../../api/generated/operations.ts'
import { usePermissions } from '../../../api/permissions.ts'
import { ActionProvider, useActions } from '../../../components/action/ActionProvider.tsx'
import { countText } from '../../../components/detail/locale.ts'
import { Mono } from '../../../components/detail/Mono.tsx'
import { PanelState } from '../../../components/detail/Panel.tsx'
import { PropertyAction } from '../../../components/detail/Properties.tsx'
import { StaticTable, type StaticColumn } from '../../../components/detail/StaticTable.tsx'
import { freeLicenses } from '../../../domain/soracam/license.ts'
import classes from './licenses.module.css'
import { changeQuantity, licensePack } from './pack.ts'
import { packLabel } from './words.ts'

type Pack = SoraCamLicensePackResponse

const actions = [changeQuantity]

const sum = (packs: readonly Pack[], of: (pack: Pack) => number) =>
  countText(packs.reduce((total, pack) => total + of(pack), 0))

const columnsOf = (packs: readonly Pack[], mayChange: boolean): readonly StaticColumn<Pack>[] => [
  { header: t`License`, cell: packLabel, total: t`Total` },
  {
    header: t`Owned`,
    numeric: true,
    cell: ({ quantity = 0 }) => countText(quantity),
    total: sum(packs, ({ quantity = 0 }) => quantity),
  },
  {
    header: t`Assigned`,
    numeric: true,
    cell: ({ quantityInUse = 0 }) => countText(quantityInUse),
    total: sum(packs, ({ quantityInUse = 0 }) => quantityInUse),
  },
  {
    header: t`Free`,
    numeric: true,
    cell: (pack) => countText(freeLicenses(pack)),
    total: sum(packs, freeLicenses),
  },
  { header: t`Pack`, cell: ({ id }) => <Mono>{id ?? ''}</Mono> },
  { header: t`Sold by`, cell: ({ salesChannel }) => <bdi>{salesChannel}</bdi> },
  ...(mayChange
    ? [
        {
          header: t`Change`,
          cell: (pack: Pack) => <ChangeButton pack={pack} />,
        },
      ]
    : []),
]

/** As high as the row's text, which a button of the usual height is not. */
function ChangeButton({ pack }: { readonly pack: Pack }) {
  const { open } = useActions<Pack>()
  return (
    <PropertyAction
      label={t`Change`}
      fact={packLabel(pack)}
      onClick={() => open(changeQuantity, [pack])}
    />
  )
}

interface PacksProps {
  /** Those too of which none is owned. */
  readonly all: boolean
}

/** What is owned of each license, how much of it cameras have, and what lies idle. */
export function Packs({ all }: PacksProps) {
  const query = useListSoraCamLicensePacks()
  const { may } = usePermissions()
  const packs = query.data?.data
  if (packs === undefined) {
    return (
      <div className={classes.packs}>
        <PanelState
          error={query.error}
          // The room of the table; a sentence alone does not keep the cameras from sight.
          height={query.error ? 0 : 260}
          lines={6}
          onRetry={() => void query.refetch()}
        />
      </div>
    )
  }
  const owned = packs.filter(({ quantity = 0, quantityInUse = 0 }) => quantity + quantityInUse > 0)
  const shown = all || owned.length === 0 ? packs : owned
  const idle = packs.reduce((total, pack) => total + freeLicenses(pack), 0)
  const others = packs.length - owned.length
  return (
    <ActionProvider
      actions={actions}
      find={(key) => packs.find((pack) => licensePack.key(pack) === key) ?? null}
    >
      <div className={classes.packs}>
        <p className={classes.note}>
          {idle > 0 &&
            plural(idle, {
              one: '# license is owned but assigned to no camera. It is charged all the same.',
              other:
                '# licenses are owned but assigned to no camera. They are charged all the same.',
            })}{' '}
          {t`Licenses are charged by the month for as long as they are owned.`}
        </p>
        <StaticTable
          label={t`Licenses owned`}
          columns={columnsOf(shown, may(op.updateSoraCamLicensePackQuantity).allowed)}
          rows={shown}
          rowKey={licensePack.key}
        />
        {others > 0 && owned.length > 0 && (
          <Button
            size="compact-sm"
            variant="subtle"
            renderRoot={(props) => (
              <Link
                to="/soracam/licenses"
                search={(old) => ({ ...old, packs: all ? undefined : 'all' })}
                resetScroll={false}
                {...props}
              />
            )}
          >
            {all
              ? t`Show owned licenses only`
              : plural(others, { one: 'Show # other license', other: 'Show # other licenses' })}
          </Button>
        )}
      </div>
    </ActionProvider>
  )
}
