import { expect, it } from 'vitest'
import { pictureIn } from './pictures.ts'

const from = {
  hosts: ['https://stills.example.com', 'https://*.cdn.example.com'],
  own: 'https://c.example',
}

it.each([
  ['url', 'https://stills.example.com/a.jpg', true],
  ['url', 'https://stills.example.com/a.jpg?sig=1', true],
  ['url', 'https://eu.cdn.example.com/a.PNG', true],
  ['url', 'https://cdn.example.com/a.png', false],
  ['url', 'https://evil.com/cdn.example.com/a.png', false],
  ['url', 'http://stills.example.com/a.jpg', false],
  ['image_url', 'https://other.example/view?id=1', false],
  ['image', 'https://c.example/api/x', true],
])('%s: %s is a picture, allowed: %s', (key, value, allowed) => {
  expect(pictureIn(key, value, from)).toMatchObject({ address: value, allowed })
})

it.each([
  ['url', 'https://stills.example.com/a.pdf'],
  ['image', 'javascript:alert(1)'],
  ['image', 'data:image/png;base64,AA'],
  ['image', '/a.jpg'],
  ['image', 7],
  ['image', 'https://['],
])('%s: %s is none', (key, value) => expect(pictureIn(key, value, from)).toBeUndefined())
