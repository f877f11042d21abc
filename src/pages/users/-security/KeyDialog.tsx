import { Button, Group, Text } from '@mantine/core'
import { t } from '@lingui/core/macro'
import { useForm } from '@mantine/form'
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { Note } from '../../../components/action/Note.tsx'
import { CopyText } from '../../../components/detail/CopyText.tsx'
import { Mono } from '../../../components/detail/Mono.tsx'
import { Property, PropertyGroup } from '../../../components/detail/Properties.tsx'
import { Form } from '../../../components/form/Form.tsx'
import { OnceDialog } from '../../../components/form/OnceDialog.tsx'
import { SubmitRow } from '../../../components/form/SubmitRow.tsx'
import { downloadText } from '../../../components/list/download.ts'
import type { Account, MadeKey } from './account.ts'
import { FirstUse } from './FirstUse.tsx'

interface KeyDialogProps {
  readonly account: Account
  readonly opened: boolean
  readonly onClose: () => void
}

/** Makes an AuthKey, and shows its secret this once. */
export function KeyDialog({ account, opened, onClose }: KeyDialogProps) {
  // In no cache, and gone with the dialog.
  const [made, setMade] = useState<MadeKey>()
  const [kept, setKept] = useState(false)
  const close = () => {
    onClose()
    setMade(undefined)
    setKept(false)
  }
  return (
    <OnceDialog
      title={made ? t`The new AuthKey` : t`Create an AuthKey`}
      // Going back must not take the secret away.
      opened={opened || made !== undefined}
      once={made !== undefined}
      kept={kept}
      onClose={close}
    >
      {made ? (
        <Made made={made} account={account} onKept={() => setKept(true)} />
      ) : (
        <Ask account={account} onMade={setMade} onCancel={close} />
      )}
    </OnceDialog>
  )
}

interface AskProps {
  readonly account: Account
  readonly onMade: (made: MadeKey) => void
  readonly onCancel: () => void
}

function Ask({ account, onMade, onCancel }: AskProps) {
  const { userName, makeKey } = account
  const form = useForm({ initialValues: {} })
  return (
    <Form form={form} onSave={async () => onMade(await makeKey.run())}>
      {(busy) => (
        <>
          <Text size="md">
            {userName === undefined
              ? t`An AuthKey signs programs in as the root user, who may do everything and cannot be restricted. Use the key of a SAM user wherever that will do.`
              : t`An AuthKey signs programs in as ${userName}, with the user's rights and without a password. Its secret is shown once.`}
          </Text>
          <SubmitRow
            label={t`Create AuthKey`}
            busy={busy}
            onCancel={onCancel}
            api={{ operation: makeKey.operation, call: () => makeKey.call }}
          />
        </>
      )}
    </Form>
  )
}

interface MadeProps {
  readonly made: MadeKey
  readonly account: Account
  readonly onKept: () => void
}

function Made({ made, account: { userName }, onKept }: MadeProps) {
  const { authKeyId = '', authKey = '' } = made
  const file = `${JSON.stringify({ authKeyId, authKey }, null, 2)}\n`
  return (
    <>
      <Note tone="warning" title={t`Keep the secret now`}>
        <p>
          {t`It is shown only once and stored nowhere in this console. If it is lost, delete the key and make another one.`}
        </p>
      </Note>
      <PropertyGroup title="">
        <Property label={t`AuthKey ID`} wide>
          <Mono copy={t`AuthKey ID`}>{authKeyId}</Mono>
        </Property>
        <Property label={t`AuthKey secret`} wide>
          <Mono copy={t`AuthKey secret`}>{authKey}</Mono>
        </Property>
      </PropertyGroup>
      <Group gap="sm">
        <Button
          leftSection={<IconDownload size={16} />}
          onClick={() => {
            downloadText(`${userName ?? 'root'}-authkey.json`, file, 'application/json')
            onKept()
          }}
        >
          {t`Download the file`}
        </Button>
        <CopyText label={t`Copy both`} text={file} onCopied={onKept} />
      </Group>
      {userName !== undefined && <FirstUse userName={userName} authKeyId={authKeyId} />}
    </>
  )
}
