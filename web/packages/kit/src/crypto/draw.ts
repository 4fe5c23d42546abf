import { hex, sm3, unhex } from './sm3'

const PREFIX = 'huijian-draw/1/'
const NONCE_BYTES = 32

/** D(tag, f₁ … fₙ) of docs/draw.md: each part with its length in four bytes before it. */
export function taggedDigest(tag: string, ...fields: Uint8Array[]): Uint8Array {
  const parts = [utf8(PREFIX + tag), ...fields]
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + 4 + part.length, 0))
  const view = new DataView(joined.buffer)
  let at = 0
  for (const part of parts) {
    view.setUint32(at, part.length)
    joined.set(part, at + 4)
    at += 4 + part.length
  }
  return sm3(joined)
}

/** What one of the three accounts publishes before the roster is frozen. */
export function revealCommit(roundId: string, account: string, nonce: string, value: string): string {
  return hex(taggedDigest('reveal', utf8(roundId), utf8(account), unhex(nonce), utf8(value)))
}

/** 64 random hex digits. */
export function randomNonce(): string {
  return hex(crypto.getRandomValues(new Uint8Array(NONCE_BYTES)))
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
