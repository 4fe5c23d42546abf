import { dueDay } from '../format/dates'
import type { Clock } from '../types'

/** Above this many working days one bar is easier to read than segments. */
const MOST_SEGMENTS = 22

export interface Segment {
  date: string
  state: 'gone' | 'today' | 'left'
}

/** One segment a counted day, as the server counted them; none where a bar is shown. */
export function segmentsOf(clock: Clock): Segment[] {
  const counted = clock.days.filter((day) => day.kind === 'COUNTED' || day.kind === 'DUE')
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
