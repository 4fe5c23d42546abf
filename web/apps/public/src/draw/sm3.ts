/** SM3, the digest of GB/T 32905-2016. */
const IV = [0x7380166f, 0x4914b2b9, 0x172442d7, 0xda8a0600, 0xa96f30bc, 0x163138aa, 0xe38dee4d, 0xb0fb0e4e]

const turn = (x: number, n: number) => ((x << n) | (x >>> (32 - n))) >>> 0
const p0 = (x: number) => (x ^ turn(x, 9) ^ turn(x, 17)) >>> 0
const p1 = (x: number) => (x ^ turn(x, 15) ^ turn(x, 23)) >>> 0

function compress(v: Uint32Array, block: DataView, offset: number) {
  const w = new Uint32Array(68)
  for (let i = 0; i < 16; i++) w[i] = block.getUint32(offset + i * 4)
  for (let i = 16; i < 68; i++) {
    w[i] = p1(w[i - 16]! ^ w[i - 9]! ^ turn(w[i - 3]!, 15)) ^ turn(w[i - 13]!, 7) ^ w[i - 6]!
  }
  let [a, b, c, d, e, f, g, h] = v as unknown as number[] as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  for (let j = 0; j < 64; j++) {
    const t = j < 16 ? 0x79cc4519 : 0x7a879d8a
    const ss1 = turn((turn(a, 12) + e + turn(t, j % 32)) >>> 0, 7)
    const ss2 = (ss1 ^ turn(a, 12)) >>> 0
    const ff = j < 16 ? a ^ b ^ c : (a & b) | (a & c) | (b & c)
    const gg = j < 16 ? e ^ f ^ g : (e & f) | (~e & g)
    const tt1 = (ff + d + ss2 + (w[j]! ^ w[j + 4]!)) >>> 0
    const tt2 = (gg + h + ss1 + w[j]!) >>> 0
    d = c
    c = turn(b, 9)
    b = a
    a = tt1
    h = g
    g = turn(f, 19)
    f = e
    e = p0(tt2)
  }
  const out = [a, b, c, d, e, f, g, h]
  for (let i = 0; i < 8; i++) v[i] = (v[i]! ^ out[i]!) >>> 0
}

export function sm3(message: Uint8Array): Uint8Array {
  const padded = new Uint8Array((((message.length + 8) >> 6) << 6) + 64)
  padded.set(message)
  padded[message.length] = 0x80
  const view = new DataView(padded.buffer)
  view.setUint32(padded.length - 8, Math.floor(message.length / 0x20000000))
  view.setUint32(padded.length - 4, (message.length << 3) >>> 0)
  const state = Uint32Array.from(IV)
  for (let offset = 0; offset < padded.length; offset += 64) compress(state, view, offset)
  const digest = new Uint8Array(32)
  const words = new DataView(digest.buffer)
  state.forEach((word, i) => words.setUint32(i * 4, word))
  return digest
}
