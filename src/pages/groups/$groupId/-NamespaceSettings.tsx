import { Code, Text } from '@mantine/core'
import classes from './-group.module.css'

interface NamespaceSettingsProps {
  readonly namespaces: readonly (readonly [name: string, value: unknown])[]
}

/** What the group configures, as it is stored: a block per namespace. */
export function NamespaceSettings({ namespaces }: NamespaceSettingsProps) {
  if (namespaces.length === 0) {
    return (
      <Text size="md" c="dimmed">
        This group configures nothing yet. Its SIMs use the platform’s defaults.
      </Text>
    )
  }
  return (
    <div className={classes.namespaces}>
      {namespaces.map(([name, value]) => (
        <section key={name}>
          <h3 className={classes.namespace}>{name}</h3>
          <Code block>{JSON.stringify(value, null, 2)}</Code>
        </section>
      ))}
    </div>
  )
}
