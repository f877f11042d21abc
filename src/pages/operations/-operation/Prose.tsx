import { Link } from '@tanstack/react-router'
import { Fragment } from 'react'
import type { Block, Inline } from '../../../domain/prose.ts'
import classes from './prose.module.css'

/** What the description says, as text: nothing in it is taken for HTML. */
export function Prose({ blocks }: { readonly blocks: readonly Block[] }) {
  if (blocks.length === 0) return null
  return (
    <div className={classes.prose} lang="en">
      <Blocks blocks={blocks} />
    </div>
  )
}

// Parts of a text that never changes have no other identity than their place.
/* oxlint-disable react/no-array-index-key */

function Blocks({ blocks }: { readonly blocks: readonly Block[] }) {
  return blocks.map((block, at) => <OneBlock key={at} block={block} />)
}

function OneBlock({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case 'heading':
      return (
        <p className={classes.heading}>
          <Text inline={block.inline} />
        </p>
      )
    case 'list': {
      const items = block.items.map((item, at) => (
        <li key={at}>
          <Blocks blocks={item} />
        </li>
      ))
      return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>
    }
    case 'code':
      return (
        <pre translate="no">
          <code>{block.text}</code>
        </pre>
      )
    case 'quote':
      return (
        <blockquote>
          <Blocks blocks={block.blocks} />
        </blockquote>
      )
    case 'table':
      return (
        <table>
          <thead>
            <tr>
              {block.head.map((cell, at) => (
                <th key={at} scope="col">
                  <Text inline={cell} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {block.rows.map((row, at) => (
              <tr key={at}>
                {row.map((cell, place) => (
                  <td key={place}>
                    <Text inline={cell} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )
    case 'text':
      return (
        <p>
          <Text inline={block.inline} />
        </p>
      )
  }
}

function Text({ inline }: { readonly inline: readonly Inline[] }) {
  return inline.map((one, at) => <Fragment key={at}>{textOf(one)}</Fragment>)
}

function textOf(one: Inline) {
  if (typeof one === 'string') return one
  switch (one.kind) {
    case 'strong':
    case 'em': {
      const Tag = one.kind
      return (
        <Tag>
          <Text inline={one.inline} />
        </Tag>
      )
    }
    case 'code':
      return <code translate="no">{one.text}</code>
    case 'break':
      return <br />
    case 'operation':
      return (
        <Link to="/operations/$operationId" params={{ operationId: one.id }} search={{}}>
          <Text inline={one.inline} />
        </Link>
      )
    case 'link':
      return (
        <a href={one.href} target="_blank" rel="noopener noreferrer">
          <Text inline={one.inline} />
        </a>
      )
  }
}
