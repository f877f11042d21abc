import { Button, Group, Modal } from '@mantine/core'
import { t } from '@lingui/core/macro'
import { useEffect } from 'react'
import type { OrderedSimProfileResponse as Profile } from '../../../api/generated/models/orderedSimProfileResponse.ts'
import { Note } from '../../../components/action/Note.tsx'
import { Mono } from '../../../components/detail/Mono.tsx'
import { Property, PropertyGroup } from '../../../components/detail/Properties.tsx'
import { Quiet } from '../../../components/detail/Quiet.tsx'
import type { Overlay } from '../../../components/list/useOverlay.ts'
import { LateQrCode } from '../../../components/qr/late-qr-code.ts'
import classes from './Profiles.module.css'
import { noteViewed } from './viewed.ts'

interface CodeDialogProps {
  readonly profiles: readonly Profile[]
  /** Which one is open, by its ICCID. */
  readonly overlay: Overlay
  readonly opened: boolean
}

/** The activation code of a profile, for a camera and for the keyboard; the next one is a click away. */
export function CodeDialog({ profiles, overlay, opened }: CodeDialogProps) {
  const at = profiles.findIndex(({ iccid }) => iccid === overlay.value)
  const profile = profiles[at]
  const next = profiles[at + 1]
  return (
    <Modal
      opened={opened}
      onClose={overlay.close}
      size={480}
      yOffset="6vh"
      title={profile ? t`Activation code of ${profile.iccid}` : t`Activation code`}
      closeButtonProps={{ 'aria-label': t`Close` }}
    >
      {profile ? (
        <div className={classes.dialog}>
          <Code key={profile.iccid} of={profile} />
          <Group justify="space-between">
            <Quiet inline>{t`${at + 1} of ${profiles.length}`}</Quiet>
            <Group gap="sm">
              <Button variant="default" onClick={overlay.close}>{t`Close`}</Button>
              {next && (
                <Button onClick={() => overlay.replace(next.iccid)}>{t`Next profile`}</Button>
              )}
            </Group>
          </Group>
        </div>
      ) : (
        <Quiet>{t`This order has no such profile.`}</Quiet>
      )}
    </Modal>
  )
}

function Code({ of: profile }: { readonly of: Profile }) {
  const { iccid, activationCode, smdpAddress, matchingId } = profile
  useEffect(() => noteViewed([iccid]), [iccid])
  return (
    <>
      <Note tone="warning" title={t`The code is a secret`}>
        <p>{t`Whoever scans it can install the profile. It works once, on one device.`}</p>
      </Note>
      {activationCode && (
        <LateQrCode text={activationCode} label={t`The activation code as a QR code`} />
      )}
      <PropertyGroup title="">
        <Property label={t`Activation code`} wide>
          {activationCode && <Mono copy={t`activation code`}>{activationCode}</Mono>}
        </Property>
        <Property label={t`SM-DP+ address`}>
          {smdpAddress && <Mono copy={t`SM-DP+ address`}>{smdpAddress}</Mono>}
        </Property>
        <Property label={t`Matching ID`}>
          {matchingId && <Mono copy={t`matching ID`}>{matchingId}</Mono>}
        </Property>
      </PropertyGroup>
    </>
  )
}
