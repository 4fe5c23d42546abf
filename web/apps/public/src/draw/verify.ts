import { canonical, digest, unhex } from './bytes'
import { checkAssignments, checkDrawn, checkResult, leafOf } from './drawn'
import { checkOfficers, checkRoster, checkRules, checkSeed } from './frozen'
import { readTranscript } from './shape'
import { asJson, FaultFound, must, type Entrant, type Statement, type Transcript, type Verdict } from './types'

/** Recomputes a public transcript; the first fault found is named. The order of the checks is that of docs/draw.md §8. */
export function verify(text: string, published?: Statement): Verdict {
  try {
    const transcript = readTranscript(withoutRepeats(text))
    checkRoster(transcript)
    checkRules(transcript)
    checkOfficers(transcript)
    checkSeed(transcript)
    checkDrawn(transcript)
    checkAssignments(transcript)
    checkResult(transcript)
    if (published) against(transcript.statement, published)
    return { valid: true, commitment: transcript.commitment, drawn: transcript.drawn.length, transcript }
  } catch (error) {
    if (error instanceof FaultFound)
      return { valid: false, fault: error.fault, where: error.where, reason: error.reason }
    throw error
  }
}

function against(stated: Statement, published: Statement): void {
  must(stated.roundId === published.roundId, 'seed', 'statement.roundId', '与抽取前公布的不同')
  must(stated.rosterDigest === published.rosterDigest, 'roster', 'statement.rosterDigest', '与抽取前公布的不同')
  must(stated.rulesDigest === published.rulesDigest, 'rule', 'statement.rulesDigest', '与抽取前公布的不同')
  must(stated.officersDigest === published.officersDigest, 'officer', 'statement.officersDigest', '与抽取前公布的不同')
  must(canonical(asJson(stated)) === canonical(asJson(published)), 'seed', 'statement.seedSource', '与抽取前公布的不同')
}

/** Parses JSON and refuses a repeated member, which JSON.parse would swallow: what was read, written again, must be as long. */
function withoutRepeats(text: string): unknown {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new FaultFound('result', '', '不是 JSON 文件')
  }
  const packed = text.replace(/("(?:[^"\\]|\\.)*")|\s+/g, (_, quoted: string | undefined) => quoted ?? '')
  must(packed.length === JSON.stringify(value).length, 'result', '', '不是规范的 JSON')
  return value
}

export interface Receipt {
  identity: Entrant | { code: string; name: string; reason: string }
  label: string
  roundId: string
  salt: string
}

/** Whether a firm's receipt opens a leaf of this transcript: it was in the roster, or was left out for the reason named. */
export function ownLeaf(transcript: Transcript, receipt: Receipt): 'in' | 'excluded' | 'no' {
  if (receipt.roundId !== transcript.statement.roundId) return 'no'
  if (receipt.label === '') {
    const leaf = digest('exclusion', receipt.roundId, unhex(receipt.salt), canonical(asJson(receipt.identity)))
    return transcript.roster.excluded.includes(leaf) ? 'excluded' : 'no'
  }
  const stratum = transcript.roster.strata.find((one) => one.label === receipt.label)
  const leaf = leafOf(receipt.roundId, receipt.label, receipt.salt, receipt.identity)
  return stratum?.leaves.includes(leaf) ? 'in' : 'no'
}
