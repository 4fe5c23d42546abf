import { describe, expect, it } from 'vitest'
import { day, dueDay, duration, every, instant, minute, short, weekday } from '../dates'

describe('dates', () => {
  it('shows an instant on the clock of China, across midnight too', () => {
    expect(instant('2026-11-23T06:32:08Z')).toBe('2026-11-23 14:32:08')
    expect(day('2026-11-22T16:00:00Z')).toBe('2026-11-23')
    expect(minute('2026-11-22T15:59:59Z')).toBe('2026-11-22 23:59')
  })

  it('never moves a legal day', () => expect(day('2026-11-23')).toBe('2026-11-23'))

  it('knows the weekday of a legal day', () => {
    expect(weekday('2026-11-26')).toBe('周四')
    expect(dueDay('2026-12-14')).toBe('12-14 周一')
  })

  it('drops the year only when it is this one', () => {
    expect(short('2026-11-17T01:31:00Z', '2026')).toBe('11-17 09:31')
    expect(short('2025-11-06T09:31:00Z', '2026')).toBe('2025-11-06 17:31')
  })

  it.each([
    [1, '每秒'],
    [60, '每分钟'],
    [90, '每 90 秒'],
    [300, '每 5 分钟'],
    [3600, '每小时'],
    [7200, '每 2 小时'],
  ])('says how often %i seconds are', (seconds, words) => expect(every(seconds)).toBe(words))

  it.each([
    [42, '42 秒'],
    [68, '1 分 08 秒'],
    [11700, '3 小时 15 分'],
  ])('says %i seconds in words', (seconds, words) => expect(duration(seconds)).toBe(words))
})
