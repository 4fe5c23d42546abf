import { randomNonce, revealCommit } from '@huijian/kit'

/** What a person keeps between commit and reveal: nobody else may know it. */
export interface SeedSecret {
  plan: string
  account: string
  nonce: string
  value: string
}

const KEY = 'huijian.seed.'

export function newSecret(plan: string, account: string, value: string): SeedSecret {
  return { plan, account, nonce: randomNonce(), value }
}

export function commitmentOf(secret: SeedSecret): string {
  return revealCommit(secret.plan, secret.account, secret.nonce, secret.value)
}

export function keep(secret: SeedSecret): void {
  localStorage.setItem(KEY + secret.plan + secret.account, JSON.stringify(secret))
}

export function kept(plan: string, account: string): SeedSecret | null {
  const text = localStorage.getItem(KEY + plan + account)
  return text ? read(text) : null
}

/** The kept file as it was downloaded; null when it is none. */
export function read(text: string): SeedSecret | null {
  try {
    const { plan, account, nonce, value } = JSON.parse(text) as Partial<SeedSecret>
    return plan && account && nonce && value ? { plan, account, nonce, value } : null
  } catch {
    return null
  }
}

/** Hands the person a file to keep: another browser can reveal with it. */
export function download(secret: SeedSecret): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([JSON.stringify(secret)], { type: 'application/json' }))
  link.download = `${secret.plan}-随机数.json`
  link.click()
  URL.revokeObjectURL(link.href)
}
