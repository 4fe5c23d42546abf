import { asJson, must, type Drawn, type Transcript } from './types'
import { canonical, digest, unhex } from './bytes'

/** What the seed gives: winners, order, officers, result (docs/draw.md §5, §6). */
export const leafOf = (roundId: string, label: string, salt: string, entrant: unknown) =>
  digest('leaf', roundId, label, unhex(salt), canonical(asJson(entrant)))

const byRank = (one: { rank: string; leaf: string }, other: { rank: string; leaf: string }) =>
  one.rank < other.rank ? -1 : one.rank > other.rank ? 1 : one.leaf < other.leaf ? -1 : one.leaf > other.leaf ? 1 : 0

function winners({ roster, rules, seed }: Transcript): Map<string, { rank: string; label: string }> {
  const all = new Map<string, { rank: string; label: string }>()
  const seedBytes = unhex(seed.seed)
  roster.strata.forEach((stratum, at) => {
    stratum.leaves
      .map((leaf) => ({ leaf, rank: digest('target-rank', seedBytes, unhex(leaf)) }))
      .sort(byRank)
      .slice(0, rules.strata[at]!.quota)
      .forEach(({ leaf, rank }) => all.set(leaf, { rank, label: stratum.label }))
  })
  return all
}

export function checkDrawn(transcript: Transcript): void {
  const { drawn, statement } = transcript
  const expected = winners(transcript)
  const leaves = new Set<string>()
  const codes = new Set<string>()
  drawn.forEach((target, at) => {
    const where = `drawn[${at}]`
    const winner = expected.get(target.leaf)
    must(winner !== undefined, 'result', `${where}.leaf`, '不在该层最小的名次之内')
    must(!leaves.has(target.leaf), 'result', `${where}.leaf`, '重复')
    must(target.label === winner.label, 'result', `${where}.label`, '不是它的分层')
    must(
      leafOf(statement.roundId, target.label, target.salt, target.entrant) === target.leaf,
      'result',
      `${where}.entrant`,
      '与叶子的承诺不符',
    )
    must(!codes.has(target.entrant.code), 'result', `${where}.entrant.code`, '同一户出现两次')
    leaves.add(target.leaf)
    codes.add(target.entrant.code)
  })
  must(drawn.length === expected.size, 'result', 'drawn', `公开 ${drawn.length} 户，应为 ${expected.size} 户`)
  drawn.forEach((target, at) => {
    must(expected.get(target.leaf)!.rank === target.rank, 'order', `drawn[${at}].rank`, '不是它的排序值')
    must(at === 0 || byRank(drawn[at - 1]!, target) < 0, 'order', `drawn[${at}]`, '排在了更小的排序值之前')
  })
}

export function checkAssignments(transcript: Transcript): void {
  const given = new Map<string, number>()
  transcript.drawn.forEach((target, at) => {
    const expected = assign(transcript, target, given)
    const stated = transcript.assignments[at]
    must(
      stated !== undefined && canonical(asJson(stated)) === canonical(asJson(expected)),
      'officer',
      `assignments[${at}]`,
      '不是规则得出的检查人员',
    )
    expected.officers.forEach((officer) => given.set(officer, (given.get(officer) ?? 0) + 1))
  })
  must(transcript.assignments.length === transcript.drawn.length, 'officer', 'assignments', '多于抽中户数')
  checkOpenings(transcript)
}

function assign({ officers, rules, seed }: Transcript, target: Drawn, given: Map<string, number>) {
  const rule = rules.officers
  const recused = new Set(target.entrant.recusals.map((recusal) => recusal.officer))
  const free = officers.filter((officer) => !recused.has(officer.officer))
  const none = (pairing: string) => ({ officers: [] as string[], pairing, target: target.leaf })
  if (free.length < 2) return none('TOO_FEW_OFFICERS')
  const band = (officer: { officer: string; load: number }) =>
    Math.floor((officer.load + rule.loadPerTarget * (given.get(officer.officer) ?? 0)) / rule.band)
  const lowest = (among: typeof free) => {
    const least = Math.min(...among.map(band))
    return among
      .filter((officer) => band(officer) === least)
      .map(({ officer }) => ({
        leaf: officer,
        rank: digest('officer-rank', unhex(seed.seed), unhex(target.leaf), unhex(officer)),
      }))
      .sort(byRank)[0]!.leaf
  }
  const needed = rule.specialist && target.entrant.speciality !== ''
  const able = needed ? free.filter((officer) => officer.specialities.includes(target.entrant.speciality)) : free
  if (able.length === 0) return none('NO_SPECIALIST')
  const first = lowest(able)
  const second = lowest(free.filter((officer) => officer.officer !== first))
  return { officers: [first, second], pairing: 'ASSIGNED', target: target.leaf }
}

function checkOpenings({ openings, assignments, statement }: Transcript): void {
  const certificates = new Set<string>()
  openings.forEach((opening, at) => {
    const { certificate, name, section } = opening
    const officer = digest('officer', statement.roundId, unhex(opening.salt), canonical({ certificate, name, section }))
    must(officer === opening.officer, 'officer', `openings[${at}]`, '与人员的承诺不符')
    must(!certificates.has(certificate), 'officer', `openings[${at}].certificate`, '同一人出现两次')
    certificates.add(certificate)
  })
  const assigned = [...new Set(assignments.flatMap((assignment) => assignment.officers))].sort()
  must(
    canonical(openings.map((opening) => opening.officer)) === canonical(assigned),
    'officer',
    'openings',
    '不是被派的全部人员',
  )
}

export function checkResult({ drawn, assignments, openings, result }: Transcript): void {
  const expected = digest(
    'result',
    canonical(asJson(drawn)),
    canonical(asJson(assignments)),
    canonical(asJson(openings)),
  )
  must(expected === result, 'result', 'result', '不是抽取结果的摘要')
}
