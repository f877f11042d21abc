import { Button, Code, Group, Stack, Text } from '@mantine/core'
import { t } from '@lingui/core/macro'
import { IconDownload, IconQrcode } from '@tabler/icons-react'
import { useState } from 'react'
import { Note } from '../../../components/action/Note.tsx'
import { downloadText } from '../../../components/list/download.ts'
import { LateQrCode } from '../../../components/qr/late-qr-code.ts'
import { CopyText } from '../../../components/detail/CopyText.tsx'
import { isComplete, wireGuardFile, type WireGuard } from './wireguard.ts'

interface WireGuardConfigProps {
  readonly simId: string
  readonly wireGuard: WireGuard
  /** Told when the person has it: as a file, in the clipboard, or on a phone. */
  readonly onKept: () => void
}

/** The configuration of a WireGuard client: as text, as a file, and as a code for phones. */
export function WireGuardConfig({ simId, wireGuard, onKept }: WireGuardConfigProps) {
  const file = wireGuardFile(wireGuard)
  const [coded, setCoded] = useState(false)
  return (
    <Stack gap="sm">
      {wireGuard.ownKey ? (
        <Text size="md">{t`Only you have the private key: write it into the configuration.`}</Text>
      ) : (
        <Note tone="warning" title={t`Keep this configuration now`}>
          <p>
            {t`The private key is shown only once and stored nowhere in this console. Whoever has it can connect as this SIM. If it is lost, the keys must be renewed.`}
          </p>
        </Note>
      )}
      <Code
        block
        aria-label={t`WireGuard configuration`}
        style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}
      >
        {file}
      </Code>
      {!wireGuard.ownKey && !isComplete(wireGuard) && (
        <Text size="sm" c="dimmed">
          {t`The API did not answer everything a client needs. The lines with a number sign say what is missing; it is known when the first session is made.`}
        </Text>
      )}
      <Group gap="sm">
        <Button
          leftSection={<IconDownload size={16} />}
          onClick={() => {
            downloadText(`${simId}.conf`, file, 'text/plain;charset=utf-8')
            onKept()
          }}
        >
          {t`Download the file`}
        </Button>
        <CopyText label={t`Copy the configuration`} text={file} onCopied={onKept} />
        {!wireGuard.ownKey && (
          <Button
            variant="default"
            leftSection={<IconQrcode size={16} />}
            aria-expanded={coded}
            onPointerEnter={() => void LateQrCode.preload()}
            onFocus={() => void LateQrCode.preload()}
            onClick={() => {
              setCoded(!coded)
              onKept()
            }}
          >
            {coded ? t`Hide the QR code` : t`Show as a QR code`}
          </Button>
        )}
      </Group>
      {coded && <LateQrCode text={file} label={t`The configuration as a QR code`} />}
    </Stack>
  )
}
