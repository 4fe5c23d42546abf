/** SM3 (GB/T 32905-2016) of bytes, as 32 bytes. The browser has no SM3 of its own. */
export function sm3(message: Uint8Array): Uint8Array {
  const state = new Uint32Array([
    0x7380166f, 0x4914b2b9, 0x172442d7, 0xda8a0600, 0xa96f30bc, 0x163138aa, 0xe38dee4d, 0xb0fb0e4e,
  ])
  const padded = pad(message)
  const view = new DataView(padded.buffer)
  for (let block = 0; block < padded.length; block += 64) compress(state, view, block)
  const digest = new Uint8Array(32)
  const out = new DataView(digest.buffer)
  state.forEach((word, at) => out.setUint32(at * 4, word))
  return digest
}

/** 64 lower-case hex digits. */
export function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

export function unhex(digits: string): Uint8Array {
  return Uint8Array.from(digits.match(/../g) ?? [], (pair) => parseInt(pair, 16))
}

function pad(message: Uint8Array): Uint8Array<ArrayBuffer> {
  const length = Math.ceil((message.length + 9) / 64) * 64
  const padded = new Uint8Array(length)
  padded.set(message)
  padded[message.length] = 0x80
  const bits = new DataView(padded.buffer)
  bits.setUint32(length - 8, Math.floor(message.length / 0x20000000))
  bits.setUint32(length - 4, (message.length << 3) >>> 0)
  return padded
}

function rotate(x: number, by: number): number {
  const n = by % 32
  return n === 0 ? x >>> 0 : ((x << n) | (x >>> (32 - n))) >>> 0
}

function compress(state: Uint32Array, view: DataView, at: number): void {
  const w = new Uint32Array(68)
  for (let j = 0; j < 16; j++) w[j] = view.getUint32(at + j * 4)
  for (let j = 16; j < 68; j++) {
    const x = w[j - 16]! ^ w[j - 9]! ^ rotate(w[j - 3]!, 15)
    w[j] = x ^ rotate(x, 15) ^ rotate(x, 23) ^ rotate(w[j - 13]!, 7) ^ w[j - 6]!
  }
  let [a, b, c, d, e, f, g, h] = state as unknown as [number, number, number, number, number, number, number, number]
  for (let j = 0; j < 64; j++) {
    const early = j < 16
    const ss1 = rotate((rotate(a, 12) + e + rotate(early ? 0x79cc4519 : 0x7a879d8a, j)) >>> 0, 7)
    const ss2 = (ss1 ^ rotate(a, 12)) >>> 0
    const ff = early ? a ^ b ^ c : (a & b) | (a & c) | (b & c)
    const gg = early ? e ^ f ^ g : (e & f) | (~e & g)
    const tt1 = (ff + d + ss2 + (w[j]! ^ w[j + 4]!)) >>> 0
    const tt2 = (gg + h + ss1 + w[j]!) >>> 0
    d = c
    c = rotate(b, 9)
    b = a
    a = tt1
    h = g
    g = rotate(f, 19)
    f = e
    e = (tt2 ^ rotate(tt2, 9) ^ rotate(tt2, 17)) >>> 0
  }
  ;[a, b, c, d, e, f, g, h].forEach((word, index) => (state[index] = state[index]! ^ word))
}
