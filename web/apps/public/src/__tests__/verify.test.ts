// @vitest-environment node
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { hex } from '../draw/bytes'
import { sm3 } from '../draw/sm3'
import { ownLeaf, verify, type Receipt } from '../draw/verify'
import type { Statement, Transcript } from '../draw/types'

const vector = (name: string) =>
  readFileSync(new URL(`../../../../../engines/draw/src/test/resources/vectors/${name}`, import.meta.url), 'utf8')

describe('SM3', () => {
  it('gives the examples of GB/T 32905-2016', () => {
    const text = (words: string) => hex(sm3(new TextEncoder().encode(words)))
    expect(text('abc')).toBe('66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0')
    expect(text('abcd'.repeat(16))).toBe('debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732')
  })
})

describe('a transcript', () => {
  it.each(['public-value.public.json', 'commit-reveal.public.json'])('that the engine wrote is valid: %s', (name) => {
    expect(verify(vector(name))).toMatchObject({ valid: true, drawn: 3 })
  })

  it('fits the statement published before the draw, and no other', () => {
    const file = JSON.parse(vector('public-value.statement.json')) as { statement: Statement }
    expect(verify(vector('public-value.public.json'), file.statement).valid).toBe(true)
    const other = { ...file.statement, rosterDigest: '0'.repeat(64) }
    expect(verify(vector('public-value.public.json'), other)).toMatchObject({ valid: false, fault: 'roster' })
  })

  const tampered = JSON.parse(vector('tampered.json')) as {
    document: string
    fault: string
    path: string
    where: string
  }[]
  it.each(tampered.filter((one) => !one.document.includes('"staff"')))(
    'changed at $path is named $fault',
    ({ document, fault, where }) => {
      expect(verify(document)).toMatchObject({ valid: false, fault: fault.toLowerCase(), where })
    },
  )

  it('is not valid with any one of its values changed', () => {
    for (const name of ['public-value.public.json', 'commit-reveal.public.json']) {
      const original = JSON.parse(vector(name)) as Transcript
      const paths = leaves(original)
      expect(paths.length).toBeGreaterThan(90)
      for (const path of paths) {
        const copy = structuredClone(original)
        change(copy, path)
        expect(verify(JSON.stringify(copy)).valid, `${name} ${path.join('.')}`).toBe(false)
      }
    }
  })

  it('with a member twice, or that is no JSON at all, is refused', () => {
    const text = vector('public-value.public.json').trim()
    expect(verify(`{"commitment":"x",${text.slice(1)}`)).toMatchObject({ valid: false, fault: 'result' })
    expect(verify('not json')).toMatchObject({ valid: false, fault: 'result' })
  })
})

describe('a receipt', () => {
  const transcript = JSON.parse(vector('public-value.public.json')) as Transcript
  it('opens the leaf of a firm in the roster, or of one left out', () => {
    expect(ownLeaf(transcript, JSON.parse(vector('own-leaf.json')) as Receipt)).toBe('in')
    expect(ownLeaf(transcript, JSON.parse(vector('own-leaf.excluded.json')) as Receipt)).toBe('excluded')
  })

  it('of another name opens nothing', () => {
    const receipt = JSON.parse(vector('own-leaf.json')) as Receipt
    receipt.identity.name += '分店'
    expect(ownLeaf(transcript, receipt)).toBe('no')
  })
})

type Path = (string | number)[]

function leaves(value: unknown, at: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [at]
  return Object.entries(value).flatMap(([name, inner]) =>
    leaves(inner, [...at, Array.isArray(value) ? Number(name) : name]),
  )
}

function change(root: unknown, path: Path): void {
  const holder = path.slice(0, -1).reduce((value, name) => (value as Record<string, unknown>)[name], root) as Record<
    string,
    unknown
  >
  const last = path.at(-1)!
  const value = holder[last]
  holder[last] =
    typeof value === 'number'
      ? value + 1
      : typeof value === 'boolean'
        ? !value
        : `${String(value).slice(0, -1)}${String(value).endsWith('0') ? '1' : '0'}`
}
