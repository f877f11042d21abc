import { t } from '@lingui/core/macro'
import { Button, Text } from '@mantine/core'

/** Stands for a part of a page that could not be drawn. */
export function Broken({ onRetry }: { readonly onRetry: () => void }) {
  return (
    <div role="alert">
      <Text fw={600}>{t`This part cannot be shown`}</Text>
      <Text c="dimmed" mb={8}>
        {t`Something in it is not as the console expects it. The rest of the page works.`}
      </Text>
      <Button size="xs" variant="default" onClick={onRetry}>
        {t`Try again`}
      </Button>
    </div>
  )
}
