import { t } from '@lingui/core/macro'
import { Anchor } from '@mantine/core'
import { Quiet } from '../../../components/detail/Quiet.tsx'
import { Rich } from '../../../words/Rich.tsx'

const outside = (href: string) => (
  <Anchor size="sm" underline="always" href={href} target="_blank" rel="noopener noreferrer" />
)

/** Where the positions of cells come from, which their licence asks to be said, and what they are worth. */
export function Attribution() {
  const project = outside('https://opencellid.org')
  const licence = outside('https://creativecommons.org/licenses/by-sa/4.0/')
  return (
    <Quiet>
      <Rich
        text={t`Positions of cells: <a>OpenCelliD Project</a>, licensed under <b>CC BY-SA 4.0</b>. They are those of base stations, not of devices, and may be wrong or old.`}
        parts={{ a: project, b: licence }}
      />
    </Quiet>
  )
}
