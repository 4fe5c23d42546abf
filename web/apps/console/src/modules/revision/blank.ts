/** An element of the same form without its values, to be filled in: 0, false, empty texts, one blank of each inner list. */
export function blankOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.length ? [blankOf(value[0])] : []
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, blankOf(inner)]))
  }
  if (typeof value === 'number') return 0
  return typeof value === 'boolean' ? false : ''
}
