import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { days } from '../../../gallery/fixtures'
import type { Clock } from '../../types'
import { noteOf, segmentsOf } from '../clock'
import DeadlineExplain from '../DeadlineExplain.vue'
import StatutoryClock from '../StatutoryClock.vue'

const clock: Clock = {
  words: '剩 3 个工作日',
  tone: 'ON_TIME',
  due: '2026-11-26',
  basis: '《市场监督管理投诉举报处理办法》第十五条，7 个工作日',
  provisional: false,
  days: days('2026-11-17', 7),
  elapsed: 3,
  total: 7,
}

function states(of: Clock) {
  return segmentsOf(of)
    .map((segment) => ({ gone: 'p', today: 'n', left: '.' })[segment.state])
    .join('')
}

describe('the statutory clock', () => {
  it('shows one segment a working day: gone, today, left', () => expect(states(clock)).toBe('pppn...'))

  it('is all gone when late', () => expect(states({ ...clock, tone: 'LATE' })).toBe('ppppppp'))

  it('counts on from the elapsed days when today is a rest day', () => {
    const atRest = { ...clock, days: days('2026-11-17', 7, '2026-11-22') }
    expect(states(atRest)).toBe('ppp....')
  })

  it('shows one bar for a stopped clock and for periods without days', () => {
    expect(segmentsOf({ ...clock, tone: 'STOPPED' })).toEqual([])
    const bar = mount(StatutoryClock, { props: { clock: { ...clock, days: null, elapsed: 69, total: 90 } } })
    expect(bar.find('.clock__bar i').attributes('style')).toContain('76.6')
  })

  it('says until when, and by when it should have been', () => {
    expect(noteOf(clock)).toBe('11-26 周四')
    expect(noteOf({ ...clock, tone: 'DUE_TODAY' })).toBe('24:00 止')
    expect(noteOf({ ...clock, tone: 'LATE', due: '2026-11-20' })).toBe('应于 11-20')
  })

  it('marks a due day that rests on an unpublished calendar', () => {
    expect(mount(StatutoryClock, { props: { clock: { ...clock, provisional: true } } }).text()).toContain('暂定')
  })

  it('changes colour only on the last day and after', () => {
    const tone = (of: Clock['tone']) => mount(StatutoryClock, { props: { clock: { ...clock, tone: of } } }).classes()
    expect(tone('ON_TIME')).toEqual(['clock'])
    expect(tone('DUE_TODAY')).toContain('clock--0')
    expect(tone('LATE')).toContain('clock--late')
  })
})

describe('the explanation of a deadline', () => {
  it('numbers the counted days and shows the rest days', () => {
    const words = mount(DeadlineExplain, { props: { clock, title: '投诉受理期限', startWord: '收到' } })
      .findAll('em')
      .map((word) => word.text())
    expect(words).toEqual(['收到', '1', '2', '3', '休', '休', '今天', '5', '6', '到期'])
  })
})
