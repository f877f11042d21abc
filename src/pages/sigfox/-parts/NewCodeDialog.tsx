import { t } from '@lingui/core/macro'
import { Group } from '@mantine/core'
import { useState } from 'react'
import { Note } from '../../../components/action/Note.tsx'
import { CopyText } from '../../../components/detail/CopyText.tsx'
import { Mono } from '../../../components/detail/Mono.tsx'
import { Property, PropertyGroup } from '../../../components/detail/Properties.tsx'
import { OnceDialog } from '../../../components/form/OnceDialog.tsx'
import { forgetCode, type NewCode } from './new-code.ts'

interface NewCodeDialogProps {
  readonly made: NewCode
  readonly opened: boolean
}

/** Shows the code by which a device that was deleted can be registered again, this once. */
export function NewCodeDialog({ made: { deviceId, code }, opened }: NewCodeDialogProps) {
  const [kept, setKept] = useState(false)
  return (
    <OnceDialog
      title={t`The new registration code`}
      opened={opened}
      once
      kept={kept || code === undefined}
      onClose={forgetCode}
    >
      {code === undefined ? (
        <Note tone="warning" title={t`The answer held no new code`}>
          <p>
            {t`The device is deleted. Ask Soracom support for the code before you register it again.`}
          </p>
        </Note>
      ) : (
        <Note tone="warning" title={t`Keep the code now`}>
          <p>
            {t`The device is deleted. It can only be registered again with this code, which is shown once; the old one is of no use any more.`}
          </p>
        </Note>
      )}
      <PropertyGroup title="">
        <Property label={t`Device ID`} wide>
          <Mono>{deviceId}</Mono>
        </Property>
        {code !== undefined && (
          <Property label={t`Registration code (PAC)`} wide>
            <Mono>{code}</Mono>
          </Property>
        )}
      </PropertyGroup>
      {code !== undefined && (
        <Group>
          <CopyText label={t`Copy the code`} text={code} onCopied={() => setKept(true)} />
        </Group>
      )}
    </OnceDialog>
  )
}
