import type { TypedAnswer } from './queries'

/** What a person has typed so far, by the key of the row. */
export type Answers = Record<string, { accepted: boolean; reason: string }>

/** Sets or takes back the answer to one row; the reason typed before is kept when the choice changes. */
export function withAnswer(answers: Answers, key: string, choice: string, reason?: string): Answers {
  const { [key]: before, ...rest } = answers
  if (!choice) return rest
  return { ...rest, [key]: { accepted: choice === 'yes', reason: reason ?? before?.reason ?? '' } }
}

/** As the server takes them: only what was refused has a reason. */
export function asTyped(answers: Answers): TypedAnswer[] {
  return Object.entries(answers).map(([key, { accepted, reason }]) => ({
    key,
    accepted,
    reason: accepted ? null : reason.trim(),
  }))
}
