import { Button, Code, Group, Popover, Stack, Text } from '@mantine/core'
import { useClipboard } from '@mantine/hooks'
import { IconCheck, IconCopy, IconTerminal2 } from '@tabler/icons-react'
import { currentSession } from '../../api/session.ts'
import type { AnyAction, CallValues } from './action.ts'
import { cliCommand, curlCommand } from './command.ts'

interface CommandMenuProps {
  readonly action: AnyAction<unknown>
  readonly resources: readonly unknown[]
  readonly values: unknown
}

/** Shows what the action calls: its permission, and the same as `soracom` CLI command and curl. */
export function CommandMenu({ action, resources, values }: CommandMenuProps) {
  const { operation } = action
  return (
    <Popover width={400} position="top-start" withinPortal trapFocus>
      <Popover.Target>
        <Button variant="subtle" color="gray" leftSection={<IconTerminal2 size={16} />} px="xs">
          API call
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="sm">
          <div>
            <Text size="xs" c="dimmed">
              Permission
            </Text>
            <Code>{operation.permissions[0]}</Code>
          </div>
          <div>
            <Text size="xs" c="dimmed">
              Operation
            </Text>
            <Code>{`${operation.method} ${operation.path}`}</Code>
          </div>
          <Commands action={action} resources={resources} values={values} />
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}

function Commands({ action, resources, values }: CommandMenuProps) {
  const session = currentSession()
  if (!session || resources.length === 0) return null
  const calls = resources.map((resource) => action.call(resource, values as never))
  const origin = window.location.origin
  const all = (write: typeof cliCommand) =>
    calls.map((call: CallValues) => write(action.operation, call, session, origin)).join('\n')
  return (
    <Group gap="sm">
      <CopyCommand label="Copy as soracom CLI" text={() => all(cliCommand)} />
      <CopyCommand label="Copy as curl" text={() => all(curlCommand)} />
    </Group>
  )
}

function CopyCommand({ label, text }: { readonly label: string; readonly text: () => string }) {
  const clipboard = useClipboard()
  return (
    <Button
      variant="default"
      size="xs"
      leftSection={clipboard.copied ? <IconCheck size={14} /> : <IconCopy size={14} />}
      onClick={() => clipboard.copy(text())}
    >
      {clipboard.copied ? 'Copied' : label}
    </Button>
  )
}
