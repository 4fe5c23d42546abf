/** One dimension of a score, or one fact inside it. Points of the facts add up to the points of their dimension. */
export interface WaterfallPart {
  key: string
  label: string
  note?: string
  formula: string
  points: number
  facts?: WaterfallPart[]
  href?: string
}

export interface WaterfallRow {
  key: string
  label: string
  note?: string
  formula: string
  points: number
  from: number
  to: number
  kid: boolean
  part: WaterfallPart
}

/** Places every bar: a dimension starts where the last ended, its facts share its stretch in order. */
export function layOut(parts: WaterfallPart[], open: string | null): WaterfallRow[] {
  const rows: WaterfallRow[] = []
  let at = 0
  for (const part of parts) {
    rows.push(row(part, at, false))
    if (part.key === open) {
      let inner = at
      for (const fact of part.facts ?? []) {
        rows.push(row(fact, inner, true))
        inner += fact.points
      }
    }
    at += part.points
  }
  return rows
}

function row(part: WaterfallPart, from: number, kid: boolean): WaterfallRow {
  const { key, label, note, formula, points } = part
  return { key, label, note, formula, points, from, to: from + points, kid, part }
}
