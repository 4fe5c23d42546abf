import type { Option } from '../types'

/** One entry of a short form; values travel as text. */
export interface FormEntry {
  key: string
  label: string
  hint?: string
  type?: 'text' | 'password' | 'date' | 'number'
  rows?: number
  options?: Option[]
  value?: string
  optional?: boolean
  /** a sentence that says what is wrong, or null */
  check?: (value: string) => string | null
}
