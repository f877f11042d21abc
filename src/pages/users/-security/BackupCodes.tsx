import { Button, Code, Group, Text } from '@mantine/core'
import { t } from '@lingui/core/macro'
import { IconDownload } from '@tabler/icons-react'
import { Note } from '../../../components/action/Note.tsx'
import { CopyText } from '../../../components/detail/CopyText.tsx'
import { downloadText } from '../../../components/list/download.ts'

interface BackupCodesProps {
  readonly codes: readonly string[]
  readonly onKept: () => void
}

/** The codes that lead back in without the app, shown this once. */
export function BackupCodes({ codes, onKept }: BackupCodesProps) {
  const text = `${codes.join('\n')}\n`
  return (
    <>
      <Text size="md">{t`MFA is on. The next sign-in asks for a code.`}</Text>
      <Note tone="warning" title={t`Keep these codes now`}>
        <p>
          {t`They are shown only once. If the phone is lost, one of them turns MFA off; without them the account cannot be recovered. Each works once. Keep them apart from the phone.`}
        </p>
      </Note>
      <Code block aria-label={t`Backup codes`} translate="no">
        {codes.join('\n')}
      </Code>
      <Group gap="sm">
        <Button
          leftSection={<IconDownload size={16} />}
          onClick={() => {
            downloadText('soracom-backup-codes.txt', text, 'text/plain;charset=utf-8')
            onKept()
          }}
        >
          {t`Download the file`}
        </Button>
        <CopyText label={t`Copy the codes`} text={text} onCopied={onKept} />
      </Group>
    </>
  )
}
