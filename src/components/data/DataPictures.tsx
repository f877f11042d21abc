import { plural, t } from '@lingui/core/macro'
import { Anchor } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { loadConfig } from '../../api/config.ts'
import { listText, timeText } from '../detail/locale.ts'
import classes from './DataView.module.css'
import type { DrawnProps } from './drawn.ts'
import { picturesIn, type Named } from './pictures.ts'

/** Pictures that are shown at once. */
const mostPictures = 24

/**
 * The pictures whose addresses stand in entries. Only those from hosts that the console's security
 * policy names are loaded; of the others it says where they are.
 */
export function DataPictures({ rows, choice }: DrawnProps) {
  const { data } = useQuery({ queryKey: ['config'], queryFn: loadConfig, staleTime: Infinity })
  const hosts = data?.media?.images ?? []
  const all = picturesIn(rows, hosts, mostPictures)
  const allowed = all.filter((one) => one.allowed)
  const others = all.filter((one) => !one.allowed)
  const from = listText([...new Set(others.map(({ host }) => host))].slice(0, 3))
  return (
    <section aria-label={t`Pictures`}>
      <div className={classes.controls}>{choice}</div>
      <ul className={classes.gallery}>
        {allowed.map((one) => (
          <li key={`${one.row.key} ${one.key}`}>
            <Shown picture={one} />
          </li>
        ))}
      </ul>
      {data && others.length > 0 && (
        <div className={classes.note}>
          {plural(others.length, {
            one: `# picture of ${from} is not shown: the console loads pictures only from the hosts that its configuration names.`,
            other: `# pictures of ${from} are not shown: the console loads pictures only from the hosts that its configuration names.`,
          })}
          <ul className={classes.addresses}>
            {others.map((one) => (
              <li key={`${one.row.key} ${one.key}`}>
                <Anchor href={one.address} target="_blank" rel="noreferrer">
                  {one.address}
                </Anchor>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}

function Shown({ picture }: { readonly picture: Named }) {
  const [failed, setFailed] = useState(false)
  const { address, key, row } = picture
  const when = timeText(row.time)
  return (
    <figure className={classes.shot}>
      <Anchor href={address} target="_blank" rel="noreferrer">
        {failed ? (
          <span>{t`There is no picture at this address.`}</span>
        ) : (
          <img
            src={address}
            alt={t`${key} of ${when}`}
            loading="lazy"
            onError={() => setFailed(true)}
          />
        )}
      </Anchor>
      <figcaption>{when}</figcaption>
    </figure>
  )
}
