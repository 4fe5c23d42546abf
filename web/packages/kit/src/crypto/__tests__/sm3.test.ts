import { describe, expect, it } from 'vitest'
import { hex, sm3, unhex } from '../sm3'

const text = (words: string) => new TextEncoder().encode(words)

describe('SM3 against GB/T 32905-2016 appendix A', () => {
  it('digests abc', () =>
    expect(hex(sm3(text('abc')))).toBe('66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0'))

  it('digests sixteen times abcd, two blocks', () =>
    expect(hex(sm3(text('abcd'.repeat(16))))).toBe('debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732'))

  it('reads back what it writes', () => expect(hex(unhex('00ff7f'))).toBe('00ff7f'))
})
