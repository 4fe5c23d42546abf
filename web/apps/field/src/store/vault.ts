import { openDB, type IDBPDatabase } from 'idb'

/**
 * What the phone keeps, encrypted: AES-GCM under a key that the browser holds for this account and does not hand out (not extractable). Reading the
 * storage files of a lost phone gives nothing; signing in as somebody else opens nothing.
 */
const NAME = 'huijian-field'
const STORES = ['cache', 'drafts', 'photos'] as const
export type Store = (typeof STORES)[number]

interface Sealed {
  iv: Uint8Array<ArrayBuffer>
  body: ArrayBuffer
}

let opened: Promise<IDBPDatabase> | undefined

function database(): Promise<IDBPDatabase> {
  opened ??= openDB(NAME, 1, {
    upgrade(db) {
      db.createObjectStore('keys')
      for (const store of STORES) db.createObjectStore(store)
    },
  })
  return opened
}

export class FieldVault {
  private constructor(
    private readonly account: string,
    private readonly key: CryptoKey,
  ) {}

  static async open(account: string): Promise<FieldVault> {
    const db = await database()
    const found = (await db.get('keys', account)) as CryptoKey | undefined
    if (found) return new FieldVault(account, found)
    const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
    await db.put('keys', key, account)
    return new FieldVault(account, key)
  }

  async put(store: Store, id: string, value: unknown): Promise<void> {
    await this.putBytes(store, id, new TextEncoder().encode(JSON.stringify(value)))
  }

  async get<T>(store: Store, id: string): Promise<T | undefined> {
    const bytes = await this.getBytes(store, id)
    return bytes && (JSON.parse(new TextDecoder().decode(bytes)) as T)
  }

  async putBytes(store: Store, id: string, bytes: BufferSource): Promise<void> {
    const iv = crypto.getRandomValues(new Uint8Array(12))
    const body = await crypto.subtle.encrypt(
      { name: 'AES-GCM', iv, additionalData: this.context(store, id) },
      this.key,
      bytes,
    )
    const db = await database()
    await db.put(store, { iv, body } satisfies Sealed, this.path(id))
  }

  async getBytes(store: Store, id: string): Promise<ArrayBuffer | undefined> {
    const db = await database()
    const sealed = (await db.get(store, this.path(id))) as Sealed | undefined
    if (!sealed) return undefined
    return crypto.subtle.decrypt(
      { name: 'AES-GCM', iv: sealed.iv, additionalData: this.context(store, id) },
      this.key,
      sealed.body,
    )
  }

  async remove(store: Store, id: string): Promise<void> {
    const db = await database()
    await db.delete(store, this.path(id))
  }

  /** Ids of this account in a store. */
  async ids(store: Store): Promise<string[]> {
    const db = await database()
    const keys = (await db.getAllKeys(store)) as string[]
    const mine = `${this.account}/`
    return keys.filter((key) => key.startsWith(mine)).map((key) => key.slice(mine.length))
  }

  private path(id: string): string {
    return `${this.account}/${id}`
  }

  private context(store: Store, id: string): BufferSource {
    return new TextEncoder().encode(`${store}/${this.path(id)}`)
  }
}

/** The account that last signed in on this phone; lets the app open its drafts without a network. */
export const lastAccount = {
  get: (): string | null => localStorage.getItem('huijian-field-account'),
  set: (account: string) => localStorage.setItem('huijian-field-account', account),
  clear: () => localStorage.removeItem('huijian-field-account'),
}
