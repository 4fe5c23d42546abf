import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { randomNonce, revealCommit } from '../draw'

const VECTOR = resolve(process.cwd(), '../engines/draw/src/test/resources/vectors/commit-reveal.public.json')

interface Transcript {
  statement: { roundId: string; seedSource: { accounts: { account: string; commit: string }[] } }
  seed: { value: { reveals: { account: string; nonce: string; value: string }[] } }
}

describe('the commit of a section', () => {
  it('finds the vectors of the engine beside it', () => expect(existsSync(VECTOR)).toBe(true))

  it('gives the same digest as the engine for each of the three accounts', () => {
    const { statement, seed } = JSON.parse(readFileSync(VECTOR, 'utf8')) as Transcript
    const computed = seed.value.reveals.map((one) => revealCommit(statement.roundId, one.account, one.nonce, one.value))
    expect(computed).toEqual(statement.seedSource.accounts.map((one) => one.commit))
  })

  it('draws a new nonce each time', () => {
    expect(randomNonce()).toMatch(/^[0-9a-f]{64}$/)
    expect(randomNonce()).not.toBe(randomNonce())
  })
})
