import { Button } from '@mantine/core'
import { t } from '@lingui/core/macro'
import { IconDownload } from '@tabler/icons-react'

/** Downloads a still; an address of another host opens in another tab instead. */
export function DownloadStill({
  url,
  primary,
}: {
  readonly url: string
  readonly primary?: boolean
}) {
  return (
    <Button
      size={primary ? 'sm' : 'compact-xs'}
      variant={primary ? 'filled' : 'default'}
      component="a"
      href={url}
      download
      target="_blank"
      rel="noopener noreferrer"
      leftSection={<IconDownload size={14} stroke={1.75} />}
    >
      {t`Download`}
    </Button>
  )
}
