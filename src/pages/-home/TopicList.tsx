import { Link } from '@tanstack/react-router'
import { Quiet } from '../../components/detail/Quiet.tsx'
import { Time } from '../../components/detail/Time.tsx'
import classes from './home.module.css'
import type { Topic } from './source.ts'

/** Things that are named beside what they have in common. */
const named = 3

const weights = ['danger', 'warning', undefined]

interface TopicListProps {
  readonly topics: readonly Topic[]
  /** What to say where there is none. */
  readonly none: string | undefined
}

/** One row for each topic, the most urgent first: how many, which, and the way to all of them. */
export function TopicList({ topics, none }: TopicListProps) {
  if (topics.length === 0) return none !== undefined && <Quiet>{none}</Quiet>
  const inOrder = topics.toSorted((a, b) => weights.indexOf(a.weight) - weights.indexOf(b.weight))
  return (
    <ul className={classes.topics}>
      {inOrder.map(({ id, title, link, things, weight }) => (
        <li key={id} className={classes.topic} data-weight={weight}>
          <Link {...link} className={classes.title}>
            {title(things.length)}
          </Link>
          <ul className={classes.things}>
            {things.slice(0, named).map((thing) => (
              <li key={thing.id} className={classes.thing}>
                <Link {...thing.link} className={classes.name} title={thing.name}>
                  {thing.name}
                </Link>
                {thing.at !== undefined && <Time at={thing.at} />}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  )
}
