import type { components, paths } from './schema'

/** A body of the contract by its name: {@code Schema<'inspection.PlanBody'>}. */
export type Schema<N extends keyof components['schemas']> = components['schemas'][N]

type Method = 'get' | 'post' | 'put' | 'delete'

/** The paths that have an operation of the method. */
export type PathOf<M extends Method> = {
  [P in keyof paths]: paths[P] extends { [K in M]: { responses: unknown } } ? P : never
}[keyof paths]

export type Operation<P extends keyof paths, M extends Method> = P extends unknown ? paths[P][M] : never

/** What the operation answers when it went well; nothing for 204. */
export type AnswerOf<O> = O extends { responses: infer R } ? Body<Extract<R[keyof R & Good], object>> : never
type Good = 200 | 201 | 202 | 204
type Body<R> = R extends { content: { 'application/json': infer B } } ? B : undefined

/** The answer of GET on a path, for a screen that names the type of what it shows. */
export type Answer<P extends PathOf<'get'>> = AnswerOf<Operation<P, 'get'>>

/** The options of an operation: its own path and query parameters and no others. */
export interface Wanted {
  signal?: AbortSignal
}
type Options<O, Extra> = Extra & PathPart<O> & QueryPart<O>

/** An address is text: a number and its digits are the same, an empty filter is no filter, and the server says which words it knows. */
type Wire<V> = V extends string | number ? string | V : V extends (infer E)[] ? Wire<E>[] | Wire<E> : V
type Filters<Q> = { [K in keyof Q]?: Wire<NonNullable<Q[K]>> | null | '' }
type Parts<T> = { [K in keyof T]: string | number }

type PathPart<O> = O extends { parameters: { path: infer T extends object } } ? { path: Parts<T> } : { path?: never }
type QueryPart<O> = O extends { parameters: { query?: infer Q extends object } }
  ? { query?: Filters<Q> }
  : { query?: never }

/** The arguments after the path of what only reads: needed where the path has parts to fill. */
export type Given<O, Extra> = O extends { parameters: { path: object } }
  ? [options: Options<O, Extra>]
  : [options?: Options<O, Extra>]

/** The arguments after the path of a command. */
export type Sent<O, Extra> = O extends { parameters: { path: object } }
  ? [body: Command<O>, options: Options<O, Extra>]
  : O extends { requestBody: object }
    ? [body: Command<O>, options?: Options<O, Extra>]
    : [body?: Command<O>, options?: Options<O, Extra>]

/** A file goes as a form; everything else as the JSON that the contract names. */
type Command<O> = O extends { requestBody: { content: infer C } }
  ? C extends { 'application/json': infer B }
    ? B
    : FormData
  : O extends { requestBody?: { content: infer C } }
    ? | (C extends { 'application/json': infer B }
          ? B
          : C extends { 'multipart/form-data': unknown }
            ? FormData
            : never)
      | undefined
    : undefined
