/**
 * The evidence ledger: an append-only Merkle log after RFC 6962 and RFC 9162, with SM3 (GB/T 32905-2016) or SHA-256.
 *
 * <p>Begin with {@link cn.huijian.engine.ledger.Frontier} (appending), {@link cn.huijian.engine.ledger.Proofs} (making proofs) and {@link
 * cn.huijian.engine.ledger.ProofCheck} (checking them). Pure calculation: where nodes lie is behind {@link cn.huijian.engine.ledger.NodeReader} and
 * {@link cn.huijian.engine.ledger.NodeSink}.
 */
@NullMarked
package cn.huijian.engine.ledger;

import org.jspecify.annotations.NullMarked;
