/** What the server says may be done to a resource now; closed actions stay visible with the rule that closes them. */
export interface Action {
  code: string
  label: string
  enabled: boolean
  reason?: string | null
}

export type ClockTone = 'ON_TIME' | 'DUE_TODAY' | 'LATE' | 'STOPPED'

/** One day of the count; `number` is its count, or 0 for the start day and rest days. */
/** Days one after another, a letter each: S start, C counted, R rest, P passed while stopped, D last in time. */
export interface ClockDays {
  /** date of the first letter (yyyy-MM-dd) */
  first: string
  marks: string
  /** which of them is today, from 0 */
  today?: number | null
}

/** A statutory term as the server counted it. The browser never counts days. */
export interface Clock {
  /** 剩 3 个工作日, 今天到期, 超期 1 个工作日, 停表 · 鉴定中 */
  words: string
  tone: ClockTone
  /** last day in time (yyyy-MM-dd); absent while the clock is stopped */
  due?: string | null
  /** article and length, for the popover */
  basis: string
  /** crosses into a year whose holidays are not yet published */
  provisional: boolean
  /** the days as counted; none for long periods, which show one bar */
  days?: ClockDays | null
  elapsed: number
  total: number
}

/** RFC 9457 problem detail with the house's stable code. */
export interface Problem {
  status: number
  code: string
  title?: string
  detail: string
  instance?: string
  /** moment the problem was met, ISO instant */
  at?: string
  /** one entry a field that was refused */
  errors?: { field: string; message: string }[]
}

/** A count that is exact, or only a lower bound such as 10,000+. */
export interface BoundedCount {
  value: number
  more: boolean
}

export type ListState = 'loading' | 'ready' | 'reloading' | 'error' | 'denied'

export interface Column {
  key: string
  title: string
  /** px; the one column without a width is the elastic one */
  width?: number
  align?: 'num'
  mono?: boolean
  sortable?: boolean
  /** folds away while the peek panel is open */
  folds?: boolean
  ellipsis?: boolean
}

export interface Sort {
  key: string
  descending: boolean
}

export type Grade = 'A' | 'B' | 'C' | 'D'
export type Tone = 'plain' | 'green' | 'blue' | 'yellow' | 'orange' | 'red' | 'line'

export interface Option {
  value: string
  label: string
  hint?: string
}
