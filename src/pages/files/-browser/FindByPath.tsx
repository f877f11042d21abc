import { t } from '@lingui/core/macro'
import { Button, TextInput } from '@mantine/core'
import { IconRoute } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { SearchPatch } from '../../../components/list/search.ts'
import classes from './files.module.css'

/** Leads from a folder to the search among all that lies below it. */
export function FindButton({ folder }: { readonly folder: string }) {
  const navigate = useNavigate()
  return (
    <Button
      variant="default"
      leftSection={<IconRoute size={16} stroke={1.75} />}
      onClick={() =>
        void navigate({
          to: '.',
          search: (old: Record<string, unknown>) => ({ ...old, q: undefined, prefix: folder }),
        })
      }
    >
      {t`Find by path`}
    </Button>
  )
}

interface FindByPathProps {
  readonly prefix: string
  readonly update: (patch: SearchPatch) => void
}

const takeFocus = (input: HTMLInputElement | null) => input?.focus({ preventScroll: true })

/** How the paths of the files that are shown begin; Enter searches. */
export function FindByPath({ prefix, update }: FindByPathProps) {
  const [typed, setTyped] = useState(prefix)
  return (
    <form
      className={classes.find}
      onSubmit={(event) => {
        event.preventDefault()
        update({ prefix: typed.startsWith('/') ? typed : `/${typed}` })
      }}
    >
      <TextInput
        ref={takeFocus}
        label={t`The path begins with`}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        autoComplete="off"
        spellCheck={false}
      />
      <Button type="submit" variant="default">
        {t`Find`}
      </Button>
      <Button variant="subtle" color="gray" onClick={() => update({ prefix: undefined })}>
        {t`Back to the folder`}
      </Button>
    </form>
  )
}
