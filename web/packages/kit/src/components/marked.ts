export interface Run {
  text: string
  marked: boolean
}

/** Cuts a value into plain and marked runs; inside a mark each space becomes ␣ so that it can be seen. */
export function markUp(value: string, marks: { from: number; to: number }[]): Run[] {
  const runs: Run[] = []
  let at = 0
  for (const { from, to } of [...marks].sort((a, b) => a.from - b.from)) {
    const start = Math.max(at, Math.min(from, value.length))
    const end = Math.max(start, Math.min(to, value.length))
    if (start > at) runs.push({ text: value.slice(at, start), marked: false })
    if (end > start) runs.push({ text: value.slice(start, end).replace(/[\s\u3000]/g, '␣'), marked: true })
    at = end
  }
  if (at < value.length) runs.push({ text: value.slice(at), marked: false })
  return runs
}
