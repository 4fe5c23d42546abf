import { dueDay } from '../format/dates'
import type { Clock, ClockDays } from '../types'

/** Above this many working days one bar is easier to read than segments. */
const MOST_SEGMENTS = 22

export interface Segment {
  date: string
  state: 'gone' | 'today' | 'left'
}

/** A day of the count; `number` is its count, 0 for the start and for days that do not count. */
export interface ClockDay {
  date: string
  mark: 'S' | 'C' | 'R' | 'P' | 'D'
  number: number
  today: boolean
}

/** The days that the server counted, each with its date. */
export function daysOf(days: ClockDays | null | undefined): ClockDay[] {
  if (!days?.marks) return []
  const first = Date.parse(`${days.first}T00:00:00Z`)
  let number = 0
  return [...days.marks].map((mark, at) => ({
    date: new Date(first + at * 86_400_000).toISOString().slice(0, 10),
    mark: mark as ClockDay['mark'],
    number: mark === 'C' || mark === 'D' ? ++number : 0,
    today: at === days.today,
  }))
}

/** One segment a counted day, as the server counted them; none where a bar is shown. */
export function segmentsOf(clock: Clock): Segment[] {
  const counted = daysOf(clock.days).filter((day) => day.number > 0)
  if (clock.tone === 'STOPPED' || counted.length === 0 || counted.length > MOST_SEGMENTS) return []
  const today = counted.findIndex((day) => day.today)
  return counted.map((day, at) => ({ date: day.date, state: stateOf(clock, day.number, at, today) }))
}

function stateOf(clock: Clock, number: number, at: number, today: number): Segment['state'] {
  if (clock.tone === 'LATE') return 'gone'
  if (today < 0) return number <= clock.elapsed ? 'gone' : 'left'
  if (at === today) return 'today'
  return at < today ? 'gone' : 'left'
}

/** What stands beside the words: the due day with its weekday, or by when it should have been. */
export function noteOf(clock: Clock): string {
  if (clock.tone === 'DUE_TODAY') return '24:00 止'
  if (!clock.due) return ''
  return clock.tone === 'LATE' ? `应于 ${clock.due.slice(5)}` : dueDay(clock.due)
}
