import { t } from '@lingui/core/macro'
import { ActionIcon, Button, TextInput } from '@mantine/core'
import { IconDownload, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useSession } from '../../../api/use-session.ts'
import { apiAddress } from '../../../components/action/command.ts'
import { Quiet } from '../../../components/detail/Quiet.tsx'
import { StaticTable } from '../../../components/detail/StaticTable.tsx'
import { downloadText } from '../../../components/list/download.ts'
import { operationColumn, valuesColumn } from './Calls.tsx'
import { keepCall, nameCall, useCollection, type SavedCall } from './history.ts'
import { postmanCollection } from './postman.ts'
import classes from './answer.module.css'

interface CollectionProps {
  readonly onRemoved: (call: SavedCall) => void
}

/** The calls that a person keeps: to be named, opened, taken out, and taken along as a file. */
export function Collection() {
  const calls = useCollection()
  const session = useSession()
  const [removed, setRemoved] = useState<SavedCall>()
  const download = () => {
    if (!session) return
    const base = apiAddress(session, window.location.origin)
    const text = postmanCollection(t`Soracom calls`, base, calls)
    downloadText('soracom-calls.postman_collection.json', text, 'application/json')
  }
  return (
    <div className={classes.answer}>
      {calls.length === 0 ? (
        <Quiet>{t`None yet. “Add to collection” below the form of an operation keeps its call in this browser, without its secrets.`}</Quiet>
      ) : (
        <StaticTable
          label={t`Collection`}
          columns={[nameColumn, operationColumn, valuesColumn, removal({ onRemoved: setRemoved })]}
          rows={calls}
          rowKey={({ at }) => String(at)}
        />
      )}
      <div className={classes.bar}>
        {calls.length > 0 && (
          <Button
            variant="default"
            size="xs"
            leftSection={<IconDownload size={14} stroke={1.75} />}
            onClick={download}
          >
            {t`Download for Postman`}
          </Button>
        )}
        {removed && (
          <span role="status" className={classes.line}>
            {t`${removed.name} was taken out.`}
            <Button
              variant="subtle"
              size="compact-xs"
              onClick={() => {
                keepCall(removed)
                setRemoved(undefined)
              }}
            >
              {t`Undo`}
            </Button>
          </span>
        )}
      </div>
    </div>
  )
}

const nameColumn = {
  header: t`Name`,
  cell: (call: SavedCall) => <NameField key={call.name} call={call} />,
}

function NameField({ call }: { readonly call: SavedCall }) {
  const [text, setText] = useState(call.name)
  const { operationId } = call
  return (
    <TextInput
      size="xs"
      miw={180}
      aria-label={t`Name of the call of ${operationId}`}
      value={text}
      onChange={({ currentTarget }) => setText(currentTarget.value)}
      onBlur={() => nameCall(call, text.trim() || operationId)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.currentTarget.blur()
      }}
    />
  )
}

const removal = ({ onRemoved }: CollectionProps) => ({
  header: t`Actions`,
  cell: (call: SavedCall) => (
    <ActionIcon
      variant="subtle"
      color="gray"
      aria-label={t`Take ${call.name} out`}
      onClick={() => {
        nameCall(call, undefined)
        onRemoved(call)
      }}
    >
      <IconTrash size={16} stroke={1.75} />
    </ActionIcon>
  ),
})
