import { sm3 } from './sm3'

/** Bytes and digests of docs/draw.md §2. */
const utf8 = new TextEncoder()
const PREFIX = 'huijian-draw/1/'

export type Json = string | number | boolean | Json[] | { [name: string]: Json }

export const hex = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')

export const unhex = (text: string) => Uint8Array.from(text.match(/../g) ?? [], (pair) => parseInt(pair, 16))

/** Canonical JSON: members sorted by UTF-16 code units, no white space. */
export function canonical(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value === 'object') {
    return `{${Object.keys(value)
      .sort()
      .map((name) => `${JSON.stringify(name)}:${canonical(value[name]!)}`)
      .join(',')}}`
  }
  return JSON.stringify(value)
}

/** Tagged digest D(tag, fields…): every part carries its length in four bytes. Texts are UTF-8, digests their raw bytes. */
export function digest(tag: string, ...fields: (string | Uint8Array)[]): string {
  const parts = [PREFIX + tag, ...fields].map((field) => (typeof field === 'string' ? utf8.encode(field) : field))
  const all = new Uint8Array(parts.reduce((sum, part) => sum + 4 + part.length, 0))
  const view = new DataView(all.buffer)
  let at = 0
  for (const part of parts) {
    view.setUint32(at, part.length)
    all.set(part, at + 4)
    at += 4 + part.length
  }
  return hex(sm3(all))
}

export function joined(digests: string[]): Uint8Array {
  return unhex(digests.join(''))
}
