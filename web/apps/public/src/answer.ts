import type { Fault, Statement, Transcript, Verdict } from './draw/types'
import { ownLeaf, verify, type Receipt } from './draw/verify'

export interface Inputs {
  transcript: string | null
  statement: string | null
  receipt: string | null
}

const FAULTS: Record<Fault, string> = {
  roster: '名录不是抽取前锁定的名录',
  rule: '规则或各层名额不是抽取前锁定的',
  seed: '随机种子与承诺、随机源不相符',
  order: '抽中次序不是按排序值',
  officer: '检查人员的资格、回避或分派不符',
  result: '抽中名单不符，或文件不是抽取记录',
}

const CHECKS: { words: string; faults: Fault[] }[] = [
  { words: '名录、规则和检查人员与锁定时的摘要相同', faults: ['roster', 'rule'] },
  { words: '随机种子由事先指定的来源得出', faults: ['seed'] },
  { words: '抽中的企业和次序由种子决定', faults: ['result', 'order'] },
  { words: '检查人员由种子决定，没有人工指定', faults: ['officer'] },
]

export function show(inputs: Inputs): void {
  const answer = document.querySelector<HTMLElement>('#answer')!
  answer.replaceChildren()
  if (!inputs.transcript) return
  const published = statementOf(inputs.statement)
  const verdict = verify(inputs.transcript, published)
  answer.append(headline(verdict), checks(verdict))
  if (!verdict.valid) return
  answer.append(
    line(
      published
        ? '已与抽取前公布的承诺比对，相同。'
        : '还没有与抽取前公布的承诺比对：请核对下面的承诺与抽取前公布的是否相同。',
    ),
    code(verdict.commitment),
    drawn(verdict.transcript),
  )
  if (inputs.receipt) answer.append(receiptAnswer(verdict.transcript, inputs.receipt))
}

function statementOf(text: string | null): Statement | undefined {
  if (!text) return undefined
  const file = JSON.parse(text) as { statement?: Statement }
  return file.statement
}

function headline(verdict: Verdict): HTMLElement {
  const box = element('div', verdict.valid ? 'verdict verdict--yes' : 'verdict verdict--no')
  box.append(
    element(
      'h2',
      '',
      verdict.valid ? `可复算：结果一致，抽中 ${verdict.drawn} 户` : `复算不一致：${FAULTS[verdict.fault]}`,
    ),
  )
  if (!verdict.valid) box.append(line(`位置 ${verdict.where || '整个文件'}：${verdict.reason}`))
  return box
}

function checks(verdict: Verdict): HTMLElement {
  const list = element('ul', 'checks')
  const failed = verdict.valid ? CHECKS.length : CHECKS.findIndex((check) => check.faults.includes(verdict.fault))
  CHECKS.forEach((check, at) => {
    const mark = at < failed ? '✓ 相符' : at === failed ? '✗ 不符' : '– 未查'
    list.append(element('li', at === failed ? 'no' : '', `${mark}  ${check.words}`))
  })
  return list
}

function drawn(transcript: Transcript): HTMLElement {
  const names = new Map(transcript.openings.map((opening) => [opening.officer, opening.name]))
  const table = document.createElement('table')
  const head = table.createTHead().insertRow()
  for (const words of ['次序', '企业', '统一社会信用代码', '检查人员']) head.append(element('th', '', words))
  const body = table.createTBody()
  transcript.drawn.forEach((target, at) => {
    const row = body.insertRow()
    const officers = transcript.assignments[at]!.officers.map((officer) => names.get(officer) ?? '').join('、')
    for (const words of [String(at + 1), target.entrant.name, target.entrant.code, officers || '另行安排']) {
      row.insertCell().textContent = words
    }
  })
  return table
}

function receiptAnswer(transcript: Transcript, text: string): HTMLElement {
  const receipt = JSON.parse(text) as Receipt
  const words = {
    in: `${receipt.identity.name} 在这次抽取的名录中。`,
    excluded: `${receipt.identity.name} 按事先锁定的理由未参加这次抽取：${'reason' in receipt.identity ? receipt.identity.reason : ''}`,
    no: '这份凭据打不开这次抽取的任何一片叶子。请核对记录是否同一批次。',
  }
  return line(words[ownLeaf(transcript, receipt)])
}

function line(words: string): HTMLElement {
  return element('p', '', words)
}

function code(words: string): HTMLElement {
  const box = element('p', '')
  box.append(element('code', '', words))
  return box
}

function element(tag: string, name: string, words = ''): HTMLElement {
  const made = document.createElement(tag)
  if (name) made.className = name
  made.textContent = words
  return made
}
