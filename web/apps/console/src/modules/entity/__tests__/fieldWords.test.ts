import { describe, expect, it } from 'vitest'
import { valueWords } from '../fieldWords'

describe('a value of the register in words', () => {
  it('writes money in ten-thousands and leaves the rest alone', () => {
    expect(valueWords('CNY 170000.00')).toBe('17.00 万元')
    expect(valueWords('USD 5000.00')).toBe('0.50 万美元')
    expect(valueWords('重庆市一路1号')).toBe('重庆市一路1号')
    expect(valueWords(null)).toBeNull()
  })
})
