import { Button, Group } from '@mantine/core'
import { t } from '@lingui/core/macro'
import { IconDownload } from '@tabler/icons-react'
import { tellFailed } from '../../../components/action/tell.tsx'
import { OpenFile } from '../../../components/form/OpenFile.tsx'
import { downloadText } from '../../../components/list/download.ts'
import { targetOf } from '../../../domain/event-handler/check.ts'
import {
  asRequest,
  readHandler,
  withTarget,
  writeHandler,
  type HandlerLike,
} from '../../../domain/event-handler/draft.ts'
import { accountTarget } from './Templates.tsx'

interface HandlerFileProps {
  /** Undefined while it cannot be read. */
  readonly handler: HandlerLike | undefined
  /** Given the JSON text of a file; nobody may change it where left out. */
  readonly onOpen: ((text: string) => void) | undefined
}

/** A file with one handler has some kilobytes. */
const largest = 1_000_000

/** A handler as a JSON file to keep, and one from such a file. */
export function HandlerFile({ handler, onOpen }: HandlerFileProps) {
  const open = async (file: File) => {
    const read = file.size > largest ? undefined : readHandler(await file.text())
    if (!read?.ruleConfig) {
      const { name } = file
      tellFailed(
        t`${name} holds no event handler`,
        t`Open a JSON file with a name, a rule and actions, as this page exports it or the API answers it. Nothing was changed.`,
      )
      return
    }
    const made = asRequest(read)
    // That of another account is one of this account here.
    const own = targetOf(made)?.kind === 'operator' ? withTarget(made, accountTarget()) : made
    onOpen?.(writeHandler(own))
  }
  return (
    <Group gap={8}>
      {onOpen && (
        <OpenFile
          quiet
          label={t`Open JSON file`}
          accept=".json,application/json"
          onFile={(file) => void open(file)}
        />
      )}
      <Button
        variant="subtle"
        size="xs"
        disabled={!handler}
        leftSection={<IconDownload size={16} stroke={1.75} />}
        onClick={() =>
          handler &&
          downloadText(
            `${fileName(handler.name)}.json`,
            `${writeHandler(asRequest(handler))}\n`,
            'application/json',
          )
        }
      >
        {t`Export JSON`}
      </Button>
    </Group>
  )
}

/** A name that every file system takes. */
const fileName = (name: string | undefined) =>
  (name ?? '').replaceAll(/[^\p{L}\p{N}._-]+/gu, '-').slice(0, 80) || 'event-handler'
