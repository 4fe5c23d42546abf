import { describe, expect, it } from 'vitest'
import { bounded, bytes, capital, count, minor, money, percent, wan } from '../numbers'

describe('numbers as the bureau writes them', () => {
  it('groups thousands', () => expect(count(58125)).toBe('58,125'))

  it('marks a lower bound and leaves an exact count alone', () => {
    expect(bounded({ value: 10000, more: true })).toBe('10,000+')
    expect(bounded({ value: 412, more: false })).toBe('412')
  })

  it.each([
    [500000, '5,000.00'],
    [0, '0.00'],
    [5, '0.05'],
    [-128000, '-1,280.00'],
    ['922337203685477580', '9,223,372,036,854,775.80'],
  ])('writes %s fen with two decimals and no float', (fen, text) => expect(minor(fen)).toBe(text))

  it('puts a space before the Chinese unit', () => {
    expect(money(8600)).toBe('86.00 元')
    expect(money(8600, 'USD')).toBe('86.00 美元')
  })

  it.each([
    [100000000, '100.00 万元'],
    [5008_0000_00, '5,008.00 万元'],
    [712_1000_00, '712.10 万元'],
    [4999, '0.00 万元'],
    [5000, '0.01 万元'],
  ])('writes %s fen of capital in ten-thousands', (fen, text) => expect(wan(fen)).toBe(text))

  it('reads capital in the main unit, with and without decimals', () => {
    expect(capital('1000000.00')).toBe('100.00 万元')
    expect(capital('50000000')).toBe('5,000.00 万元')
    expect(capital('1000.5', 'USD')).toBe('0.10 万美元')
  })

  it('writes shares and sizes', () => {
    expect(percent(0.9884)).toBe('98.84%')
    expect(bytes(432647372)).toBe('412.6 MB')
    expect(bytes(80)).toBe('80 B')
  })
})
