import { t } from '@lingui/core/macro'
import { usePermissions } from '../../../api/permissions.ts'
import { Property, PropertyAction } from '../../../components/detail/Properties.tsx'
import { Quiet } from '../../../components/detail/Quiet.tsx'
import { StatusBadge } from '../../../components/detail/StatusBadge.tsx'
import { late } from '../../../components/feedback/late.tsx'
import { useOverlay } from '../../../components/list/useOverlay.ts'
import { FactEdit } from '../../../components/resource/Facts.tsx'
import { LateDialog } from '../../../components/shell/LateDialog.tsx'
import { mfaLabel } from '../../../words/access.ts'
import type { Account } from './account.ts'
import { mfaTone } from './words.ts'

const MfaDialog = late(() => import('./MfaDialog.tsx').then((all) => all.MfaDialog))

interface MfaPropertyProps {
  readonly account: Account
  /** As the API has it; undefined where it is not known. */
  readonly status: string | undefined
  /** What the action `revoke-mfa` of the page is about. */
  readonly item: unknown
}

/** How far multi-factor authentication has come, and what turns it on and off. */
export function MfaProperty({ account, status, item }: MfaPropertyProps) {
  const overlay = useOverlay('setup')
  const { may } = usePermissions()
  const label = t`Multi-factor authentication`
  const { operation, call } = account.enableMfa
  const enables = status !== 'ACTIVE' && may(operation, call.path).allowed
  return (
    <Property
      label={label}
      action={
        <>
          {enables && (
            <PropertyAction
              label={status === 'UNCONFIRMED' ? t`Begin anew` : t`Turn on`}
              fact={label}
              onClick={() => overlay.open('mfa')}
            />
          )}
          <FactEdit id="revoke-mfa" fact={label} item={item} isSet />
          <LateDialog opened={overlay.value === 'mfa'} part={MfaDialog}>
            {(opened) => <MfaDialog account={account} opened={opened} onClose={overlay.close} />}
          </LateDialog>
        </>
      }
    >
      {status && (
        <>
          <StatusBadge tone={mfaTone(status)} label={mfaLabel(status)} />
          {status === 'UNCONFIRMED' && <Quiet>{t`Signing in asks for no code yet.`}</Quiet>}
        </>
      )}
    </Property>
  )
}
